using Exchange.Ethereum.Primitives;
using static Exchange.Bindings.Marketplace;

namespace Exchange.Indexer.Marketplace;

/// <summary>
/// Where an offer stands in an order book: the pair, 0 for cash, and the price in lowest terms, so that equal prices
/// are equal numbers.
/// </summary>
internal sealed record OrderBookPrice(long Give, long Want, long Wanted, long Given)
{
    /// <summary>
    /// The price of an offer; null for one that stands in no book: several things have no one price, vouchers are not
    /// alike, and what only one account may take is no offer to others.
    /// </summary>
    public static OrderBookPrice? Of(OfferTerms terms)
    {
        AssetId given = AssetId.Of(terms.AssetId);
        if (terms.Legs is not [var leg] || given.Class == AssetId.Voucher || terms.Counterparty != Address.Zero)
        {
            return null;
        }

        long divisor = GreatestCommonDivisor(leg.Amount, terms.Amount);
        return new OrderBookPrice(given.Programme, leg.ProgrammeId, leg.Amount / divisor, terms.Amount / divisor);
    }

    private static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
