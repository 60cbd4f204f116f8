// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {IClearingHouse} from "./IClearingHouse.sol";

/// @title CycleCalendar: every second lies in exactly one cycle, whatever anyone does or forgets to do.
abstract contract CycleCalendar is IClearingHouse {
    uint256 private constant CYCLE_SECONDS = 7 days;

    /// @dev Both count from the end of the cycle.
    uint256 private constant DISPUTE_SECONDS = 2 days;
    uint256 private constant SETTLEMENT_SECONDS = 5 days;

    uint40 private immutable _firstCycleEndsAt;

    constructor(uint40 firstCycleEndsAt) {
        _firstCycleEndsAt = firstCycleEndsAt;
    }

    /// @inheritdoc IClearingHouse
    function openCycle() public view returns (uint32 cycle) {
        if (block.timestamp < _firstCycleEndsAt) return 1;
        return uint32(2 + (block.timestamp - _firstCycleEndsAt) / CYCLE_SECONDS); // Safe for 80 million years.
    }

    /// @inheritdoc IClearingHouse
    function calendarOf(uint32 cycle)
        public
        view
        returns (uint64 endsAt, uint64 disputesEndAt, uint64 settlementEndsAt)
    {
        require(cycle != 0, ClearingHouse_CycleUnknown(cycle));
        uint256 end = _firstCycleEndsAt + (uint256(cycle) - 1) * CYCLE_SECONDS;
        // Safe casts: 2^32 weeks are fewer than 2^52 seconds.
        return (uint64(end), uint64(end + DISPUTE_SECONDS), uint64(end + SETTLEMENT_SECONDS));
    }
}
