using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;
using static Exchange.Bindings.Ledger;

namespace Exchange.Indexer.Ledger;

/// <summary>Keeps <c>supply_movement</c>: every change of an asset's supply with the running total.</summary>
/// <remarks>
/// What is issued as points is taken from the desk, which knows the reason; what expired or was folded from the
/// Ledger's own words, since anyone may see to that; all the rest from the module that told the Ledger to. A mint or
/// burn that nobody explained stops the indexer: the movements must make up the supply at every commit.
/// </remarks>
internal sealed class SupplyMovementProjection(Deployment deployment)
    : IHandles<PointsIssued>, IHandles<PointsExpired>, IHandles<VoucherExpired>, IHandles<PointsFolded>,
        IHandles<TransferSingle>, IHandles<TransferBatch>
{
    private static readonly AppendTable Movements = new(
        "supply_movement", "block_number", "log_index", "part", "asset_id", "kind", "reason", "amount")
    {
        Derived =
        {
            ["supply_after"] =
                """
                sum(r.amount) over (partition by r.asset_id order by r.block_number, r.log_index, r.part) + coalesce((
                    select supply_after from supply_movement m where m.asset_id = r.asset_id
                    order by block_number desc, log_index desc, part desc limit 1), 0)
                """,
        },
    };

    private static readonly Invariant MovementsAreSupply = new(
        "what the desks say of an asset's supply is what the Ledger says",
        """
        select a.asset_id, a.supply, m.supply_after
        from asset a left join lateral (
            select supply_after from supply_movement where asset_id = a.asset_id
            order by block_number desc, log_index desc, part desc limit 1) m on true
        where a.asset_id = any ($1) and a.supply is distinct from m.supply_after
        """);

    private readonly Dictionary<Address, string> _contracts =
        deployment.Contracts.ToDictionary(contract => contract.Value, contract => contract.Key);

    public void Handle(PointsIssued e, LogRef log, SqlBatch sql) =>
        Add(e.AssetId, part: 0, "ISSUED", IssuanceReason.WordFor(e.Reason), e.Amount, log, sql);

    public void Handle(PointsExpired e, LogRef log, SqlBatch sql) =>
        Add(e.AssetId, part: 0, "EXPIRED", reason: null, -e.Amount, log, sql);

    public void Handle(VoucherExpired e, LogRef log, SqlBatch sql) =>
        Add(e.AssetId, part: 0, "EXPIRED", reason: null, -e.Amount, log, sql);

    public void Handle(PointsFolded e, LogRef log, SqlBatch sql)
    {
        Add(e.FromAssetId, part: 0, "FOLDED", reason: null, -e.Amount, log, sql);
        Add(e.ToAssetId, part: 1, "FOLDED", reason: null, e.Amount, log, sql);
    }

    public void Handle(TransferSingle e, LogRef log, SqlBatch sql) => Move(LedgerMove.Of(e), log, sql);

    public void Handle(TransferBatch e, LogRef log, SqlBatch sql)
    {
        foreach (LedgerMove move in LedgerMove.Of(e))
        {
            Move(move, log, sql);
        }
    }

    private void Move(LedgerMove move, LogRef log, SqlBatch sql)
    {
        if (!move.IsMint && !move.IsBurn)
        {
            return;
        }

        sql.Check(MovementsAreSupply, move.AssetId);
        if (KindOf(move) is { } kind)
        {
            Add(move.AssetId, move.Part, kind, reason: null, move.IsMint ? move.Amount : -move.Amount, log, sql);
        }
    }

    /// <summary>What a mint or burn of this module is; null when an event of its own tells.</summary>
    private string? KindOf(LedgerMove move) => (_contracts.GetValueOrDefault(move.Operator), move.IsMint) switch
    {
        ("EarningDesk", true) => AssetId.Of(move.AssetId).Class == AssetId.Points ? null : "ISSUED",
        ("EarningDesk", false) => "CLAWED_BACK",
        ("RedemptionDesk", true) => "REFUNDED",
        ("ConversionDesk", _) => "CONVERTED",
        ("CashDesk", true) => "DEPOSITED",
        ("CashDesk", false) => "PAID_OUT",
        ("CampaignDesk" or "BenefitDesk" or "EnglishAuction" or "SealedAuction", true) => "ISSUED",
        ("RedemptionDesk" or "BenefitDesk" or "EnglishAuction" or "SealedAuction", false) => "REDEEMED",
        _ => null,
    };

    private static void Add(
        BigInteger assetId, int part, string kind, string? reason, long amount, LogRef log, SqlBatch sql)
    {
        sql.Append(Movements, log.BlockNumber, log.LogIndex, part, assetId, kind, reason, amount);
        sql.Check(MovementsAreSupply, assetId);
    }
}
