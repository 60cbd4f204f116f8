// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";

/// @title MonthEnd: the instant a calendar month ends in a fixed time zone, leap years included.
library MonthEnd {
    /// @dev 400 Gregorian years: the calendar repeats, so shifting by them keeps every division positive.
    uint256 private constant ERA_DAYS = 146_097;
    uint256 private constant ERA_MONTHS = 4_800;

    /// @dev Days from 1 March of the year 0 to 1 January 1970. Years that begin in March end with the leap day.
    uint256 private constant EPOCH_DAYS = 719_468;

    /// @notice The first second after the month that lies `months` after the month of `time`.
    function endOfMonth(uint40 time, uint16 months, int32 utcOffsetSeconds) internal pure returns (uint40) {
        // Safe casts: an era is longer than any offset.
        uint256 local = uint256(int256(ERA_DAYS * 1 days + time) + utcOffsetSeconds);
        uint256 next = _monthOf(local / 1 days) + months + 1;
        uint256 end = _firstDayOf(next) * 1 days;
        return SafeCast.toUint40(SafeCast.toUint256(int256(end) - int256(ERA_DAYS * 1 days) - utcOffsetSeconds));
    }

    /// @dev The months from March of the year 0 to the month of `day`, both counted one era late.
    /// The method is Howard Hinnant's "days from civil", in months instead of years.
    function _monthOf(uint256 day) private pure returns (uint256) {
        uint256 sinceMarch = day + EPOCH_DAYS;
        uint256 dayOfEra = sinceMarch % ERA_DAYS;
        uint256 yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        uint256 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        // From March on, month lengths follow 153 days per five months.
        return sinceMarch / ERA_DAYS * ERA_MONTHS + yearOfEra * 12 + (5 * dayOfYear + 2) / 153;
    }

    /// @dev The inverse of `_monthOf`: the day on which a month begins.
    function _firstDayOf(uint256 month) private pure returns (uint256) {
        uint256 yearOfEra = month % ERA_MONTHS / 12;
        uint256 dayOfYear = (153 * (month % 12) + 2) / 5;
        uint256 dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return month / ERA_MONTHS * ERA_DAYS + dayOfEra - EPOCH_DAYS;
    }
}
