using System.Globalization;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>A turn names as many keys as a monitor can watch, and forgets no amount.</summary>
public sealed class TurnOfChecksTests
{
    [Fact]
    public void The_smallest_amounts_beyond_those_that_have_names_stand_together()
    {
        TurnOfChecks turn = new(TimeProvider.System);
        for (int amount = 1; amount <= TurnOfChecks.NamedMax + 3; amount++)
        {
            turn.Add(amount.ToString("D4", CultureInfo.InvariantCulture), amount);
        }

        Assert.Equal(TurnOfChecks.NamedMax, turn.Named.Count());
        Assert.Equal(("0004", 4), turn.Named.First());
        Assert.Equal(1 + 2 + 3, turn.Others);
    }
}
