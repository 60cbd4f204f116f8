using System.Globalization;

namespace Exchange.Portal.Shared;

/// <summary>Writes the small fractions of a programme's terms exactly, without trailing zeros.</summary>
internal static class Rates
{
    /// <summary>Thousandths of a fen as fen: 1500 is 1.5.</summary>
    public static string Fen(long milliFen) => (milliFen / 1000m).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Basis points as per cent: 200 is 2.</summary>
    public static string Percent(int basisPoints) => (basisPoints / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
