// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {OfferMath} from "../../../contracts/marketplace/OfferMath.sol";

/// @title OfferMathTest: however an offer is filled, its maker gets its price, never less than in proportion.
contract OfferMathTest {
    uint256 private constant MAX = 2 ** 53 - 1;

    /// @dev D-T2, I6, X9: any split of fills sums to the whole price, and each part sum is the exact one rounded up.
    function testFuzz_AnySplitCostsExactlyTheWhole(uint256 price, uint256 total, uint256[12] calldata seeds)
        external
        pure
    {
        price = _bound(price, 1, MAX);
        total = _bound(total, 1, MAX);
        (uint256 paid, uint256 filled) = (0, 0);
        for (uint256 i = 0; i < seeds.length && filled < total; ++i) {
            uint256 rest = total - filled;
            uint256 amount = i == seeds.length - 1 ? rest : _edge(seeds[i], rest);
            paid += OfferMath.dueUp(price, total, filled, amount);
            filled += amount;
            require(paid * total >= price * filled, "the maker got less than the proportion");
            require(paid * total < price * filled + total, "the filler paid a unit too much");
        }
        require(filled < total || paid == price, "the whole costs another price");
    }

    /// @dev X9 as it was found: every ratio of two numbers up to 99, one unit at a time.
    function test_EveryRatioSumsExactlyUnitByUnit() external pure {
        for (uint256 price = 1; price <= 99; ++price) {
            uint256 total = 100;
            uint256 paid = 0;
            for (uint256 filled = 0; filled < total; ++filled) {
                paid += OfferMath.dueUp(price, total, filled, 1);
                require(paid * total >= price * (filled + 1), "the maker got less than the proportion");
            }
            require(paid == price, "the units cost another price");
        }
    }

    function testFuzz_TheFeeIsNeverAboveItsRate(uint256 amount, uint256 feeBps) external pure {
        amount = _bound(amount, 1, MAX);
        feeBps = _bound(feeBps, 0, 100);
        uint256 fee = OfferMath.feeDown(amount, feeBps);
        require(fee * 10_000 <= amount * feeBps, "a fee above its rate");
        require(amount * feeBps < (fee + 1) * 10_000, "a fee more than a unit below its rate");
        require(fee < amount, "a fee that leaves nothing");
    }

    function testFuzz_TheLargestFillIsFillableOrBelowTheMinimum(
        uint256 wanted,
        uint256 remaining,
        uint256 lotSize,
        uint256 minimumFill
    ) external pure {
        remaining = _bound(remaining, 1, MAX);
        wanted = _edge(wanted, remaining + 1);
        lotSize = _bound(lotSize, 1, 50);
        minimumFill = _bound(minimumFill, 1, 200);
        uint256 amount = OfferMath.largestFillDown(wanted, remaining, lotSize);
        require(amount <= wanted && amount <= remaining, "more than is wanted or there");
        bool fillable = OfferMath.isFillable(amount, remaining, lotSize, minimumFill);
        require(fillable == (amount == remaining || amount >= minimumFill), "the largest fill is refused");
        bool larger = amount + lotSize <= wanted && amount + lotSize <= remaining;
        require(!larger, "a larger fill was possible");
    }

    function test_TakesWholeLotsOrAllThatRemains() external pure {
        require(OfferMath.isFillable(300, 1_000, 100, 200), "whole lots");
        require(!OfferMath.isFillable(333, 1_000, 100, 200), "a broken lot");
        require(!OfferMath.isFillable(100, 1_000, 100, 200), "below the minimum");
        require(OfferMath.isFillable(50, 50, 100, 200), "all that remains");
        require(!OfferMath.isFillable(0, 50, 1, 1), "nothing");
        require(!OfferMath.isFillable(100, 50, 100, 1), "more than remains");
    }

    /// @dev Both edges of the band belong to it; one thousandth of a fen beyond does not.
    function testFuzz_TheBandIsExactAtItsEdges(uint256 given, uint256 bandBps) external pure {
        given = _bound(given, 1, MAX) * 10_000;
        bandBps = _bound(bandBps, 0, 10_000);
        uint256 spread = given / 10_000 * bandBps;
        require(OfferMath.isWithinBand(given, given + spread, bandBps), "the upper edge");
        require(!OfferMath.isWithinBand(given, given + spread + 1, bandBps), "above the upper edge");
        require(OfferMath.isWithinBand(given, given - spread, bandBps), "the lower edge");
        require(spread == given || !OfferMath.isWithinBand(given, given - spread - 1, bandBps), "below the lower edge");
    }

    /// @dev Half of the time an edge: 1, all but one, all.
    function _edge(uint256 seed, uint256 most) private pure returns (uint256) {
        uint256 kind = seed % 6;
        if (kind == 0 || most == 1) return 1;
        if (kind == 1) return most - 1;
        if (kind == 2) return most;
        return _bound(seed / 6, 1, most);
    }

    function _bound(uint256 seed, uint256 least, uint256 most) private pure returns (uint256) {
        return least + seed % (most - least + 1);
    }
}
