using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;

namespace Exchange.Faults.Life;

/// <summary>Draws single intents and deeds of every slice at one time of the chain.</summary>
internal static class Drawing
{
    /// <summary>One intent of somebody.</summary>
    public static Forwarder.SignedIntent Order(Chance one) => one.Next(32) switch
    {
        < 6 => EarningDraw.Order(one),
        < 14 => RedemptionDraw.Order(one),
        < 20 => MarketDraw.Order(one),
        < 22 => MarketDraw.CashOrder(one),
        < 27 => AuctionDraw.Order(one),
        < 31 => ClearingDraw.Order(one),
        _ => AccountDraw.Order(one),
    };

    /// <summary>Something that needs nobody's intent; null when nothing is known that it could be done to.</summary>
    public static ICall? Deed(Chance one) => one.Next(16) switch
    {
        0 => EarningDraw.Deed(one),
        < 3 => RedemptionDraw.Deed(one),
        3 => MarketDraw.Deed(one),
        < 8 => AuctionDraw.Deed(one),
        < 12 => ClearingDraw.Deed(one),
        12 => AccountDraw.Deed(one),
        13 => new Ledger.FoldCall(one.Member.Address, one.PointsOf(Cast.SlowPoints)),
        14 => one.Expired(one.Memory.Vouchers) is { } voucher ? Sweep(voucher) : null,
        _ => Sweep(one.Expired(one.Memory.Holdings) ?? one.Points),
    };

    private static Ledger.SweepExpiredCall Sweep(BigInteger asset) =>
        new(asset, [.. Cast.Members.Select(member => member.Address)]);
}
