// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {MonthEnd} from "../../../contracts/shared/MonthEnd.sol";

/// @title MonthEndTest: month ends follow each other without a gap, 28 to 31 days apart, in every time zone.
contract MonthEndTest {
    uint40 private constant LATEST = 32_503_680_000; // The year 3000.

    function testFuzz_TheMonthOfATimeEndsAfterItAndBeganBefore(uint40 time, int32 offset) external pure {
        (time, offset) = _bounded(time, offset);
        uint40 end = MonthEnd.endOfMonth(time, 0, offset);
        require(time < end && end - time <= 31 days, "not this month");
        require(MonthEnd.endOfMonth(end - 1, 0, offset) == end, "the last second ends elsewhere");
        require(MonthEnd.endOfMonth(end, 0, offset) > end, "the next month does not begin at the end");
    }

    function testFuzz_MonthsCanBeCountedOneByOne(uint40 time, int32 offset, uint16 months) external pure {
        (time, offset) = _bounded(time, offset);
        months %= 121;
        uint40 end = MonthEnd.endOfMonth(time, 0, offset);
        for (uint256 i = 0; i < months; ++i) {
            uint40 next = MonthEnd.endOfMonth(end, 0, offset);
            require(28 days <= next - end && next - end <= 31 days, "a month of an impossible length");
            end = next;
        }
        require(MonthEnd.endOfMonth(time, months, offset) == end, "counted one by one it ends elsewhere");
    }

    function testFuzz_TwelveMonthsAreAYear(uint40 time, int32 offset) external pure {
        (time, offset) = _bounded(time, offset);
        uint40 year = MonthEnd.endOfMonth(time, 12, offset) - MonthEnd.endOfMonth(time, 0, offset);
        require(year == 365 days || year == 366 days, "a year of an impossible length");
    }

    function _bounded(uint40 time, int32 offset) private pure returns (uint40, int32) {
        return (43_200 + time % LATEST, offset % 14 hours < -12 hours ? int32(-12 hours) : offset % int32(14 hours));
    }
}
