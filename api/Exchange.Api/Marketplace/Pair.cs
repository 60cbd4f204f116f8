using System.Numerics;
using Exchange.Api.Data;
using Exchange.Api.Operations;

namespace Exchange.Api.Marketplace;

/// <summary>What is given and what is wanted for it: of each a programme, or null for cash.</summary>
internal sealed record Pair(Programme? Give, Programme? Want)
{
    /// <summary>How a pair and its prices name cash.</summary>
    public const string Cash = "CASH";

    /// <summary>What a fen is worth, in 1/1,000 fen.</summary>
    private const long CashValue = 1_000;

    /// <summary>As the tables name it: 0 for cash.</summary>
    public long GiveId => Give?.ProgrammeId ?? 0;

    /// <summary>As the tables name it: 0 for cash.</summary>
    public long WantId => Want?.ProgrammeId ?? 0;

    public static long ValueOf(Programme? side) => side?.SettlementValue ?? CashValue;

    public static string CodeOf(Programme? side) => side?.Code ?? Cash;
}

/// <summary>Reads pairs as callers write them.</summary>
internal sealed class Pairs(AllianceDirectory alliance, QueryRefusals refusals)
{
    /// <summary>The pair; refused when it is none, or the same twice.</summary>
    public async Task<Pair> ReadAsync(string give, string want, CancellationToken stop)
    {
        var pair = new Pair(await SideAsync(give, stop), await SideAsync(want, stop));
        var isPair = pair.GiveId != pair.WantId
            && (pair.Give is not null || give == Pair.Cash) && (pair.Want is not null || want == Pair.Cash);
        return isPair ? pair : throw refusals.Of("PAIR_UNKNOWN", ("give", give), ("want", want));
    }

    /// <summary>The number under which the tables know one side; null when there is none of that code.</summary>
    public async Task<long?> IdAsync(string code, CancellationToken stop) =>
        code == Pair.Cash ? 0 : (await SideAsync(code, stop))?.ProgrammeId;

    private async Task<Programme?> SideAsync(string code, CancellationToken stop) =>
        code == Pair.Cash ? null : await alliance.FindProgrammeAsync(code, stop);
}

/// <summary>A price in lowest terms: so much is wanted for so much that is given.</summary>
internal sealed record Price(
    long Wanted, long Given,
    [property: GraphQL.Types.GraphQLDescription("The same as a number, for showing: at most twelve places.")]
    string Decimal)
{
    private const int Places = 12;

    /// <summary>The price of so much for so much, of which the second is more than nothing.</summary>
    public static Price Of(BigInteger wanted, BigInteger given)
    {
        var divisor = BigInteger.GreatestCommonDivisor(wanted, given);
        return new Price((long)(wanted / divisor), (long)(given / divisor), TextOf((decimal)wanted / (decimal)given));
    }

    public static string TextOf(decimal price) => Math.Round(price, Places)
        .ToString("0.############", System.Globalization.CultureInfo.InvariantCulture);
}
