// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {Rounding} from "../../../contracts/shared/Rounding.sol";

/// @notice A debt between brands is never above its exact value, and less than one fen below it.
contract DebtIsExactToTheFen {
    function proof(uint64 points, uint32 settlementValue, uint16 feeBps) external pure {
        require(points < 2 ** 53 && feeBps <= 10_000);
        uint256 exact = uint256(points) * settlementValue * (10_000 - feeBps);
        uint256 owed = Rounding.owedFenDown(points, settlementValue, feeBps);

        assert(owed * Rounding.SETTLEMENT_UNIT <= exact);
        assert(exact < (owed + 1) * Rounding.SETTLEMENT_UNIT);
    }
}

/// @notice More captured points never owe less: what a capture posts, a difference of debts, is never negative.
contract DebtGrowsWithPoints {
    function proof(uint64 captured, uint64 amount, uint32 settlementValue, uint16 feeBps) external pure {
        require(captured < 2 ** 53 && amount < 2 ** 53 && feeBps <= 10_000);
        uint256 rate = uint256(settlementValue) * (10_000 - feeBps);
        uint256 exactBefore = uint256(captured) * rate;
        uint256 exactAfter = exactBefore + uint256(amount) * rate;
        uint256 owedBefore = Rounding.owedFenDown(captured, settlementValue, feeBps);
        uint256 owedAfter = Rounding.owedFenDown(uint256(captured) + amount, settlementValue, feeBps);

        assert(exactBefore <= exactAfter);
        assert(owedBefore <= owedAfter);
    }
}

/// @notice Two captures post what one capture of both would have posted.
contract DebtIsTheSameForAnySplit {
    function proof(uint64 first, uint64 second, uint32 settlementValue, uint16 feeBps) external pure {
        require(first < 2 ** 53 && second < 2 ** 53 && feeBps <= 10_000);
        uint256 none = Rounding.owedFenDown(0, settlementValue, feeBps);
        uint256 one = Rounding.owedFenDown(first, settlementValue, feeBps);
        uint256 both = Rounding.owedFenDown(uint256(first) + second, settlementValue, feeBps);

        assert(none == 0);
        assert((one - none) + (both - one) == both);
    }
}

/// @notice A fee never raises a debt: what is owed is at most the value of the points.
contract AFeeNeverRaisesADebt {
    function proof(uint64 points, uint32 settlementValue, uint16 feeBps) external pure {
        require(points < 2 ** 53 && feeBps <= 10_000);
        uint256 value = uint256(points) * settlementValue;
        uint256 kept = value * (10_000 - feeBps);

        assert(kept <= value * 10_000);
        assert(Rounding.owedFenDown(points, settlementValue, feeBps) <= value / 1_000);
    }
}

/// @notice What leaves an account counts for at least its value, and for less than one fen more.
contract ValueIsRoundedUp {
    function proof(uint64 amount, uint32 settlementValue) external pure {
        require(amount < 2 ** 53);
        uint256 exact = uint256(amount) * settlementValue;
        uint256 value = Rounding.valueFenUp(amount, settlementValue);

        assert(exact <= value * 1_000);
        assert(value * 1_000 < exact + 1_000);
    }
}
