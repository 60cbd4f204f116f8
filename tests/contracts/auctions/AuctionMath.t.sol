// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AuctionMath} from "../../../contracts/auctions/AuctionMath.sol";

/// @title AuctionMathTest: a winner pays at least the price and at most its bid; every increment is one.
contract AuctionMathTest {
    uint256 private constant MAX = 2 ** 53 - 1;

    function testFuzz_ALegIsTheCeilingOfItsShareAndNeverAboveTheBid(uint64 leg, uint64 clearing, uint64 own)
        external
        pure
    {
        uint256 leg_ = leg % (MAX + 1);
        uint256 own_ = 1 + own % MAX;
        uint256 clearing_ = 1 + clearing % own_;
        uint256 paid = AuctionMath.legUp(leg_, clearing_, own_);

        require(paid <= leg_, "above the bid");
        require(paid * own_ >= leg_ * clearing_, "below the share");
        require(paid == 0 ? leg_ == 0 : (paid - 1) * own_ < leg_ * clearing_, "not the least such number");
    }

    function testFuzz_WhatAWinnerPaysWeighsThePriceAndLessThanAPointAndAFenMore(
        uint64 points,
        uint32 value,
        uint64 fen,
        uint64 clearing
    ) external pure {
        uint256 points_ = 1 + points % 2 ** 30;
        uint256 value_ = 1 + value % 1_000_000;
        uint256 fen_ = fen % 2 ** 40;
        uint256 own = AuctionMath.scoreOf(points_, value_, fen_);
        uint256 clearing_ = 1 + clearing % own;
        uint256 paid = AuctionMath.scoreOf(
            AuctionMath.legUp(points_, clearing_, own), value_, AuctionMath.legUp(fen_, clearing_, own)
        );

        require(clearing_ <= paid && paid < clearing_ + value_ + AuctionMath.SCORE_PER_FEN, "not the price");
    }

    function testFuzz_TheNextScoreIsGreaterByFivePercentAndByAFen(uint64 score) external pure {
        uint256 score_ = score % (MAX + 1);
        uint256 next = AuctionMath.nextUp(score_);
        require(next >= score_ + 1_000 && next * 100 >= score_ * 105, "too little");
        require(next == score_ + 1_000 || (next - 1) * 100 < score_ * 105, "too much");
    }

    function test_TheWholeBidIsPaidAtItsOwnScore() external pure {
        require(AuctionMath.legUp(MAX, MAX, MAX) == MAX, "the greatest leg");
        require(AuctionMath.legUp(1, 1, MAX) == 1, "the least share of the least leg");
        require(AuctionMath.legUp(0, 1, 1) == 0, "no leg");
    }

    function test_TheScenarioScores() external pure {
        require(AuctionMath.scoreOf(1_600, 1_500, 800) == 3_200_000, "Lin");
        require(AuctionMath.scoreOf(1_000, 1_500, 1_500) == 3_000_000, "Wang");
        require(AuctionMath.legUp(1_600, 2_400_000, 3_200_000) == 1_200, "Lin's points");
        require(AuctionMath.legUp(1_500, 2_400_000, 3_000_000) == 1_200, "Wang's cash");
    }
}
