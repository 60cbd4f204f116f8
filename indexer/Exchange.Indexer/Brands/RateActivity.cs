using Exchange.Indexer.Sync;
using static Exchange.Bindings.ConversionDesk;
using static Exchange.Bindings.RateBook;

namespace Exchange.Indexer.Brands;

/// <summary>Tells <c>activity</c> of rates and of what stops them; its programme is the source's.</summary>
internal sealed class RateActivity
    : IHandles<RateProposed>, IHandles<RateAccepted>, IHandles<RateWithdrawn>, IHandles<RatePaused>,
        IHandles<RateResumed>, IHandles<ConversionAllowed>
{
    public void Handle(RateProposed e, LogRef log, SqlBatch sql) => TellOfRate(e.RateId, amount: null, log, sql);

    public void Handle(RateAccepted e, LogRef log, SqlBatch sql) => TellOfRate(e.RateId, amount: null, log, sql);

    public void Handle(RateWithdrawn e, LogRef log, SqlBatch sql) => TellOfRate(e.RateId, amount: null, log, sql);

    public void Handle(ConversionAllowed e, LogRef log, SqlBatch sql) => TellOfRate(e.RateId, e.Amount, log, sql);

    public void Handle(RatePaused e, LogRef log, SqlBatch sql) => TellOfPause(e.Source, e.Target, log, sql);

    public void Handle(RateResumed e, LogRef log, SqlBatch sql) => TellOfPause(e.Source, e.Target, log, sql);

    // What else there is to tell is taken from the rate's own row.
    private static void TellOfRate(long rateId, long? amount, LogRef log, SqlBatch sql) =>
        new Activity(log, "rate", Activity.KeyOf(rateId))
        {
            CounterAmount = amount,
        }.AddTo(sql);

    private static void TellOfPause(long source, long target, LogRef log, SqlBatch sql) =>
        new Activity(log, "rate_pause", Activity.KeyOf(log))
        {
            ProgrammeId = source,
            CounterProgrammeId = target,
        }.AddTo(sql);
}
