// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IBrandRegistry} from "../brands/IBrandRegistry.sol";
import {IRateBook} from "../brands/IRateBook.sol";
import {IClearingHouse} from "../clearing/IClearingHouse.sol";
import {Forwarded} from "../forwarding/Forwarded.sol";
import {IForwarder} from "../forwarding/IForwarder.sol";
import {ILedger} from "../ledger/ILedger.sol";
import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {Policy} from "../shared/Policy.sol";
import {Rounding} from "../shared/Rounding.sol";
import {IConversionDesk} from "./IConversionDesk.sol";
import {PaidPoints} from "./PaidPoints.sol";

/// @title ConversionDesk: at every rate no more points come into being than were paid for and allowed.
contract ConversionDesk is IConversionDesk, Forwarded, ReentrancyGuardTransient {
    /// @dev Target points of one rate.
    struct Allowance {
        uint64 allowed;
        uint64 converted;
    }

    /// @dev One conversion on its way.
    struct Conversion {
        bytes32 conversionId;
        address account;
        uint32 rateId;
        uint32 source;
        uint32 target;
        uint64 sourcePoints;
        uint64 targetPoints;
        uint256 targetAssetId;
    }

    IBrandRegistry private immutable _brands;
    ILedger private immutable _ledger;
    IClearingHouse private immutable _clearing;
    IRateBook private immutable _rateBook;

    mapping(uint32 rateId => Allowance) private _allowances;
    mapping(uint32 source => mapping(uint32 target => uint128 targetPoints)) private _converted;

    constructor(
        IForwarder forwarder,
        IBrandRegistry brands,
        ILedger ledger,
        IClearingHouse clearing,
        IRateBook rateBook
    ) Forwarded(forwarder) {
        _brands = brands;
        _ledger = ledger;
        _clearing = clearing;
        _rateBook = rateBook;
    }

    /// @inheritdoc IConversionDesk
    function allowConversion(uint32 rateId, uint64 targetPoints) external nonReentrant {
        // Check: the target's brand stays within the rate.
        IRateBook.Rate memory rate = _rateBook.rateOf(rateId);
        uint32 issuer = _brands.brandOfProgramme(rate.target);
        uint32 caller = _brands.brandOfKey(_executingAccount());
        require(caller == issuer, ConversionDesk_NotTheTargetBrand(rate.target, issuer, caller));
        Amount.requireValid(targetPoints);
        uint256 allowed = uint256(_allowances[rateId].allowed) + targetPoints;
        require(
            allowed <= rate.targetPointsMost,
            ConversionDesk_AllowanceAboveRate(rateId, allowed, rate.targetPointsMost)
        );

        // Effect: as many more may come into being.
        _allowances[rateId].allowed = uint64(allowed); // Safe cast: at most what the rate says.
        emit ConversionAllowed(rateId, rate.target, targetPoints, uint64(allowed));

        // Interaction: the ledger asks for the brand's intent.
        _ledger.allowMint(AssetId.POINTS, rate.target, targetPoints);
    }

    /// @inheritdoc IConversionDesk
    function convert(
        uint32 rateId,
        uint256[] calldata assetIds,
        uint64[] calldata amounts,
        uint64 minReceive,
        uint40 deadline
    ) external nonReentrant {
        // Check: a member's intent is executing within its quote, at a rate in force, and gives enough.
        Conversion memory conversion;
        conversion.conversionId = _forwarder.executingIntent();
        require(conversion.conversionId != 0, ConversionDesk_IntentMissing());
        require(block.timestamp <= deadline, ConversionDesk_DeadlinePassed(deadline, uint40(block.timestamp)));
        conversion.account = _executingAccount();
        conversion.rateId = rateId;
        IRateBook.Rate memory rate = _rateBook.requireConvertible(rateId);
        (conversion.source, conversion.target) = (rate.source, rate.target);
        conversion.sourcePoints = PaidPoints.requireValid(conversion.source, assetIds, amounts);
        conversion.targetPoints = _requireEnough(rate, conversion.sourcePoints, minReceive);

        // Effect: the points count against the allowance.
        _useAllowance(rateId, conversion.targetPoints);
        uint40 expiresAt = _brands.expiryOf(conversion.target, uint40(block.timestamp));
        conversion.targetAssetId = AssetId.points(conversion.target, expiresAt, 0);
        _tell(conversion);

        // Interaction: source points end, target points come into being, and the worth of these is owed.
        PaidPoints.burn(_ledger, conversion.account, assetIds, amounts);
        _ledger.mint(conversion.account, conversion.targetAssetId, conversion.targetPoints);
        _settle(conversion);
    }

    /// @inheritdoc IConversionDesk
    function allowanceOf(uint32 rateId) external view returns (uint64 allowed, uint64 converted) {
        Allowance memory allowance = _allowances[rateId];
        return (allowance.allowed, allowance.converted);
    }

    /// @inheritdoc IConversionDesk
    function convertedBetween(uint32 sourceProgrammeId, uint32 targetProgrammeId)
        external
        view
        returns (uint128 targetPoints)
    {
        return _converted[sourceProgrammeId][targetProgrammeId];
    }

    function _requireEnough(IRateBook.Rate memory rate, uint64 sourcePoints, uint64 minReceive)
        private
        pure
        returns (uint64)
    {
        // Rounded down: the member chose the moment.
        uint256 targetPoints = uint256(sourcePoints) * rate.numerator / rate.denominator;
        require(
            targetPoints > 0 && targetPoints >= minReceive,
            ConversionDesk_ReceivesTooLittle(targetPoints, minReceive)
        );
        Amount.requireValid(targetPoints);
        return uint64(targetPoints); // Safe cast: just bounded.
    }

    function _useAllowance(uint32 rateId, uint64 targetPoints) private {
        Allowance storage allowance = _allowances[rateId];
        uint64 left = allowance.allowed - allowance.converted;
        require(targetPoints <= left, ConversionDesk_TargetAboveAllowance(rateId, targetPoints, left));
        allowance.converted += targetPoints;
    }

    function _tell(Conversion memory conversion) private {
        emit PointsConverted(
            conversion.conversionId,
            conversion.account,
            conversion.rateId,
            conversion.source,
            conversion.target,
            conversion.sourcePoints,
            conversion.targetPoints,
            conversion.targetAssetId
        );
    }

    /// @dev Between two brands: both must permit it, and the source's brand owes what the target points are worth.
    function _settle(Conversion memory conversion) private {
        (uint256 source, uint256 target) = (_brands.policyOf(conversion.source), _brands.policyOf(conversion.target));
        (uint32 debtor, uint32 creditor) = (Policy.brandId(source), Policy.brandId(target));
        if (debtor == creditor) return;

        Policy.requirePermitted(source, Policy.CONVERSION, conversion.source);
        Policy.requirePermitted(target, Policy.CONVERSION, conversion.target);
        uint64 owed = _addDebtDown(conversion, Policy.settlementValue(target));

        // Reserving asks whether the debtor can still owe this much; the debt then takes the reservation's place.
        _clearing.reserve(debtor, creditor, owed);
        _clearing.recordObligation(
            debtor,
            creditor,
            conversion.target,
            conversion.conversionId,
            conversion.targetPoints,
            int64(owed) // Safe cast: below 2^53.
        );
        _clearing.unreserve(debtor, owed);
    }

    /// @dev What this conversion adds to the worth of all between its programmes, so that it is rounded once.
    function _addDebtDown(Conversion memory conversion, uint256 settlementValue) private returns (uint64) {
        uint128 before = _converted[conversion.source][conversion.target];
        uint128 after_ = before + conversion.targetPoints;
        _converted[conversion.source][conversion.target] = after_;
        uint256 owed =
            Rounding.owedFenDown(after_, settlementValue, 0) - Rounding.owedFenDown(before, settlementValue, 0);
        require(owed <= Amount.MAX, ConversionDesk_DebtAboveMaximum(owed, Amount.MAX));
        return uint64(owed); // Safe cast: just bounded.
    }
}
