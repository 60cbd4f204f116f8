// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

import {OfferMath} from "../../../contracts/marketplace/OfferMath.sol";

/// @notice The fills of a whole offer cost exactly its price.
contract AnOfferCostsItsPrice {
    function proof(uint64 price, uint64 total) external pure {
        require(price < 2 ** 53 && 0 < total && total < 2 ** 53);

        assert(OfferMath.cumulativeUp(price, total, 0) == 0);
        assert(OfferMath.cumulativeUp(price, total, total) == price);
        assert(OfferMath.dueUp(price, total, 0, total) == price);
    }
}

/// @notice At no moment has the maker received less than the exact proportion, or a whole unit more.
contract TheMakerGainsByRounding {
    function proof(uint64 price, uint64 total, uint64 filled) external pure {
        require(price < 2 ** 53 && 0 < total && total < 2 ** 53 && filled <= total);
        uint256 paid = OfferMath.cumulativeUp(price, total, filled);

        assert(uint256(price) * filled <= paid * total);
        assert(paid * total < uint256(price) * filled + total);
    }
}

/// @notice A later fill never lowers what was paid: no fill costs less than nothing.
contract AFillNeverCostsLessThanNothing {
    function proof(uint64 price, uint64 total, uint64 filled, uint64 amount) external pure {
        require(price < 2 ** 53 && 0 < total && total < 2 ** 53 && filled <= total && amount <= total - filled);
        uint256 before = uint256(price) * filled;
        uint256 later = before + uint256(price) * amount;

        assert(before <= later);
        assert(
            OfferMath.cumulativeUp(price, total, filled)
                <= OfferMath.cumulativeUp(price, total, uint256(filled) + amount)
        );
    }
}

/// @notice Two fills cost together what one fill of both would: no split gains.
contract NoSplitOfAFillGains {
    function proof(uint64 price, uint64 total, uint64 filled, uint64 first, uint64 second) external pure {
        require(price < 2 ** 53 && 0 < total && total < 2 ** 53);
        require(filled < 2 ** 53 && first < 2 ** 53 && second < 2 ** 53);
        uint256 split = OfferMath.dueUp(price, total, filled, first)
            + OfferMath.dueUp(price, total, uint256(filled) + first, second);

        assert(split == OfferMath.dueUp(price, total, filled, uint256(first) + second));
    }
}

/// @notice A fee is never more than its rate of the payment, nor more than the payment.
contract AFeeStaysBelowItsRate {
    function proof(uint64 amount, uint16 feeBps) external pure {
        require(amount < 2 ** 53 && feeBps <= 10_000);
        uint256 fee = OfferMath.feeDown(amount, feeBps);

        assert(fee * 10_000 <= uint256(amount) * feeBps);
        assert(fee <= amount);
    }
}

/// @notice A fill takes something, no more than remains, and leaves nothing or a whole lot taken.
contract AFillIsWithinTheOffer {
    function proof(uint64 amount, uint64 remaining, uint64 lotSize, uint64 minimumFill) external pure {
        require(0 < remaining && 0 < lotSize && 0 < minimumFill);
        require(OfferMath.isFillable(amount, remaining, lotSize, minimumFill));

        assert(0 < amount && amount <= remaining);
        assert(amount == remaining || amount % lotSize == 0);
    }
}

/// @notice The largest fill takes no more than wanted or remains, and is of whole lots unless it takes all.
contract TheLargestFillIsWithinBounds {
    function proof(uint64 wanted, uint64 remaining, uint64 lotSize) external pure {
        require(0 < lotSize);
        uint256 fill = OfferMath.largestFillDown(wanted, remaining, lotSize);

        assert(fill <= wanted && fill <= remaining);
        assert(fill == remaining || fill % lotSize == 0);
        assert(fill == remaining || wanted - fill < lotSize);
    }
}

/// @notice Equal values are within every price band, a band of nothing permits only them, and a wider one permits more.
contract ABandIsAroundEqualValue {
    function proof(uint64 given, uint64 wanted, uint16 bandBps, uint16 wider) external pure {
        require(bandBps <= wider && wider <= 10_000);

        assert(OfferMath.isWithinBand(given, given, bandBps));
        assert(!OfferMath.isWithinBand(given, wanted, 0) || given == wanted);
        assert(!OfferMath.isWithinBand(given, wanted, bandBps) || OfferMath.isWithinBand(given, wanted, wider));
    }
}
