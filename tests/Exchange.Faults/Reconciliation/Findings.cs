using System.Globalization;

namespace Exchange.Faults.Reconciliation;

/// <summary>What a reconciliation found broken, each as a sentence that begins with its invariant.</summary>
internal sealed class Findings
{
    private readonly List<string> _broken = [];

    /// <summary>All of it.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>Takes in a sentence unless something holds.</summary>
    public void Expect(bool holds, string invariant, FormattableString story)
    {
        if (!holds)
        {
            _broken.Add($"{invariant}: {story.ToString(CultureInfo.InvariantCulture)}");
        }
    }

    /// <summary>Takes in a sentence unless rows are, line by line and in any order, what the contracts say.</summary>
    public void ExpectSame(string invariant, string what, IEnumerable<string> truth, IEnumerable<string> rows)
    {
        string[] told = [.. truth.Order(StringComparer.Ordinal)];
        string[] stored = [.. rows.Order(StringComparer.Ordinal)];
        if (!told.SequenceEqual(stored, StringComparer.Ordinal))
        {
            string missing = told.Except(stored).FirstOrDefault("none");
            string wrong = stored.Except(told).FirstOrDefault("none");
            string difference = $"no row of {missing}, one of {wrong}";
            Expect(
                false, invariant, $"{stored.Length} rows of {what} are not the chain's {told.Length}: {difference}");
        }
    }
}
