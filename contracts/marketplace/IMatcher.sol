// SPDX-License-Identifier: UNLICENSED
pragma solidity 0.8.37;

/// @title Matcher: standing offers that satisfy each other are exchanged, by whoever sees it.
/// @notice The prices are those of the older offers, to the unit. Only the youngest offer's maker can come off better
/// than asked: the surplus is never the caller's. Everything that a fill checks is checked for every offer.
/// Matches are new business of the marketplace: whoever pauses it pauses this contract too.
/// Each offer has one leg; each gives to the maker of the next, the last to the first.
interface IMatcher {
    /// @notice Two offers were exchanged for each other.
    /// @param olderAmount what the older offer gave
    /// @param youngerAmount what the younger offer gave: exactly the older one's price
    event OffersMatched(
        uint64 indexed olderId,
        uint64 indexed youngerId,
        uint64 olderAmount,
        uint64 youngerAmount,
        address indexed caller
    );

    /// @notice Three offers were exchanged in a ring.
    /// @param amounts what each of them gave
    event RingMatched(uint64[3] offerIds, uint64[3] amounts, address indexed caller);

    /// @notice Thrown when an offer of a ring gives cash: rings exchange points, and vouchers, for points.
    error Matcher_CashInRing(uint64 offerId);

    /// @notice Exchanges two offers, as far as `amount` goes. Anyone may, by an intent: so a pause stops it.
    /// @param amount what the older one gives; its price in return is what the younger one gives
    function matchOffers(uint64 offerA, uint64 offerB, uint64 amount) external;

    /// @notice Exchanges three offers, none of which gives or wants cash: each gives what the next one wants, the last
    /// what the first one wants. Anyone may, by an intent.
    /// @param amount what the maker of the youngest of them gets; from it follows what each gives
    function matchRing(uint64[3] calldata offerIds, uint64 amount) external;
}
