using Exchange.Portal.Shared;

namespace Exchange.Portal.Clearing;

/// <summary>One debt between two brands, as it arose in a redemption or a conversion, or fell in a refund.</summary>
public sealed record Obligation(
    long ObligationId,
    int Cycle,
    BrandName Debtor,
    BrandName Creditor,
    ObligationTerms Programme,
    long Points,
    long AmountFen,
    string? RedemptionId,
    DateTimeOffset At,
    TrailSteps Trail)
{
    /// <summary>The obligation as the activity its trail belongs to.</summary>
    public Activity AsActivity => new(
        $"obligation-{ObligationId}", "OBLIGATION_RECORDED", At, null,
        new ProgrammeName(Programme.Code, Programme.Name, Programme.Brand),
        Creditor, Debtor, Points, AmountFen, null, null, RedemptionId, Trail);
}

/// <summary>The programme of redeemed points, with the terms the amount is recomputed from.</summary>
public sealed record ObligationTerms(
    string Code, string Name, long SettlementValueMilliFen, int PartnerFeeBps, BrandName Brand);

/// <summary>A brand's net of the open cycle: below zero it owes, above it is owed.</summary>
public sealed record Position(int Cycle, long OwedFen, long DueFen, long NetFen, long Obligations);

/// <summary>What one brand owes another over a cycle: one arrow of the picture.</summary>
public sealed record Flow(BrandName Debtor, BrandName Creditor, long Points, long AmountFen)
{
    /// <summary>The flows of one cycle, the largest first.</summary>
    public static IReadOnlyList<Flow> Of(int cycle, IEnumerable<Obligation> obligations) =>
    [
        .. obligations
            .Where(o => o.Cycle == cycle)
            .GroupBy(o => (o.Debtor, o.Creditor))
            .Select(g => new Flow(g.Key.Debtor, g.Key.Creditor, g.Sum(o => o.Points), g.Sum(o => o.AmountFen)))
            .OrderByDescending(f => f.AmountFen),
    ];
}
