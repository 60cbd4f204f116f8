using System.Globalization;
using Exchange.Api.Data;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Ledger;

[InterfaceType]
[GraphQLName("Asset")]
[GraphQLDescription("Anything the ledger holds.")]
internal interface IAsset
{
    [GraphQLDescription("The ledger's 256-bit id, in decimal.")]
    string AssetId { get; }

    string Name { get; }
}

[ObjectType]
[GraphQLDescription("Points of one programme that expire together.")]
internal sealed record PointsVintage(
    string AssetId, string Name, Programme Programme,
    [property: GraphQLDescription("Exclusive: the last moment they can be used is just before.")]
    DateTimeOffset ExpiresAt) : IAsset;

[GraphQLDescription("What an account has of one vintage.")]
internal sealed record Balance(
    IAsset Asset,
    [property: GraphQLDescription("Free to use now.")] long Available,
    [property: GraphQLDescription("Held by open authorisations.")] long Held,
    [property: GraphQLDescription("Issued, not yet mature.")] long Pending,
    DateTimeOffset? ExpiresAt,
    [property: GraphQLDescription("All of it at settlement value, in fen, rounded down.")] long? ValueFen);

/// <summary>An account's points by vintage: what is free, what is held and what is still to mature.</summary>
[ObjectType<Account>]
internal static class AccountBalances
{
    [GraphQLDescription("Soonest to expire first. Expired points are not listed.")]
    public static async Task<List<Balance>> Balances(
        [Parent] Account account,
        ReadModel chain,
        AllianceDirectory alliance,
        Language language,
        CancellationToken stop)
    {
        var (now, owned) = await Holding.OfAsync(account.Address, chain, stop);
        List<Balance> balances = [];
        foreach (var vintage in owned
            .GroupBy(h => (h.ExpiresAt, h.ProgrammeId)).OrderBy(v => v.Key))
        {
            var programme = await alliance.ProgrammeAsync(vintage.Key.ProgrammeId, stop);
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            bool IsPending(Holding h) => h.MaturesOn is { } day && today < day;
            var pending = vintage.Where(IsPending).Sum(h => h.Free);
            var available = vintage.Where(h => !IsPending(h)).Sum(h => h.Free);
            var held = vintage.Sum(h => h.Held);
            balances.Add(new Balance(
                new PointsVintage(
                    vintage.First().AssetId.ToString(CultureInfo.InvariantCulture),
                    language.Pick(programme.NameEn, programme.NameZh), programme, vintage.Key.ExpiresAt),
                available, held, pending, vintage.Key.ExpiresAt,
                programme.ValueFenDown(available + held + pending)));
        }

        return balances;
    }

    [GraphQLDescription("All points at settlement value, in fen, each vintage rounded down.")]
    public static async Task<long> ValueFen(
        [Parent] Account account,
        ReadModel chain,
        AllianceDirectory alliance,
        Language language,
        CancellationToken stop) =>
        (await Balances(account, chain, alliance, language, stop)).Sum(b => b.ValueFen ?? 0);
}
