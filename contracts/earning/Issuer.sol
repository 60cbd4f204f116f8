// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {AssetId} from "../shared/AssetId.sol";
import {IEarningDesk} from "./IEarningDesk.sol";

/// @title Issuer: only an intent of the programme's brand issues, and each of its references names one thing for ever.
abstract contract Issuer is IEarningDesk, Forwarded, ReentrancyGuardTransient {
    IBrandRegistry internal immutable _brands;
    IAccountRegistry internal immutable _accounts;
    ILedger internal immutable _ledger;

    mapping(uint32 brandId => mapping(bytes32 reference_ => bytes32 root)) internal _roots;

    constructor(IForwarder forwarder, IBrandRegistry brands, IAccountRegistry accounts, ILedger ledger)
        Forwarded(forwarder)
    {
        _brands = brands;
        _accounts = accounts;
        _ledger = ledger;
    }

    /// @inheritdoc IEarningDesk
    function rootOf(uint32 brandId, bytes32 reference_) external view returns (bytes32 root) {
        return _roots[brandId][reference_];
    }

    /// @inheritdoc IEarningDesk
    function assetIdOf(uint32 programmeId, uint40 issuedAt) public view returns (uint256 assetId) {
        uint256 maturityDays = _brands.termsOf(programmeId).maturityDays;

        // The day is rounded up: points never mature before the whole return window has passed.
        uint256 maturesOn = maturityDays == 0 ? 0 : (issuedAt + maturityDays * 1 days + 1 days - 1) / 1 days;

        // Safe cast: 2^40 seconds and a year are fewer than 2^24 days.
        return AssetId.points(programmeId, _brands.expiryOf(programmeId, issuedAt), uint24(maturesOn));
    }

    function _assetIdNow(uint32 programmeId) internal view returns (uint256) {
        return assetIdOf(programmeId, uint40(block.timestamp)); // Safe cast until the year 36,000.
    }

    function _requireIssuer(uint32 programmeId) internal view returns (uint32 issuer) {
        uint32 caller = _brands.brandOfKey(_executingAccount());
        issuer = _brands.brandOfProgramme(programmeId);
        require(issuer == caller, EarningDesk_NotTheIssuer(programmeId, issuer, caller));
    }

    /// @dev A brand that leaves can take back, but what its members may claim of it grows no more.
    function _requireIssuing(uint32 programmeId) internal view returns (uint32 issuer) {
        issuer = _requireIssuer(programmeId);
        require(!_brands.isWindingDown(issuer), EarningDesk_IssuerWindingDown(issuer));
    }

    function _requireUnused(uint32 issuer, bytes32 reference_) internal view {
        require(reference_ != 0, EarningDesk_ReferenceMissing());
        require(_roots[issuer][reference_] == 0, EarningDesk_ReferenceAlreadyUsed(reference_));
    }

    function _requireReceiver(address account) internal view {
        require(_accounts.mayReceive(account), EarningDesk_AccountNotOpen(account));
    }

    /// @dev One grant has one such key, whatever else shares its leaf.
    function _grantId(uint32 issuer, bytes32 batch, uint32 index) internal pure returns (bytes32) {
        return keccak256(abi.encode(issuer, batch, index));
    }
}
