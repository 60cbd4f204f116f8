using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Life;

/// <summary>
/// What the chain told of itself block by block, newest last, and may be gone on with. A reorg makes some of it untrue;
/// it is then refused by the contracts, and forgotten for what is newer.
/// </summary>
internal sealed class Memory
{
    private const int KnownMax = 16;
    private const int PointsMax = 4;
    private readonly Dictionary<long, List<BigInteger>> _points = [];
    private long _references;

    /// <summary>Who has which points, as of some blocks ago.</summary>
    public IReadOnlyList<(TestKey Member, BigInteger Asset)> Holdings { get; set; } = [];

    public List<RedemptionDesk.RedemptionAuthorised> Redemptions { get; } = [];

    public List<Hash> Payouts { get; } = [];

    public List<Marketplace.OfferPosted> Offers { get; } = [];

    /// <summary>Grants that no receipt earned.</summary>
    public List<(long Programme, EarningDesk.Grant Grant)> Grants { get; } = [];

    /// <summary>Grants that receipts earned.</summary>
    public List<(long Programme, EarningDesk.Grant Grant)> Purchases { get; } = [];

    public List<EnglishAuction.AuctionOpened> OpenAuctions { get; } = [];

    public List<SealedAuctionKnown> SealedAuctions { get; } = [];

    public List<SealedBidKnown> SealedBids { get; } = [];

    /// <summary>Open auctions with bids that nobody has closed.</summary>
    public HashSet<long> ToClose { get; } = [];

    /// <summary>What gives winners their vouchers, one at a time.</summary>
    public List<ICall> Settlements { get; } = [];

    public List<BenefitDesk.BenefitCreated> Benefits { get; } = [];

    public List<(TestKey Member, BigInteger Asset)> Vouchers { get; } = [];

    /// <summary>Codes that members drew, whether or not vouchers came to be presented under them.</summary>
    public List<VoucherCode> DrawnCodes { get; } = [];

    /// <summary>Codes under which there are vouchers.</summary>
    public List<VoucherCode> Codes { get; } = [];

    public List<ClearingHouse.ObligationRecorded> Obligations { get; } = [];

    public List<ClearingHouse.PositionNetted> Positions { get; } = [];

    public List<ClearingHouse.BrandDefaulted> Defaults { get; } = [];

    public List<long> Disputes { get; } = [];

    public List<RateBook.RateProposed> Rates { get; } = [];

    public List<CampaignDesk.CampaignCommitted> Campaigns { get; } = [];

    /// <summary>The epoch of the keyholder's key.</summary>
    public long Epoch { get; set; }

    /// <summary>When the first clearing cycle ends; each later one is a week longer.</summary>
    public long FirstCycleEndsAt { get; set; }

    /// <summary>Points of every programme.</summary>
    public IEnumerable<BigInteger> AllPoints => _points.Values.SelectMany(points => points);

    /// <summary>Points of a programme, newest last; some may never have been issued.</summary>
    public IReadOnlyList<BigInteger> PointsOf(long programme) => _points.GetValueOrDefault(programme) ?? [];

    /// <summary>Keeps the newest.</summary>
    public static void Keep<T>(List<T> known, T one, int most = KnownMax)
    {
        known.Remove(one);
        if (known.Count == most)
        {
            known.RemoveAt(0);
        }

        known.Add(one);
    }

    public Hash NextReference() => AllianceOnChain.Named($"fault reference {++_references}");

    /// <summary>Takes in that points of a programme have this id.</summary>
    public void LearnPoints(long programme, BigInteger asset)
    {
        _points.TryAdd(programme, []);
        Keep(_points[programme], asset, PointsMax);
    }

    /// <summary>Takes in what happened in one block.</summary>
    public void Learn(IReadOnlyList<IEvent> block)
    {
        LearnGrants(block);
        foreach (SealedAuction.SealedTermsFixed terms in block.OfType<SealedAuction.SealedTermsFixed>())
        {
            SealedAuction.AuctionOpened opened = block.OfType<SealedAuction.AuctionOpened>()
                .First(auction => auction.AuctionId == terms.AuctionId);
            Keep(SealedAuctions, new SealedAuctionKnown(opened, terms));
        }

        foreach (IEvent happened in block)
        {
            LearnTrade(happened);
            LearnDebt(happened);
        }
    }

    private void LearnTrade(IEvent happened)
    {
        switch (happened)
        {
            case Ledger.PointsFolded folded:
                LearnPoints(Asset.ProgrammeOf(folded.ToAssetId), folded.ToAssetId);
                break;
            case RedemptionDesk.RedemptionAuthorised authorised:
                Keep(Redemptions, authorised);
                break;
            case CashDesk.PayoutRequested requested:
                Keep(Payouts, requested.PayoutId);
                break;
            case Marketplace.OfferPosted posted:
                Keep(Offers, posted);
                break;
            case EnglishAuction.AuctionOpened opened:
                Keep(OpenAuctions, opened);
                break;
            case EnglishAuction.BidPlaced placed:
                ToClose.Add(placed.AuctionId);
                break;
            case EnglishAuction.AuctionClosed { Winners: > 0 } closed:
                ToClose.Remove(closed.AuctionId);
                Keep(Settlements, new EnglishAuction.SettleWinnersCall(closed.AuctionId, 1));
                break;
            case SealedAuction.AuctionClosed { Winners: > 0 } closed:
                Keep(Settlements, new SealedAuction.SettleWinnersCall(closed.AuctionId, 1));
                break;
            case EnglishAuction.WinnerSettled won when Cast.MemberOf(won.Account) is { } winner:
                Keep(Vouchers, (winner, won.VoucherId));
                break;
            case BenefitDesk.BenefitCreated created:
                Keep(Benefits, created);
                break;
            case BenefitDesk.VoucherPresented presented
                when DrawnCodes.Find(code => code.Hash == presented.CodeHash) is { } known:
                Keep(Codes, known);
                break;
            case BenefitDesk.BenefitRedeemed redeemed when Cast.MemberOf(redeemed.Account) is { } taker:
                Keep(Vouchers, (taker, redeemed.VoucherId));
                break;
        }
    }

    private void LearnDebt(IEvent happened)
    {
        switch (happened)
        {
            case ClearingHouse.ObligationRecorded recorded:
                Keep(Obligations, recorded);
                break;
            case ClearingHouse.ObligationDisputed disputed:
                Keep(Disputes, disputed.ObligationId);
                break;
            case ClearingHouse.PositionNetted netted:
                Keep(Positions, netted);
                break;
            case ClearingHouse.BrandDefaulted defaulted:
                Keep(Defaults, defaulted);
                break;
            case RateBook.RateProposed proposed:
                Keep(Rates, proposed);
                break;
            case CampaignDesk.CampaignCommitted committed:
                Keep(Campaigns, committed);
                break;
            case AccountRegistry.SignerRotated rotated:
                Epoch = rotated.Epoch;
                break;
        }
    }

    // A single issue tells its grant in two or three events: what was minted, of what, and on which receipt.
    private void LearnGrants(IReadOnlyList<IEvent> block)
    {
        foreach (EarningDesk.PointsIssued issued in block.OfType<EarningDesk.PointsIssued>())
        {
            LearnPoints(issued.ProgrammeId, issued.AssetId);
            if (block.OfType<EarningDesk.BatchIssued>().FirstOrDefault(batch => batch.Reference == issued.Reference)
                is not { Count: 1 } whole)
            {
                continue;
            }

            EarningDesk.PurchaseRecorded? receipt = block.OfType<EarningDesk.PurchaseRecorded>()
                .FirstOrDefault(one => one.Reference == issued.Reference);
            EarningDesk.Grant grant = new(
                issued.Reference, 0, issued.Account, issued.AssetId, whole.Total, (EarningDesk.Reason)issued.Reason,
                issued.Reference, receipt?.AmountFen ?? 0, receipt?.PointsPerYuan ?? 0, []);
            Keep(receipt is null ? Grants : Purchases, (issued.ProgrammeId, grant));
        }
    }
}

/// <summary>An auction whose bids are sealed at first.</summary>
internal sealed record SealedAuctionKnown(SealedAuction.AuctionOpened Opened, SealedAuction.SealedTermsFixed Terms);

/// <summary>A one-time code, which who redeems it must know.</summary>
internal sealed record VoucherCode(TestKey Member, Hash Code, Hash Hash, BigInteger Asset);

/// <summary>What a member committed to, which only the member knows.</summary>
internal sealed record SealedBidKnown(SealedAuctionKnown Auction, TestKey Member, SealedAuction.SealedBid Bid);
