// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title Seats: who sits and who agreed, one bit each, so that a vote is counted without a loop over the seats.
/// @notice Seats run from 1 to 255. Seat 0 does not exist, so that a count fits into a byte.
library Seats {
    uint32 internal constant MOST = 255;

    /// @dev None, where there is no such seat: above 255 it falls out of the word.
    function bit(uint256 seat) internal pure returns (uint256) {
        return 1 << seat;
    }

    function has(uint256 seats, uint256 seat) internal pure returns (bool) {
        return seats & bit(seat) != 0;
    }

    /// @dev How many bits are set, summed in ever wider groups within the word.
    function count(uint256 seats) internal pure returns (uint256) {
        unchecked {
            // No group overflows: 2 bits hold up to 2, 4 bits up to 4, 8 bits up to 8, and 255 fits into the last byte.
            seats -= (seats >> 1) & (type(uint256).max / 3);
            seats = (seats & (type(uint256).max / 5)) + ((seats >> 2) & (type(uint256).max / 5));
            seats = (seats + (seats >> 4)) & (type(uint256).max / 17);
            return (seats * (type(uint256).max / 255)) >> 248;
        }
    }
}
