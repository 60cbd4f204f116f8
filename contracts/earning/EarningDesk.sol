// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ERC2771Context} from "@openzeppelin/contracts/metatx/ERC2771Context.sol";
import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IAccountRegistry} from "../accounts/IAccountRegistry.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {IEarningDesk} from "./IEarningDesk.sol";

/// @title EarningDesk: every point that comes into being has an issuer, a reason and a reference used once.
contract EarningDesk is IEarningDesk, ERC2771Context, ReentrancyGuardTransient {
    uint256 private constant BATCH_MAX = 400;

    IBrandRegistry private immutable _brands;
    IAccountRegistry private immutable _accounts;
    ILedger private immutable _ledger;

    mapping(uint32 brandId => mapping(bytes32 reference_ => bytes32 root)) private _roots;

    constructor(address forwarder, IBrandRegistry brands, IAccountRegistry accounts, ILedger ledger)
        ERC2771Context(forwarder)
    {
        _brands = brands;
        _accounts = accounts;
        _ledger = ledger;
    }

    /// @inheritdoc IEarningDesk
    function issue(uint32 programmeId, address account, uint64 amount, Reason reason, bytes32 reference_)
        external
        nonReentrant
    {
        // Check: the issuer gives a fresh reference, a reason and a storable amount to an open account.
        uint32 issuer = _requireIssuer(programmeId);
        _requireUnused(issuer, reference_);
        Entry memory entry = Entry(account, amount, reason, reference_);
        _requireValid(entry);

        // Effect: the reference is used.
        uint256 assetId = assetIdOf(programmeId, uint40(block.timestamp)); // Safe cast until the year 36,000.
        bytes32 root = _leafOf(0, assetId, entry);
        _roots[issuer][reference_] = root;
        emit PointsIssued(programmeId, account, reference_, assetId, amount, uint8(reason));
        emit BatchIssued(programmeId, reference_, root, 1, amount);

        // Interaction: the points come into being.
        _ledger.mint(account, assetId, amount);
    }

    /// @inheritdoc IEarningDesk
    function issueBatch(uint32 programmeId, bytes32 reference_, Entry[] calldata entries) external nonReentrant {
        // Check: the issuer gives a fresh reference and a batch that fits into a transaction.
        uint32 issuer = _requireIssuer(programmeId);
        _requireUnused(issuer, reference_);
        uint256 count = entries.length;
        require(0 < count && count <= BATCH_MAX, EarningDesk_BatchLengthOutOfRange(count, 1, BATCH_MAX));

        // Effect: the reference is used for all entries, each of them checked.
        uint256 assetId = assetIdOf(programmeId, uint40(block.timestamp)); // Safe cast until the year 36,000.
        bytes32[] memory leaves = new bytes32[](count);
        address[] memory to = new address[](count);
        uint64[] memory amounts = new uint64[](count);
        uint64 total = 0; // 400 amounts below 2^53 stay below 2^62.
        for (uint256 i = 0; i < count; ++i) {
            Entry memory entry = entries[i];
            _requireValid(entry);
            leaves[i] = _leafOf(i, assetId, entry);
            to[i] = entry.account;
            amounts[i] = entry.amount;
            total += entry.amount;
            emit PointsIssued(
                programmeId, entry.account, entry.reference_, assetId, entry.amount, uint8(entry.reason)
            );
        }
        bytes32 root = _rootOf(leaves);
        _roots[issuer][reference_] = root;
        emit BatchIssued(programmeId, reference_, root, uint32(count), total); // Safe cast: count is at most 400.

        // Interaction: the points come into being, all or none.
        _ledger.mintBatch(to, assetId, amounts);
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

    function _requireIssuer(uint32 programmeId) private view returns (uint32 issuer) {
        issuer = _brands.brandOfProgramme(programmeId);
        uint32 caller = _brands.brandOfKey(_msgSender());
        require(issuer == caller, EarningDesk_NotTheIssuer(programmeId, issuer, caller));
    }

    function _requireUnused(uint32 issuer, bytes32 reference_) private view {
        require(reference_ != 0, EarningDesk_ReferenceMissing());
        require(_roots[issuer][reference_] == 0, EarningDesk_ReferenceAlreadyUsed(reference_));
    }

    function _requireValid(Entry memory entry) private view {
        Amount.requireValid(entry.amount);
        require(entry.reason != Reason.NONE, EarningDesk_ReasonMissing());
        require(entry.reference_ != 0, EarningDesk_ReferenceMissing());
        require(_accounts.isOpen(entry.account), EarningDesk_AccountNotOpen(entry.account));
    }

    /// @dev Hashed twice, so that no inner node of the tree can pass for a leaf.
    function _leafOf(uint256 index, uint256 assetId, Entry memory entry) private pure returns (bytes32) {
        bytes32 inner = keccak256(
            abi.encode(index, entry.account, assetId, entry.amount, entry.reason, entry.reference_)
        );
        return keccak256(bytes.concat(inner));
    }

    /// @dev Consumes `nodes`: each round writes the next level over the front of the last.
    function _rootOf(bytes32[] memory nodes) private pure returns (bytes32) {
        uint256 length = nodes.length;
        while (length > 1) {
            uint256 next = 0;
            for (uint256 i = 0; i < length; i += 2) {
                nodes[next++] = i + 1 < length ? Hashes.commutativeKeccak256(nodes[i], nodes[i + 1]) : nodes[i];
            }
            length = next;
        }
        return nodes[0];
    }
}
