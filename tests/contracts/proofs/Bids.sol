// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {AuctionMath} from "../../../contracts/auctions/AuctionMath.sol";

/// @notice The next bid weighs more than the last, by a fen at least and by 5 % rounded up at least.
contract TheNextBidWeighsMore {
    function proof(uint64 score) external pure {
        require(score < 2 ** 53);
        uint256 next = AuctionMath.nextUp(score);

        assert(uint256(score) + 1_000 <= next);
        assert(uint256(score) * 105 <= next * 100);
    }
}

/// @notice A heavier bid never lowers what must follow it.
contract TheNextBidGrows {
    function proof(uint64 score, uint64 heavier) external pure {
        require(score <= heavier && heavier < 2 ** 53);

        assert(AuctionMath.nextUp(score) <= AuctionMath.nextUp(heavier));
    }
}

/// @notice More points or more fen never weigh less.
contract AScoreGrowsWithItsLegs {
    function proof(uint64 points, uint64 morePoints, uint32 value, uint64 fen, uint64 moreFen) external pure {
        require(points < 2 ** 53 && fen < 2 ** 53 && morePoints < 2 ** 53 && moreFen < 2 ** 53);
        uint256 weight = uint256(points) * value;
        assert(weight <= weight + uint256(morePoints) * value);

        assert(
            AuctionMath.scoreOf(points, value, fen)
                <= AuctionMath.scoreOf(uint256(points) + morePoints, value, uint256(fen) + moreFen)
        );
    }
}

/// @notice A winner whose own bid clears pays its leg whole.
contract TheLowestWinnerPaysItsBid {
    function proof(uint64 leg, uint64 own) external pure {
        require(leg < 2 ** 53 && 0 < own && own < 2 ** 53);

        assert(AuctionMath.legUp(leg, own, own) == leg);
    }
}

/// @notice A winner pays no more than its leg, and no less than the leg's exact part of the clearing score.
/// @custom:bounded the winner's own score is 10,000
contract ALegIsWithinTheBid {
    function proof(uint64 leg, uint64 clearing) external pure {
        uint256 own = 10_000;
        require(leg < 2 ** 53 && 0 < clearing && clearing <= own);
        uint256 paid = AuctionMath.legUp(leg, clearing, own);

        assert(paid <= leg);
        assert(uint256(leg) * clearing <= paid * own);
        assert(paid * own < uint256(leg) * clearing + own);
    }
}
