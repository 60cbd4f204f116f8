using System.Globalization;

namespace Exchange.GraphQL.Types.Scalars;

/// <summary>
/// The number that a resolver's value stands for, where reading it as one loses nothing (§3.5.1 and §3.5.2, Result
/// Coercion): a number of any C# type, the digits of one, or a truth as 1 or 0.
/// </summary>
internal static class NumericResult
{
    /// <summary>Gives the number; null when the value is none, or none that a double holds exactly.</summary>
    public static double? Of(object value) => value switch
    {
        double or float or int or short or byte => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        long number when (long)(double)number == number => number,
        bool truth => truth ? 1 : 0,
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) =>
            number,
        _ => null,
    };
}
