using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Tells <c>activity</c> of obligations between brands, and how they were netted, paid or missed.</summary>
internal sealed class ClearingActivity
    : IHandles<ObligationRecorded>, IHandles<ObligationDisputed>, IHandles<DisputeResolved>, IHandles<CycleClosed>,
        IHandles<PositionNetted>, IHandles<PositionPaid>, IHandles<PositionCollected>, IHandles<CollateralPosted>,
        IHandles<CollateralWithdrawn>, IHandles<NetDebitCapSet>, IHandles<BrandDefaulted>, IHandles<ShortfallShared>,
        IHandles<DefaultCured>, IHandles<ClaimRecorded>
{
    public void Handle(ObligationRecorded e, LogRef log, SqlBatch sql) =>
        new Activity(log, "obligation", Activity.KeyOf(e.ObligationId))
        {
            BrandId = e.Creditor,
            CounterpartyBrandId = e.Debtor,
            ProgrammeId = e.ProgrammeId,
            RedemptionId = e.RedemptionId,
            Amount = e.Points,
            AmountFen = e.AmountFen,
        }.AddTo(sql);

    // The two sides are those of the obligation, whichever of them disputes it.
    public void Handle(ObligationDisputed e, LogRef log, SqlBatch sql) =>
        (Dispute(e.ObligationId, log) with { ExpiresAt = e.RulingDueAt }).AddTo(sql);

    public void Handle(DisputeResolved e, LogRef log, SqlBatch sql) =>
        Dispute(e.ObligationId, log).AddTo(sql);

    public void Handle(CycleClosed e, LogRef log, SqlBatch sql) =>
        new Activity(log, "clearing_cycle", Activity.KeyOf(e.Cycle)) { AmountFen = e.MovedFen }.AddTo(sql);

    public void Handle(PositionNetted e, LogRef log, SqlBatch sql) =>
        Position(e.Cycle, e.BrandId, e.NetFen, log).AddTo(sql);

    public void Handle(PositionPaid e, LogRef log, SqlBatch sql) =>
        Position(e.Cycle, e.BrandId, e.AmountFen, log).AddTo(sql);

    public void Handle(PositionCollected e, LogRef log, SqlBatch sql) =>
        Position(e.Cycle, e.BrandId, e.AmountFen, log).AddTo(sql);

    public void Handle(BrandDefaulted e, LogRef log, SqlBatch sql) =>
        Position(e.Cycle, e.BrandId, e.CollateralFen + e.ShortfallFen, log).AddTo(sql);

    public void Handle(ShortfallShared e, LogRef log, SqlBatch sql) =>
        Position(e.Cycle, e.BrandId, e.LossFen, log).AddTo(sql);

    public void Handle(DefaultCured e, LogRef log, SqlBatch sql) =>
        Position(e.Cycle, e.BrandId, e.ShortfallFen + e.CollateralFen, log).AddTo(sql);

    public void Handle(CollateralPosted e, LogRef log, SqlBatch sql) =>
        Standing(e.BrandId, e.AmountFen, log).AddTo(sql);

    public void Handle(CollateralWithdrawn e, LogRef log, SqlBatch sql) =>
        Standing(e.BrandId, e.AmountFen, log).AddTo(sql);

    public void Handle(NetDebitCapSet e, LogRef log, SqlBatch sql) =>
        Standing(e.BrandId, e.NetDebitCapFen, log).AddTo(sql);

    public void Handle(ClaimRecorded e, LogRef log, SqlBatch sql) =>
        new Activity(log, "holder_claim", Activity.KeyOf(log)) { ProgrammeId = e.ProgrammeId, Amount = e.Supply }
            .AddTo(sql);

    private static Activity Dispute(long obligationId, LogRef log) =>
        new(log, "obligation_dispute", Activity.KeyOf(obligationId));

    private static Activity Position(long cycle, long brandId, long amountFen, LogRef log) =>
        new(log, "clearing_position", Activity.KeyOf(cycle, brandId)) { BrandId = brandId, AmountFen = amountFen };

    private static Activity Standing(long brandId, long amountFen, LogRef log) =>
        new(log, "clearing_standing", Activity.KeyOf(brandId)) { BrandId = brandId, AmountFen = amountFen };
}
