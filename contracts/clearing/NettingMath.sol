// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title NettingMath: no fen appears or disappears when debts are netted, and losses shared.
library NettingMath {
    /// @notice What a position owes: the part of it below 0.
    function debitOf(int64 netFen) internal pure returns (uint64) {
        return netFen < 0 ? uint64(-netFen) : 0; // Safe casts: positions are far above -2^63.
    }

    /// @notice What a position is owed: the part of it above 0.
    function creditOf(int64 netFen) internal pure returns (uint64) {
        return netFen > 0 ? uint64(netFen) : 0; // Safe cast: it is positive.
    }

    /// @notice `part` of `whole`, of a number: floor(number · part / whole). At most `number` where `part` is at most
    /// `whole`, and all of it where they are equal.
    function shareDown(uint64 number, uint64 part, uint64 whole) internal pure returns (uint64) {
        return uint64(uint256(number) * part / whole); // Safe cast: no more than `number`, as part <= whole.
    }

    /// @notice The loss of one creditor, as a difference of floors of cumulative credits: in whatever order creditors
    /// are taken, their losses sum to `loss`, and each is within a fen of its exact share and no more than its credit.
    /// @param creditsBefore the credits of the creditors before this one
    /// @param credit what this one is owed
    /// @param loss what is shared; at most `credits`
    /// @param credits the credits of all
    function lossOf(uint64 creditsBefore, uint64 credit, uint64 loss, uint64 credits) internal pure returns (uint64) {
        return shareDown(creditsBefore + credit, loss, credits) - shareDown(creditsBefore, loss, credits);
    }
}
