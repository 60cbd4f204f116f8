using Exchange.Indexer.Sync;
using static Exchange.Bindings.BenefitDesk;

namespace Exchange.Indexer.Redemption;

/// <summary>
/// Keeps <c>benefit_redemption</c>, every taking of a benefit, and <c>benefit_taken</c>, their pieces by member.
/// </summary>
internal sealed class BenefitRedemptionProjection : IHandles<BenefitRedeemed>
{
    private static readonly AppendTable Redemption = new(
        "benefit_redemption", "block_number", "log_index", "at", "benefit_id", "account", "redemption_id", "quantity",
        "points", "fen", "voucher_id", "transaction_hash");

    private static readonly Tally Taken = new("benefit_taken", ["benefit_id", "account"], "pieces");

    public void Handle(BenefitRedeemed e, LogRef log, SqlBatch sql)
    {
        sql.Append(
            Redemption, log.BlockNumber, log.LogIndex, Value.Time(log.BlockTime), e.BenefitId, e.Account,
            e.RedemptionId, e.Quantity, e.Points, e.Fen, e.VoucherId, log.TransactionHash);
        sql.AddUp(Taken, e.Quantity, e.BenefitId, e.Account);
    }
}
