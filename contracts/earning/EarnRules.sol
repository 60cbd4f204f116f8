// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Amount} from "../shared/Amount.sol";
import {AssetId} from "../shared/AssetId.sol";
import {IEarningDesk} from "./IEarningDesk.sol";
import {Issuer} from "./Issuer.sol";

/// @title EarnRules: in no period is more granted than the caps of the programme and of the reason allow.
/// @dev Constant storage: a slot per rule, one per running sum, which the next period overwrites.
abstract contract EarnRules is Issuer {
    uint40 private constant PERIOD_SECONDS_MIN = 1 hours;
    uint40 private constant PERIOD_SECONDS_MAX = 366 days;

    /// @dev The sum of one period. Periods are numbered from 1970; a calendar month by the vintage it brings forth.
    struct Charge {
        uint40 period;
        uint64 points;
    }

    mapping(uint32 programmeId => mapping(Reason => EarnRule)) private _rules;
    mapping(uint32 programmeId => mapping(Reason => Charge)) private _charges;
    mapping(uint32 programmeId => mapping(Reason => mapping(address account => Charge))) private _accountCharges;

    /// @inheritdoc IEarningDesk
    function setEarnRule(
        uint32 programmeId,
        Reason reason,
        uint32 rate,
        uint64 capPerAccount,
        uint64 capPerProgramme,
        uint40 periodSeconds
    ) external {
        // Check: the issuer sets a rule that can be kept and read, and never an unlimited reward for recruiting.
        _requireIssuer(programmeId);
        bool measured = reason == Reason.PURCHASE || reason == Reason.REFERRAL;
        require(measured || rate == 0, EarningDesk_RateNotPermitted(reason, rate));
        require(reason != Reason.REFERRAL || capPerAccount != 0, EarningDesk_CapMissing(programmeId, reason));
        require(capPerAccount <= Amount.MAX, EarningDesk_CapAboveMaximum(capPerAccount, Amount.MAX));
        require(capPerProgramme <= Amount.MAX, EarningDesk_CapAboveMaximum(capPerProgramme, Amount.MAX));
        bool bounded = PERIOD_SECONDS_MIN <= periodSeconds && periodSeconds <= PERIOD_SECONDS_MAX;
        require(
            bounded || periodSeconds == 0,
            EarningDesk_PeriodOutOfRange(periodSeconds, PERIOD_SECONDS_MIN, PERIOD_SECONDS_MAX)
        );

        // Effect: the next version holds.
        uint32 version = _rules[programmeId][reason].version + 1;
        _rules[programmeId][reason] = EarnRule(version, rate, capPerAccount, capPerProgramme, periodSeconds);

        emit EarnRuleSet(
            programmeId, uint8(reason), version, rate, capPerAccount, capPerProgramme, periodSeconds
        );
    }

    /// @inheritdoc IEarningDesk
    function earnRuleOf(uint32 programmeId, Reason reason) external view returns (EarnRule memory rule) {
        return _rules[programmeId][reason];
    }

    /// @inheritdoc IEarningDesk
    function chargedOf(uint32 programmeId, Reason reason) external view returns (uint64 points) {
        return _chargedIn(_charges[programmeId][reason], programmeId, reason);
    }

    /// @inheritdoc IEarningDesk
    function chargedToAccount(uint32 programmeId, Reason reason, address account)
        external
        view
        returns (uint64 points)
    {
        return _chargedIn(_accountCharges[programmeId][reason][account], programmeId, reason);
    }

    /// @dev The rate of a reason that is measured by one.
    function _requireRate(uint32 programmeId, Reason reason) internal view returns (uint32 rate) {
        rate = _rules[programmeId][reason].rate;
        require(rate != 0, EarningDesk_RateMissing(programmeId, reason));
    }

    /// @dev Charges one grant. The account 0 stands for members yet unknown: only the programme is charged.
    function _charge(uint256 assetId, Reason reason, address account, uint64 points) internal {
        uint32 programmeId = AssetId.programme(assetId);
        for (uint256 i = 0; i < 2; ++i) {
            Reason capped = i == 0 ? Reason.NONE : reason;
            EarnRule memory rule = _rules[programmeId][capped];
            if (!_isCapped(rule)) continue;

            uint40 period = _periodOf(rule, assetId);
            _chargeProgramme(programmeId, capped, rule.capPerProgramme, period, points);
            if (account == address(0)) continue;
            _chargeAccount(programmeId, capped, rule.capPerAccount, period, account, points);
        }
    }

    /// @dev Charges a batch: each rule once for the programme, and account by account only where accounts are capped.
    /// @param points the sum of each reason; that of NONE is the sum of all
    function _chargeAll(uint256 assetId, Entry[] calldata entries, uint256[8] memory points) internal {
        uint32 programmeId = AssetId.programme(assetId);
        for (uint256 i = 0; i < 6; ++i) {
            if (points[i] == 0) continue;
            Reason capped = Reason(i);
            EarnRule memory rule = _rules[programmeId][capped];
            if (!_isCapped(rule)) continue;

            uint40 period = _periodOf(rule, assetId);
            _chargeProgramme(programmeId, capped, rule.capPerProgramme, period, points[i]);
            if (rule.capPerAccount == 0) continue;
            for (uint256 k = 0; k < entries.length; ++k) {
                Entry calldata entry = entries[k];
                if (capped != Reason.NONE && capped != entry.reason) continue;
                _chargeAccount(programmeId, capped, rule.capPerAccount, period, entry.account, entry.amount);
            }
        }
    }

    function _chargeProgramme(uint32 programmeId, Reason reason, uint64 cap, uint40 period, uint256 points) private {
        if (cap == 0) return;
        Charge storage charge = _charges[programmeId][reason];
        uint256 charged = points + (charge.period == period ? charge.points : 0);
        require(charged <= cap, EarningDesk_ProgrammeCapExceeded(programmeId, reason, charged, cap));
        (charge.period, charge.points) = (period, uint64(charged)); // Safe cast: the cap is one.
    }

    function _chargeAccount(
        uint32 programmeId,
        Reason reason,
        uint64 cap,
        uint40 period,
        address account,
        uint256 points
    ) private {
        if (cap == 0) return;
        Charge storage charge = _accountCharges[programmeId][reason][account];
        uint256 charged = points + (charge.period == period ? charge.points : 0);
        require(charged <= cap, EarningDesk_AccountCapExceeded(programmeId, reason, account, charged, cap));
        (charge.period, charge.points) = (period, uint64(charged)); // Safe cast: the cap is one.
    }

    function _chargedIn(Charge memory charge, uint32 programmeId, Reason reason) private view returns (uint64) {
        uint40 period = _periodOf(_rules[programmeId][reason], _assetIdNow(programmeId));
        return charge.period == period ? charge.points : 0;
    }

    /// @dev The running period. Points issued in one calendar month of the programme, and only these, expire together.
    function _periodOf(EarnRule memory rule, uint256 assetId) private view returns (uint40) {
        if (rule.periodSeconds == 0) return AssetId.expiresAt(assetId);

        // Safe casts: no zone is further than 14 hours from UTC, and the chain began long after 1970.
        int256 offset = _brands.termsOf(AssetId.programme(assetId)).utcOffsetSeconds;
        return uint40(uint256(int256(block.timestamp) + offset) / rule.periodSeconds);
    }

    function _isCapped(EarnRule memory rule) private pure returns (bool) {
        return rule.capPerProgramme != 0 || rule.capPerAccount != 0;
    }
}
