// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Seats} from "../../../contracts/shared/Seats.sol";

/// @title SeatsTest: counting in groups finds as many seats as counting one by one.
contract SeatsTest {
    function testFuzz_CountsLikeAChildWould(uint256 seats) external pure {
        seats &= ~uint256(1); // Seat 0 does not exist.
        _requireCounted(seats);
    }

    function test_CountsNoneOneAndAll() external pure {
        _requireCounted(0);
        _requireCounted(type(uint256).max - 1);
        for (uint256 seat = 1; seat <= Seats.MOST; ++seat) {
            require(Seats.count(Seats.bit(seat)) == 1, "one seat is one");
            require(Seats.has(Seats.bit(seat), seat) && !Seats.has(~Seats.bit(seat), seat), "its own bit");
        }
    }

    function _requireCounted(uint256 seats) private pure {
        uint256 counted = 0;
        for (uint256 rest = seats; rest != 0; rest >>= 1) {
            counted += rest & 1;
        }
        require(Seats.count(seats) == counted, "a seat was lost or found");
    }
}
