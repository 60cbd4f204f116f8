using Exchange.Portal.Shared;

namespace Exchange.Portal.Ledger;

/// <summary>A member's points of one programme, vintages soonest to end first.</summary>
public sealed record Holding(ProgrammeName Programme, IReadOnlyList<Balance> Vintages)
{
    public long Total => Vintages.Sum(v => v.Total);

    public long Held => Vintages.Sum(v => v.Held);

    public long Pending => Vintages.Sum(v => v.Pending);

    public long ValueFen => Vintages.Sum(v => v.ValueFen ?? 0);

    public DateOnly FirstLastDay => Locale.LastDayOf(Vintages[0].Asset.ExpiresAt!.Value);

    /// <summary>Programmes by worth; only balances that hold something, and only points.</summary>
    public static IReadOnlyList<Holding> From(IEnumerable<Balance> balances) =>
    [
        .. balances
            .Where(b => b.Total > 0 && b.Asset is { Programme: not null, ExpiresAt: not null })
            .GroupBy(b => b.Asset.Programme!.Code)
            .Select(g => new Holding(g.First().Asset.Programme!, [.. g.OrderBy(b => b.Asset.ExpiresAt)]))
            .OrderByDescending(h => h.ValueFen),
    ];
}

/// <summary>All points that end on one day: what the picture of expiry draws as one bar.</summary>
public sealed record ExpiryMonth(DateOnly LastDay, long ValueFen, IReadOnlyList<Balance> Balances)
{
    public static IReadOnlyList<ExpiryMonth> From(IEnumerable<Holding> holdings) =>
    [
        .. holdings
            .SelectMany(h => h.Vintages)
            .GroupBy(b => Locale.LastDayOf(b.Asset.ExpiresAt!.Value))
            .OrderBy(g => g.Key)
            .Select(g => new ExpiryMonth(g.Key, g.Sum(b => b.ValueFen ?? 0), [.. g])),
    ];
}

/// <summary>How near an end is, in whole days on the alliance's calendar.</summary>
internal static class Nearness
{
    /// <summary>From here on an end is shown in amber.</summary>
    private const int SoonDays = 30;

    public static int DaysLeft(DateOnly lastDay, DateTimeOffset now) =>
        lastDay.DayNumber - Locale.DayOf(now).DayNumber;

    public static bool IsSoon(DateOnly lastDay, DateTimeOffset now) => DaysLeft(lastDay, now) <= SoonDays;
}
