using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer;

/// <summary>What a contract holds for others is what its rows say it holds, to the unit (invariant I4).</summary>
internal static class Escrow
{
    /// <summary>The assets to look at where the keys of the invariant are their ids.</summary>
    public const string OfKeys = "select unnest($1::numeric[]) as asset_id";

    /// <summary>The invariant of one contract.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="contract">Who holds.</param>
    /// <param name="assets">Selects the <c>asset_id</c> of what the keys in the array <c>$1</c> touched, once.</param>
    /// <param name="held">Selects the <c>asset_id</c> and <c>amount</c> of everything it must hold.</param>
    public static Invariant Of(string text, Address contract, string assets, string held) => new(
        text,
        $"""
        select a.asset_id, sum(h.amount) as held, b.amount as escrow
        from ({assets}) a
        left join ({held}) h on h.asset_id = a.asset_id
        left join balance b on b.account = '\x{Convert.ToHexStringLower(contract.AsSpan())}' and b.asset_id = a.asset_id
        group by a.asset_id, b.amount
        having coalesce(sum(h.amount), 0) <> coalesce(b.amount, 0)
        """);
}
