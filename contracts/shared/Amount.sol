// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title Amount: every amount is an integer from 1 to 2^53 - 1, so that every reader can store it without loss.
library Amount {
    uint64 internal constant MAX = 2 ** 53 - 1;

    /// @notice Thrown for an amount of nothing, or for one that not every reader could store.
    error Amount_OutOfRange(uint256 amount, uint256 least, uint256 most);

    function requireValid(uint256 amount) internal pure {
        require(0 < amount && amount <= MAX, Amount_OutOfRange(amount, 1, MAX));
    }
}
