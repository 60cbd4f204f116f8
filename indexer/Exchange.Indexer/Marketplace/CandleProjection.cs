using Exchange.Indexer.Sync;
using static Exchange.Bindings.Marketplace;

namespace Exchange.Indexer.Marketplace;

/// <summary>Keeps <c>candle</c>: the trades of a pair summed up by the minute, the hour and the day.</summary>
/// <remarks>A fill of an offer that stands in no order book is no trade of a pair, and adds nothing.</remarks>
internal sealed class CandleProjection : IHandles<OfferFilled>
{
    public void Handle(OfferFilled e, LogRef log, SqlBatch sql) => sql.AddAny(
        """
        insert into candle as c (
            give_programme_id, want_programme_id, seconds, starts_at, open, high, low, close, given, paid, trades)
        select give_programme_id, want_programme_id, seconds, to_timestamp($2 - $2 % seconds),
            traded, traded, traded, traded, $3, $4, 1
        from offer, round($4::bigint * 1.000000000000 / $3::bigint, 12) traded, unnest('{60,3600,86400}'::int[]) seconds
        where offer_id = $1 and give_programme_id is not null
        on conflict (give_programme_id, want_programme_id, seconds, starts_at) do update
        set high = greatest(c.high, excluded.high), low = least(c.low, excluded.low), close = excluded.close,
            given = c.given + excluded.given, paid = c.paid + excluded.paid, trades = c.trades + 1
        """,
        e.OfferId, log.BlockTime, e.Amount, e.Paid[0]);
}
