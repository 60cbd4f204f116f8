using System.Numerics;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;
using static Exchange.Bindings.Ledger;

namespace Exchange.Indexer.Ledger;

/// <summary>Keeps <c>supply_movement</c>: every change of an asset's supply with the running total.</summary>
/// <remarks>
/// An issuance is taken from the desk, which knows the reason, a redemption from the Ledger, which knows the asset.
/// Both accounts of the supply must agree at every commit.
/// </remarks>
internal sealed class SupplyMovementProjection
    : IHandles<PointsIssued>, IHandles<TransferSingle>, IHandles<TransferBatch>
{
    private static readonly Invariant MovementsAreSupply = new(
        "what the desks say of an asset's supply is what the Ledger says",
        """
        select a.asset_id, a.supply, m.supply_after
        from asset a left join lateral (
            select supply_after from supply_movement where asset_id = a.asset_id
            order by block_number desc, log_index desc, part desc limit 1) m on true
        where a.asset_id = any ($1) and a.supply is distinct from m.supply_after
        """);

    public void Handle(PointsIssued e, LogRef log, SqlBatch sql) =>
        Add(e.AssetId, part: 0, "ISSUED", IssuanceReason.WordFor(e.Reason), e.Amount, log, sql);

    public void Handle(TransferSingle e, LogRef log, SqlBatch sql) => Move(LedgerMove.Of(e), log, sql);

    public void Handle(TransferBatch e, LogRef log, SqlBatch sql)
    {
        foreach (LedgerMove move in LedgerMove.Of(e))
        {
            Move(move, log, sql);
        }
    }

    private static void Move(LedgerMove move, LogRef log, SqlBatch sql)
    {
        if (move.IsBurn)
        {
            Add(move.AssetId, move.Part, "REDEEMED", reason: null, -move.Amount, log, sql);
        }

        if (move.IsMint)
        {
            sql.Check(MovementsAreSupply, move.AssetId);
        }
    }

    private static void Add(
        BigInteger assetId, int part, string kind, string? reason, long amount, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            insert into supply_movement (
                block_number, log_index, part, asset_id, kind, reason, amount, supply_after)
            select $1, $2, $3, $4, $5, $6, $7, $7 + coalesce((
                select supply_after from supply_movement where asset_id = $4
                order by block_number desc, log_index desc, part desc limit 1), 0)
            """,
            log.BlockNumber, log.LogIndex, part, assetId, kind, reason, amount);
        sql.Check(MovementsAreSupply, assetId);
    }
}
