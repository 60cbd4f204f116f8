using System.Globalization;

namespace Exchange.Portal.Shared;

/// <summary>Writes small fractions the same way in both languages, terms exactly and without trailing zeros.</summary>
internal static class Rates
{
    /// <summary>Thousandths of a fen as fen: 1500 is 1.5.</summary>
    public static string Fen(long milliFen) => (milliFen / 1000m).ToString("0.###", CultureInfo.InvariantCulture);

    public static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Basis points as per cent: 200 is 2.</summary>
    public static string Percent(int basisPoints) =>
        (basisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
