// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AccountWord} from "../../../contracts/accounts/AccountWord.sol";

/// @title AccountWordTest: each change of an account's word changes its own fields and no other.
contract AccountWordTest {
    uint256 private constant MAX_44 = 2 ** 44 - 1;

    function testFuzz_OpeningWritesBrandAndTimeIntoAnEmptyWord(uint32 brandId, uint40 time, uint8 flags) external pure {
        uint256 word = AccountWord.opened(uint256(flags) << 112, brandId, time);
        require(AccountWord.homeBrand(word) == brandId && AccountWord.openedAt(word) == time, "fields");
        require(word & (2 ** 184 - 1) == uint256(flags) << 112, "others");
    }

    function testFuzz_ARotationChangesKeyAndEpochOnly(uint256 word, uint40 time) external pure {
        if (AccountWord.epoch(word) == type(uint24).max) return;
        uint256 next = AccountWord.rekeyed(word, time);
        require(AccountWord.keySince(next) == time, "keySince");
        require(AccountWord.epoch(next) == AccountWord.epoch(word) + 1, "epoch");
        require((word ^ next) & ~(uint256(2 ** 64 - 1) << 120) == 0, "others");
    }

    function rekeyed(uint256 word) external pure returns (uint256) {
        return AccountWord.rekeyed(word, 1);
    }

    function testFuzz_TheLastEpochHasNoNext(uint256 word) external view {
        try this.rekeyed(word | uint256(type(uint24).max) << 120) {
            revert("went on");
        } catch {}
    }

    function testFuzz_FlagsAreRaisedAndLoweredAlone(uint256 word, uint8 flags) external pure {
        uint256 mask = uint256(flags) << 112;
        require(AccountWord.raised(word, flags) == word | mask, "raised");
        require(AccountWord.lowered(word, flags) == word & ~mask, "lowered");
        require(AccountWord.has(word, flags) == (word & mask != 0), "has");
    }

    function testFuzz_SpendingCountsByDayAndWindow(uint256 word, uint24 day, uint24 today, uint64 value) external pure {
        word = word & ~(uint256(type(uint24).max) << 88) | uint256(day) << 88;
        (uint256 dayBefore, uint256 monthBefore) = (word >> 44 & MAX_44, word & MAX_44);
        if (day != today) dayBefore = 0;
        if (day / 30 != today / 30) monthBefore = 0;

        (uint256 next, uint256 dayFen, uint256 monthFen) =
            AccountWord.spending(word, uint256(today) * 1 days + 86_399, value);

        require(dayFen == dayBefore + value && monthFen == monthBefore + value, "sums");
        require(next >> 44 & MAX_44 == (dayFen < MAX_44 ? dayFen : MAX_44), "day kept");
        require(next & MAX_44 == (monthFen < MAX_44 ? monthFen : MAX_44), "month kept");
        require(uint24(next >> 88) == today, "day");
        require(next >> 112 == word >> 112, "others");
    }

    /// @dev Fuzzed days are seldom equal or neighbours: the same again, close together.
    function testFuzz_SpendingCountsCloseDaysToo(uint256 word, uint24 day, uint8 later, uint64 value) external pure {
        uint24 today = day > type(uint24).max - 64 ? day : day + later % 64;
        word = word & ~(uint256(type(uint24).max) << 88) | uint256(day) << 88;
        (, uint256 dayFen, uint256 monthFen) = AccountWord.spending(word, uint256(today) * 1 days, value);
        require(dayFen == value + (day == today ? word >> 44 & MAX_44 : 0), "day");
        require(monthFen == value + (day / 30 == today / 30 ? word & MAX_44 : 0), "month");
    }
}
