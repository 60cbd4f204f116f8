// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title AuctionMath: what a bid weighs, what the next must weigh, and which part of it a winner pays.
/// @dev Scores are in 1/1,000 fen. Callers keep points, fen and scores below 2^53 and values below 2^32, so that no
/// product here reaches 2^107.
library AuctionMath {
    uint256 internal constant SCORE_PER_FEN = 1_000;

    /// @dev A bid that displaces another, or raises its own, weighs more by 5 %, and by one fen at least.
    uint256 internal constant INCREMENT_PERCENT = 5;
    uint256 internal constant INCREMENT_MIN = SCORE_PER_FEN;

    /// @dev `pointValue` is in 1/1,000 fen per point. Exact: nothing is rounded.
    function scoreOf(uint256 points, uint256 pointValue, uint256 fen) internal pure returns (uint256) {
        return points * pointValue + fen * SCORE_PER_FEN;
    }

    /// @dev The least score that may follow `score`; strictly greater. Rounded up, against the newcomer.
    function nextUp(uint256 score) internal pure returns (uint256) {
        uint256 increment = (score * INCREMENT_PERCENT + 99) / 100;
        return score + (increment < INCREMENT_MIN ? INCREMENT_MIN : increment);
    }

    /// @dev `leg * clearing / own`, rounded up, for 0 < clearing <= own: what a winner pays of one leg of the bid.
    /// Written as a remission rounded down, so that it plainly never exceeds the leg.
    function legUp(uint256 leg, uint256 clearing, uint256 own) internal pure returns (uint256) {
        return leg - leg * (own - clearing) / own;
    }
}
