using System.Globalization;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Tells <c>activity</c> of obligations between brands.</summary>
internal sealed class ClearingActivity : IHandles<ObligationRecorded>
{
    public void Handle(ObligationRecorded e, LogRef log, SqlBatch sql) =>
        new Activity(log, "obligation", e.ObligationId.ToString(CultureInfo.InvariantCulture))
        {
            BrandId = e.Creditor,
            CounterpartyBrandId = e.Debtor,
            ProgrammeId = e.ProgrammeId,
            RedemptionId = e.RedemptionId,
            Amount = e.Points,
            AmountFen = e.AmountFen,
        }.AddTo(sql);
}
