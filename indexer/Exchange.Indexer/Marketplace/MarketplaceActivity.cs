using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.Marketplace;

namespace Exchange.Indexer.Marketplace;

/// <summary>Tells <c>activity</c> of offers, each fill once to the maker and once to whoever took it.</summary>
internal sealed class MarketplaceActivity
    : IHandles<OfferPosted>, IHandles<OfferFilled>, IHandles<OfferWithdrawn>, IHandles<OfferReturned>,
        IHandles<OffersCancelled>, IHandles<FeeSet>
{
    public void Handle(OfferPosted e, LogRef log, SqlBatch sql) =>
        (About(log, e.OfferId, e.Maker, e.Terms.Amount) with { ExpiresAt = e.Terms.ExpiresAt }).AddTo(sql);

    public void Handle(OfferFilled e, LogRef log, SqlBatch sql)
    {
        (long paidFen, long receivedFen) = (0, 0);
        for (int part = 0; part < e.AssetIds.Count; part++)
        {
            if (e.AssetIds[part] == AssetId.Cash)
            {
                paidFen += e.Amounts[part];
                receivedFen += e.Amounts[part] - OfferFillProjection.FeeOf(e.Amounts[part], e.FeeBps);
            }
        }

        Activity made = About(log, e.OfferId, e.Maker, e.Amount);
        (made with { AmountFen = ChainValue.ZeroAsNull(receivedFen) }).AddTo(sql);
        (made with
        {
            Kind = "OFFER_TAKEN",
            Part = 1,
            Account = e.Filler,
            AmountFen = ChainValue.ZeroAsNull(paidFen),
        }).AddTo(sql);
    }

    public void Handle(OfferWithdrawn e, LogRef log, SqlBatch sql) =>
        About(log, e.OfferId, e.Maker, e.Amount).AddTo(sql);

    public void Handle(OfferReturned e, LogRef log, SqlBatch sql) =>
        About(log, e.OfferId, e.Maker, e.Amount).AddTo(sql);

    public void Handle(OffersCancelled e, LogRef log, SqlBatch sql) =>
        new Activity(log, "offer_cancellation", Activity.KeyOf(log)) { Account = e.Maker }.AddTo(sql);

    public void Handle(FeeSet e, LogRef log, SqlBatch sql) =>
        new Activity(log, "market_fee", Activity.KeyOf(log)).AddTo(sql);

    private static Activity About(LogRef log, long offerId, Address account, long amount) =>
        new(log, "offer", Activity.KeyOf(offerId)) { Account = account, Amount = amount };
}
