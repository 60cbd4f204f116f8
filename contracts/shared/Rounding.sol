// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title Rounding: what points are worth between brands, rounded once and always in the same direction.
library Rounding {
    /// @dev Settlement values are in 1/1,000 fen and fees in 1/10,000.
    uint256 internal constant SETTLEMENT_UNIT = 1_000 * 10_000;

    uint64 internal constant FEN_PER_YUAN = 100;

    /// @dev What a receipt earns: its whole yuan, rounded down once, times a whole rate. Apply it to what remains of a
    /// receipt and post differences, so that many returns take back what one would.
    function earnedPointsDown(uint256 amountFen, uint256 pointsPerYuan) internal pure returns (uint256) {
        return amountFen / FEN_PER_YUAN * pointsPerYuan;
    }

    /// @dev The issuer's debt for `points`, in whole fen, rounded down: the debtor did not choose the moment.
    /// Apply it to cumulative points and post differences, so that many captures cost what one would.
    function owedFenDown(uint256 points, uint256 settlementValue, uint256 partnerFeeBps)
        internal
        pure
        returns (uint256)
    {
        return points * settlementValue * (10_000 - partnerFeeBps) / SETTLEMENT_UNIT;
    }

    /// @dev What `amount` is worth in whole fen, rounded up: who spends chose the moment.
    function valueFenUp(uint256 amount, uint256 settlementValue) internal pure returns (uint256) {
        return (amount * settlementValue + 999) / 1_000;
    }
}
