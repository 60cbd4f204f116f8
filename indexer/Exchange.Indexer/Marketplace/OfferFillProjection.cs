using Exchange.Indexer.Sync;
using static Exchange.Bindings.Marketplace;

namespace Exchange.Indexer.Marketplace;

/// <summary>Keeps <c>offer_fill</c> and <c>offer_payment</c>: every taking of an offer, and what paid for it.</summary>
internal sealed class OfferFillProjection : IHandles<OfferFilled>
{
    private const int FeeScale = 10_000;

    private static readonly AppendTable Fill = new(
        "offer_fill", "block_number", "log_index", "at", "offer_id", "maker", "filler", "amount", "filled_total",
        "fee_bps", "paid", "transaction_hash")
    {
        Derived =
        {
            ["give_programme_id"] = "(select give_programme_id from offer o where o.offer_id = r.offer_id)",
            ["want_programme_id"] = "(select want_programme_id from offer o where o.offer_id = r.offer_id)",
            ["price"] =
                """
                (select round(r.paid[1] * 1.000000000000 / r.amount, 12)
                from offer o where o.offer_id = r.offer_id and o.give_programme_id is not null)
                """,
        },
    };

    private static readonly AppendTable Payment = new(
        "offer_payment", "block_number", "log_index", "part", "offer_id", "asset_id", "amount", "fee");

    public void Handle(OfferFilled e, LogRef log, SqlBatch sql)
    {
        sql.Append(
            Fill, log.BlockNumber, log.LogIndex, Value.Time(log.BlockTime), e.OfferId, e.Maker, e.Filler,
            e.Amount, e.FilledTotal, (int)e.FeeBps, e.Paid.ToArray(), log.TransactionHash);
        for (int part = 0; part < e.AssetIds.Count; part++)
        {
            sql.Append(
                Payment, log.BlockNumber, log.LogIndex, part, e.OfferId, e.AssetIds[part], e.Amounts[part],
                FeeOf(e.Amounts[part], e.FeeBps));
        }
    }

    /// <summary>What the fee takes of a payment, rounded as the contract rounds: the payee gains.</summary>
    public static long FeeOf(long amount, long feeBps) => (long)((Int128)amount * feeBps / FeeScale);
}
