using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Keeps <c>clearing_cycle</c>: what each cycle nets, and how much of it is still to be paid.</summary>
internal sealed class CycleProjection(Address clearingHouse)
    : IHandles<ObligationRecorded>, IHandles<DisputeResolved>, IHandles<CycleClosed>, IHandles<CycleAmended>,
        IHandles<PositionPaid>, IHandles<PositionCollected>, IHandles<BrandDefaulted>, IHandles<CollateralPosted>,
        IHandles<CollateralWithdrawn>, IHandles<DefaultCured>
{
    private const string Begin =
        """
        insert into clearing_cycle (
            cycle, closed, gross_fen, moved_fen, positions, unpaid_fen, cash_fen, bank_fen, shortfall_fen,
            recovered_fen)
        values ($1, false, 0, 0, 0, 0, 0, 0, 0, 0)
        on conflict do nothing
        """;

    /// <summary>The cash of the clearing house is collateral and what was paid in, to the fen.</summary>
    private readonly Invariant _cashIsHeld = Escrow.Of(
        "the clearing house holds the collateral and what was paid in and not collected",
        clearingHouse,
        Escrow.OfKeys,
        $"""
        select {AssetId.Cash} as asset_id, collateral_fen as amount from clearing_standing
        union all select {AssetId.Cash}, cash_fen from clearing_cycle where cash_fen > 0
        """);

    public void Handle(ObligationRecorded e, LogRef log, SqlBatch sql) => sql.AddOnce(Begin, e.Cycle);

    public void Handle(DisputeResolved e, LogRef log, SqlBatch sql)
    {
        if (e.Upheld)
        {
            sql.AddOnce(Begin, e.Cycle);
        }
    }

    // A cycle without obligations can be closed too.
    public void Handle(CycleClosed e, LogRef log, SqlBatch sql)
    {
        sql.AddOnce(Begin, e.Cycle);
        sql.Add(
            """
            update clearing_cycle
            set closed = true, gross_fen = $2, moved_fen = $3, unpaid_fen = $3, positions = $4, positions_hash = $5,
                closed_in_block = $6
            where cycle = $1 and not closed
            """,
            e.Cycle, e.GrossFen, e.MovedFen, e.Positions, e.PositionsHash, log.BlockNumber);
    }

    // Disputes end before anybody may pay: all of it is unpaid.
    public void Handle(CycleAmended e, LogRef log, SqlBatch sql) => sql.Add(
        "update clearing_cycle set gross_fen = $2, moved_fen = $3, unpaid_fen = $3 where cycle = $1 and closed",
        e.Cycle, e.GrossFen, e.MovedFen);

    // What is paid after the default was called is recovered by those who lost it.
    public void Handle(PositionPaid e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            update clearing_cycle c
            set cash_fen = cash_fen + case when $4 then 0 else $3 end,
                bank_fen = bank_fen + case when $4 then $3 else 0 end,
                unpaid_fen = unpaid_fen - case when p.in_default then 0 else $3 end,
                recovered_fen = recovered_fen + case when p.in_default then $3 else 0 end
            from clearing_position p
            where c.cycle = $1 and p.cycle = $1 and p.brand_id = $2
            """,
            e.Cycle, e.BrandId, e.AmountFen, e.BankReference != Hash.Zero);
        sql.Check(_cashIsHeld, AssetId.Cash);
    }

    public void Handle(PositionCollected e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            update clearing_cycle
            set cash_fen = cash_fen - case when $3 then 0 else $2 end,
                bank_fen = bank_fen - case when $3 then $2 else 0 end
            where cycle = $1
            """,
            e.Cycle, e.AmountFen, e.BankReference != Hash.Zero);
        sql.Check(_cashIsHeld, AssetId.Cash);
    }

    public void Handle(BrandDefaulted e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            update clearing_cycle
            set unpaid_fen = unpaid_fen - $2 - $3, cash_fen = cash_fen + $2, shortfall_fen = shortfall_fen + $3
            where cycle = $1
            """,
            e.Cycle, e.CollateralFen, e.ShortfallFen);
        sql.Check(_cashIsHeld, AssetId.Cash);
    }

    public void Handle(CollateralPosted e, LogRef log, SqlBatch sql) => sql.Check(_cashIsHeld, AssetId.Cash);

    public void Handle(CollateralWithdrawn e, LogRef log, SqlBatch sql) => sql.Check(_cashIsHeld, AssetId.Cash);

    public void Handle(DefaultCured e, LogRef log, SqlBatch sql) => sql.Check(_cashIsHeld, AssetId.Cash);
}
