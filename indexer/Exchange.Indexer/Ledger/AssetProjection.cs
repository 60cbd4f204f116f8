using Exchange.Indexer.Sync;
using static Exchange.Bindings.Ledger;

namespace Exchange.Indexer.Ledger;

/// <summary>Keeps <c>asset</c>: one row per id from its first move on, with its total supply.</summary>
internal sealed class AssetProjection : IHandles<TransferSingle>, IHandles<TransferBatch>
{
    // The column's check stops the indexer when more is burned than there is.
    private static readonly Tally Supply = new("asset", ["asset_id"], "supply");

    public void Handle(TransferSingle e, LogRef log, SqlBatch sql) => Move(LedgerMove.Of(e), sql);

    public void Handle(TransferBatch e, LogRef log, SqlBatch sql)
    {
        foreach (LedgerMove move in LedgerMove.Of(e))
        {
            Move(move, sql);
        }
    }

    private static void Move(LedgerMove move, SqlBatch sql)
    {
        AssetId id = AssetId.Of(move.AssetId);
        sql.AddOnce(
            """
            insert into asset (asset_id, class, programme_id, expires_at, matures_on, supply)
            values ($1, $2, nullif($3, 0), $4, date '1970-01-01' + nullif($5, 0), 0)
            on conflict do nothing
            """,
            move.AssetId, id.Class, id.Programme, ChainValue.TimeOrNull(id.ExpiresAt), id.MaturesOn);

        if (move.IsMint)
        {
            sql.AddUp(Supply, move.Amount, move.AssetId);
        }

        if (move.IsBurn)
        {
            sql.AddUp(Supply, -move.Amount, move.AssetId);
        }
    }
}
