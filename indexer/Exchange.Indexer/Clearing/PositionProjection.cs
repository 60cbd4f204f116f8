using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>
/// Keeps <c>clearing_position</c>: at every moment the sum of a brand's obligations in a cycle, and what of it was
/// settled.
/// </summary>
/// <remarks>
/// The closing of a cycle publishes each position: where it is not the sum of the obligations we were told of, the
/// indexer stops, and so it does where the positions of a cycle do not sum to 0.
/// </remarks>
internal sealed class PositionProjection
    : IHandles<ObligationRecorded>, IHandles<ObligationDisputed>, IHandles<DisputeResolved>, IHandles<PositionNetted>,
        IHandles<CycleClosed>, IHandles<CycleAmended>, IHandles<PositionPaid>, IHandles<PositionCollected>,
        IHandles<BrandDefaulted>, IHandles<ShortfallShared>, IHandles<DefaultCured>
{
    /// <summary>Whatever one brand is owed, others owe (invariant I11).</summary>
    private static readonly Invariant PositionsSumToNothing = new(
        "the positions of a cycle sum to 0, and to what netting moves",
        """
        select c.cycle, sum(p.net_fen) as net, sum(greatest(p.net_fen, 0)) as credits, c.moved_fen
        from clearing_cycle c join clearing_position p on p.cycle = c.cycle
        where c.cycle = any ($1::bigint[])
        group by c.cycle
        having sum(p.net_fen) <> 0 or (c.closed and sum(greatest(p.net_fen, 0)) <> c.moved_fen)
        """);

    private static readonly string PutIn = Shift("");
    private static readonly string TakeOut = Shift("-");

    public void Handle(ObligationRecorded e, LogRef log, SqlBatch sql) => sql.AddAny(PutIn, e.ObligationId);

    public void Handle(ObligationDisputed e, LogRef log, SqlBatch sql) => sql.AddAny(TakeOut, e.ObligationId);

    // The row of the obligation names the cycle in which it is owed by now.
    public void Handle(DisputeResolved e, LogRef log, SqlBatch sql)
    {
        if (e.Upheld)
        {
            sql.AddAny(PutIn, e.ObligationId);
        }
    }

    public void Handle(PositionNetted e, LogRef log, SqlBatch sql) => sql.Add(
        "update clearing_position set netted_fen = $3 where cycle = $1 and brand_id = $2 and net_fen = $3",
        e.Cycle, e.BrandId, e.NetFen);

    public void Handle(CycleClosed e, LogRef log, SqlBatch sql) => sql.Check(PositionsSumToNothing, e.Cycle);

    public void Handle(CycleAmended e, LogRef log, SqlBatch sql) => sql.Check(PositionsSumToNothing, e.Cycle);

    public void Handle(PositionPaid e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update clearing_position set settled_fen = settled_fen + $3
        where cycle = $1 and brand_id = $2 and -net_fen = settled_fen + $3 + $4
        """,
        e.Cycle, e.BrandId, e.AmountFen, e.LeftFen);

    public void Handle(PositionCollected e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update clearing_position set settled_fen = settled_fen + $3
        where cycle = $1 and brand_id = $2 and settled_fen + $3 <= net_fen
        """,
        e.Cycle, e.BrandId, e.AmountFen);

    public void Handle(BrandDefaulted e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update clearing_position set settled_fen = settled_fen + $3, in_default = true
        where cycle = $1 and brand_id = $2 and not in_default and -net_fen = settled_fen + $3 + $4
        """,
        e.Cycle, e.BrandId, e.CollateralFen, e.ShortfallFen);

    public void Handle(ShortfallShared e, LogRef log, SqlBatch sql) => sql.Add(
        "update clearing_position set loss_fen = $3 where cycle = $1 and brand_id = $2 and $3 <= net_fen",
        e.Cycle, e.BrandId, e.LossFen);

    public void Handle(DefaultCured e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update clearing_position set in_default = false
        where cycle = $1 and brand_id = $2 and in_default and settled_fen = -net_fen
        """,
        e.Cycle, e.BrandId);

    // Both sides of an obligation in one statement. The obligation's row names them, the cycle and the amount.
    private static string Shift(string sign) =>
        $"""
        insert into clearing_position as p (
            cycle, brand_id, net_fen, owed_fen, settled_fen, loss_fen, in_default)
        select o.cycle, side.brand_id, side.net, side.owed, 0, 0, false
        from obligation o, lateral (
            values (debtor_brand_id, - {sign}amount_fen, {sign}amount_fen), (creditor_brand_id, {sign}amount_fen, 0)
        ) side (brand_id, net, owed)
        where o.obligation_id = $1
        on conflict (cycle, brand_id) do update
        set net_fen = p.net_fen + excluded.net_fen, owed_fen = p.owed_fen + excluded.owed_fen
        """;
}
