// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title OfferMath: whatever the split of an offer's fills, together they cost exactly its price, and at no moment
/// has its maker received less than the exact proportion.
/// @dev Pure, and free of overflow for all amounts and prices below 2^53.
library OfferMath {
    uint256 internal constant BPS = 10_000;

    /// @dev What the next `amount` units cost of an offer of `total` units for `price`, of which `filled` are gone:
    /// the difference of two cumulative prices, each rounded up. Whoever fills chose the moment; the maker gains.
    function dueUp(uint256 price, uint256 total, uint256 filled, uint256 amount) internal pure returns (uint256) {
        return cumulativeUp(price, total, filled + amount) - cumulativeUp(price, total, filled);
    }

    /// @dev What the first `filled` units cost together.
    function cumulativeUp(uint256 price, uint256 total, uint256 filled) internal pure returns (uint256) {
        return (price * filled + total - 1) / total;
    }

    /// @dev The fee on a payment: whoever charges it set its rate, so the payee gains by rounding.
    function feeDown(uint256 amount, uint256 feeBps) internal pure returns (uint256) {
        return amount * feeBps / BPS;
    }

    /// @dev All that remains may always be taken; less only in whole lots, and no less than the minimum (never 0).
    function isFillable(uint256 amount, uint256 remaining, uint256 lotSize, uint256 minimumFill)
        internal
        pure
        returns (bool)
    {
        return amount == remaining || (amount < remaining && minimumFill <= amount && amount % lotSize == 0);
    }

    /// @dev The most that whole lots, or all that remains, give of what is wanted.
    function largestFillDown(uint256 wanted, uint256 remaining, uint256 lotSize) internal pure returns (uint256) {
        return wanted < remaining ? wanted - wanted % lotSize : remaining;
    }

    /// @dev Whether |wanted - given| is at most `bandBps` of the value given. Compared as products: nothing is rounded.
    function isWithinBand(uint256 given, uint256 wanted, uint256 bandBps) internal pure returns (bool) {
        uint256 spread = given * bandBps;
        return wanted * BPS <= given * BPS + spread && given * BPS <= wanted * BPS + spread;
    }
}
