using System.Numerics;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.AccountRegistry;
using static Exchange.Bindings.Marketplace;

namespace Exchange.Indexer.Marketplace;

/// <summary>
/// Keeps <c>offer</c>, one row per offer from its posting to its end, and <c>order_book_level</c>, which is at every
/// moment the sum of what is left of the standing offers of a pair and price.
/// </summary>
internal sealed class OfferProjection(Address marketplace)
    : IHandles<OfferPosted>, IHandles<OfferFilled>, IHandles<OfferWithdrawn>, IHandles<OfferReturned>,
        IHandles<OffersCancelled>, IHandles<SignerRotated>, IEndsByTime
{
    /// <summary>Takes out of the levels what offers that are about to leave the book had in them.</summary>
    private const string LeaveBook =
        """
        with leaving as (
            select give_programme_id, want_programme_id, price_wanted, price_given,
                sum(amount - filled)::bigint as amount, count(*)::int as offers
            from offer where standing and give_programme_id is not null and {0}
            group by give_programme_id, want_programme_id, price_wanted, price_given),
        level as (
            update order_book_level l set amount = l.amount - o.amount, offers = l.offers - o.offers
            from leaving o
            where l.give_programme_id = o.give_programme_id and l.want_programme_id = o.want_programme_id
                and l.price_wanted = o.price_wanted and l.price_given = o.price_given)

        """;

    private const string Withdraw = "update offer set standing = false, state = 'WITHDRAWN'";
    private const string Return = "update offer set standing = false, state = 'RETURNED'";
    private const string StandNoMore = "update offer set standing = false";

    /// <summary>What is left of open offers is in escrow, to the unit (invariants I3 and I4).</summary>
    private readonly Invariant _escrowIsHeld = Escrow.Of(
        "the marketplace holds of an asset what is left of open offers",
        marketplace,
        "select distinct asset_id from offer where offer_id = any ($1)",
        "select asset_id, amount - filled as amount from offer where state = 'OPEN'");

    public void Handle(OfferPosted e, LogRef log, SqlBatch sql)
    {
        OfferTerms terms = e.Terms;
        OrderBookPrice? price = OrderBookPrice.Of(terms);
        sql.Add(
            """
            insert into offer (
                offer_id, maker, epoch, asset_id, programme_id, amount, filled, lot_size, minimum_fill, counterparty,
                max_fee_bps, expires_at, state, standing, give_programme_id, want_programme_id, price_wanted,
                price_given, price, posted_in_block, log_index)
            values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10, $11, 'OPEN', true, $12, $13, $14, $15,
                round($14::bigint * 1.000000000000 / $15::bigint, 12), $16, $17)
            """,
            e.OfferId, e.Maker, e.Epoch, e.AssetId, AssetId.ProgrammeOf(e.AssetId), terms.Amount, terms.LotSize,
            terms.MinimumFill, ChainValue.NobodyAsNull(terms.Counterparty), (int)terms.MaxFeeBps,
            ChainValue.Time(terms.ExpiresAt), price?.Give, price?.Want, price?.Wanted, price?.Given,
            log.BlockNumber, log.LogIndex);
        if (price is not null)
        {
            sql.Add(
                """
                insert into order_book_level as l (
                    give_programme_id, want_programme_id, price_wanted, price_given, price, amount, offers)
                values ($1, $2, $3, $4, round($3::bigint * 1.000000000000 / $4::bigint, 12), $5, 1)
                on conflict (give_programme_id, want_programme_id, price_wanted, price_given)
                do update set amount = l.amount + excluded.amount, offers = l.offers + 1
                """,
                price.Give, price.Want, price.Wanted, price.Given, terms.Amount);
        }

        sql.Check(_escrowIsHeld, e.OfferId);
    }

    // Touches no row, and so stops the indexer, when the contract's running total is not ours, or when it filled what
    // could not be filled any more.
    public void Handle(OfferFilled e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            with level as (
                update order_book_level l
                set amount = l.amount - $2, offers = l.offers - (o.amount = $3)::int
                from offer o
                where o.offer_id = $1
                    and l.give_programme_id = o.give_programme_id and l.want_programme_id = o.want_programme_id
                    and l.price_wanted = o.price_wanted and l.price_given = o.price_given)
            update offer
            set filled = $3, state = case when amount = $3 then 'FILLED' else 'OPEN' end, standing = amount > $3
            where offer_id = $1 and filled + $2 = $3 and standing
            """,
            e.OfferId, e.Amount, e.FilledTotal);
        sql.Check(_escrowIsHeld, e.OfferId);
    }

    public void Handle(OfferWithdrawn e, LogRef log, SqlBatch sql) => End(Withdraw, e.OfferId, e.Amount, sql);

    public void Handle(OfferReturned e, LogRef log, SqlBatch sql) => End(Return, e.OfferId, e.Amount, sql);

    public void Handle(OffersCancelled e, LogRef log, SqlBatch sql) => sql.AddAny(
        Leaving(StandNoMore, "maker = $1 and offer_id <= $2 and standing"), e.Maker, e.UpToOfferId);

    // An offer of an older epoch can only be returned. Brands and the PSP rotate their signers too, and may trade.
    public void Handle(SignerRotated e, LogRef log, SqlBatch sql) => sql.AddAny(
        Leaving(StandNoMore, "maker = $1 and epoch < $2 and standing"), e.Account, e.Epoch);

    public void Tick(BlockHeader last, SqlBatch sql) => sql.AddAny(
        Leaving(StandNoMore, "standing and expires_at <= $1"), ChainValue.Time(last.Timestamp));

    private void End(string update, long offerId, long rest, SqlBatch sql)
    {
        sql.Add(Leaving(update, "offer_id = $1 and amount - filled = $2 and state = 'OPEN'"), offerId, rest);
        sql.Check(_escrowIsHeld, offerId);
    }

    private static string Leaving(string update, string which) =>
        LeaveBook.Replace("{0}", which, StringComparison.Ordinal) + $"{update} where {which}";
}
