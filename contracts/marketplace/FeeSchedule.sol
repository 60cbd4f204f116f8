// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Governed} from "../forwarding/Governed.sol";
import {IFeeSchedule} from "./IFeeSchedule.sol";

/// @title FeeSchedule: the fee is at most one in a hundred, and rises only a week after it was announced.
abstract contract FeeSchedule is IFeeSchedule, Governed {
    uint16 private constant FEE_BPS_MAX = 100;
    uint40 private constant NOTICE_SECONDS = 7 days;

    /// @dev One slot. `nextFeeBps` holds from `nextFrom` on; until then `feeBps` does.
    struct Fee {
        uint16 feeBps;
        uint16 nextFeeBps;
        uint40 nextFrom;
        address account;
    }

    Fee private _fee;

    /// @inheritdoc IFeeSchedule
    function setFee(uint16 feeBps, address feeAccount) external restricted {
        // Check: the fee is small, and goes to somebody.
        require(feeBps <= FEE_BPS_MAX, Marketplace_FeeOutOfRange(feeBps, FEE_BPS_MAX));
        bool fit = feeAccount != address(0) && feeAccount.code.length == 0;
        require(fit, Marketplace_FeeAccountUnfit(feeAccount));

        // Effect: less is taken at once, more after the notice.
        (uint16 current,) = _feeNow();
        uint40 time = uint40(block.timestamp); // Safe cast until the year 36,000.
        uint40 effectiveAt = current < feeBps ? time + NOTICE_SECONDS : time;
        _fee = Fee(current, feeBps, effectiveAt, feeAccount);

        emit FeeSet(feeBps, feeAccount, effectiveAt);
    }

    /// @inheritdoc IFeeSchedule
    function fee() external view returns (uint16 feeBps, address feeAccount, uint16 nextFeeBps, uint40 nextFrom) {
        (feeBps, feeAccount) = _feeNow();
        (nextFeeBps, nextFrom) = (_fee.nextFeeBps, _fee.nextFrom);
    }

    function _feeNow() internal view returns (uint16 feeBps, address feeAccount) {
        Fee memory fee_ = _fee;
        return (fee_.nextFrom <= block.timestamp ? fee_.nextFeeBps : fee_.feeBps, fee_.account);
    }
}
