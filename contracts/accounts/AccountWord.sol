// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title AccountWord: all that a movement must know of its account, in one slot, read once and written at most once.
/// @notice From the top bit: `homeBrand:32 | openedAt:40 | keySince:40 | epoch:24 | flags:8 | velocityDay:24 |
/// spentDayFen:44 | spentMonthFen:44`. Times are in unix seconds, `velocityDay` is a UTC day since 1970.
/// `keySince` is 0 until the first rotation; a home brand of 0 means that the account was never opened.
library AccountWord {
    uint8 internal constant WAITING = 1;
    uint8 internal constant FROZEN = 2;
    uint8 internal constant RECOVERING = 4;
    uint8 internal constant ERASED = 8;
    uint8 internal constant INDEBTED = 16;

    /// @dev The signer is not the account itself, and is stored beside the word.
    uint8 internal constant SIGNER_STORED = 32;

    uint256 private constant SPENT_MAX = 2 ** 44 - 1;
    uint256 private constant VELOCITY_MASK = 2 ** 112 - 1;
    uint256 private constant KEY_MASK = (2 ** 64 - 1) << 120;

    function opened(uint256 word, uint32 homeBrand_, uint256 time) internal pure returns (uint256) {
        return word | uint256(homeBrand_) << 224 | uint256(uint40(time)) << 184; // Safe cast until the year 36,000.
    }

    function homeBrand(uint256 word) internal pure returns (uint32) {
        return uint32(word >> 224);
    }

    function openedAt(uint256 word) internal pure returns (uint40) {
        return uint40(word >> 184); // Truncation drops the home brand above.
    }

    function keySince(uint256 word) internal pure returns (uint40) {
        return uint40(word >> 144); // Truncation drops everything above.
    }

    function epoch(uint256 word) internal pure returns (uint24) {
        return uint24(word >> 120); // Truncation drops everything above.
    }

    /// @dev The next epoch begins with a new key.
    function rekeyed(uint256 word, uint256 time) internal pure returns (uint256) {
        uint24 next = epoch(word) + 1; // Checked: an account has at most 2^24 - 1 rotations.
        // Safe cast until the year 36,000.
        return word & ~KEY_MASK | uint256(uint40(time)) << 144 | uint256(next) << 120;
    }

    function has(uint256 word, uint8 flags) internal pure returns (bool) {
        return uint8(word >> 112) & flags != 0; // Truncation drops everything above.
    }

    function raised(uint256 word, uint8 flags) internal pure returns (uint256) {
        return word | uint256(flags) << 112;
    }

    function lowered(uint256 word, uint8 flags) internal pure returns (uint256) {
        return word & ~(uint256(flags) << 112);
    }

    /// @dev The word after `valueFen` left at `time`, and what has then left in its UTC day and its window of 30 days.
    /// Sums above 2^44 - 1 stay there: every limit is below 2^40, so none is ever passed by it.
    function spending(uint256 word, uint256 time, uint64 valueFen)
        internal
        pure
        returns (uint256 next, uint256 dayFen, uint256 monthFen)
    {
        unchecked {
            // Safe: a sum of 44 and one of 64 bits; no divisor is 0; 2^24 days are 45,000 years.
            uint256 today = time / 1 days;
            uint256 day = uint24(word >> 88); // Truncation drops everything above.
            dayFen = valueFen;
            monthFen = valueFen;
            if (day == today) {
                dayFen += word >> 44 & SPENT_MAX;
                monthFen += word & SPENT_MAX;
            } else if (day / 30 == today / 30) {
                monthFen += word & SPENT_MAX;
            }
            uint256 dayKept = dayFen < SPENT_MAX ? dayFen : SPENT_MAX;
            uint256 monthKept = monthFen < SPENT_MAX ? monthFen : SPENT_MAX;
            next = word & ~VELOCITY_MASK | today << 88 | dayKept << 44 | monthKept;
        }
    }
}
