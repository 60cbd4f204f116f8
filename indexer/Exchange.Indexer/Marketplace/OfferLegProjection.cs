using Exchange.Indexer.Sync;
using static Exchange.Bindings.Marketplace;

namespace Exchange.Indexer.Marketplace;

/// <summary>Keeps <c>offer_leg</c>: what each offer wants, and how much of it was paid.</summary>
internal sealed class OfferLegProjection : IHandles<OfferPosted>, IHandles<OfferFilled>
{
    public void Handle(OfferPosted e, LogRef log, SqlBatch sql)
    {
        for (int position = 0; position < e.Terms.Legs.Count; position++)
        {
            Leg leg = e.Terms.Legs[position];
            sql.Add(
                """
                insert into offer_leg (offer_id, position, programme_id, amount, min_expires_at, paid)
                values ($1, $2, $3, $4, $5, 0)
                """,
                e.OfferId, position, ChainValue.ZeroAsNull(leg.ProgrammeId), leg.Amount,
                ChainValue.TimeOrNull(leg.MinExpiresAt));
        }
    }

    public void Handle(OfferFilled e, LogRef log, SqlBatch sql)
    {
        for (int position = 0; position < e.Paid.Count; position++)
        {
            sql.Add(
                "update offer_leg set paid = paid + $3 where offer_id = $1 and position = $2",
                e.OfferId, position, e.Paid[position]);
        }
    }
}
