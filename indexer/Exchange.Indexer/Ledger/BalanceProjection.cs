using Exchange.Indexer.Sync;
using static Exchange.Bindings.Ledger;

namespace Exchange.Indexer.Ledger;

/// <summary>Keeps <c>balance</c>: what every account, desks in escrow included, holds of every asset.</summary>
internal sealed class BalanceProjection : IHandles<TransferSingle>, IHandles<TransferBatch>
{
    private static readonly Tally Amount = new("balance", ["account", "asset_id"], "amount");

    /// <summary>Nothing is held that was not minted, and nothing minted is held by nobody (invariant I1).</summary>
    public RollingInvariant SupplyIsHeld { get; } = new(
        "the balances of an asset add up to its supply",
        "select asset_id from asset order by asset_id",
        """
        select a.asset_id, a.supply::numeric, coalesce(sum(b.amount), 0) as held
        from asset a left join balance b on b.asset_id = a.asset_id
        where a.asset_id = any ($1)
        group by a.asset_id
        """);

    public void Handle(TransferSingle e, LogRef log, SqlBatch sql) => Move(LedgerMove.Of(e), sql);

    public void Handle(TransferBatch e, LogRef log, SqlBatch sql)
    {
        foreach (LedgerMove move in LedgerMove.Of(e))
        {
            Move(move, sql);
        }
    }

    private void Move(LedgerMove move, SqlBatch sql)
    {
        if (!move.IsMint)
        {
            sql.AddUp(Amount, -move.Amount, move.From, move.AssetId);
        }

        if (!move.IsBurn)
        {
            sql.AddUp(Amount, move.Amount, move.To, move.AssetId);
        }

        sql.Check(SupplyIsHeld, move.AssetId);
    }
}
