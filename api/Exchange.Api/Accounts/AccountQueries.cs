using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Accounts;

/// <summary>Accounts, each shown only to its member, to the brands that deal with it, and to the auditor.</summary>
[QueryType]
internal static class AccountQueries
{
    // Asked by almost every page, hence compiled once.
    private static readonly Func<ReadModel, Address, CancellationToken, Task<Account?>> Of =
        EF.CompileAsyncQuery((ReadModel chain, Address address, CancellationToken stop) =>
            chain.Accounts.AsNoTracking().SingleOrDefault(a => a.Address == address));

    private static readonly Func<ReadModel, Address, string?, CancellationToken, Task<Account?>> OfBrand =
        EF.CompileAsyncQuery((ReadModel chain, Address address, string? slug, CancellationToken stop) =>
            chain.Accounts.AsNoTracking().SingleOrDefault(a => a.Address == address
                && chain.Brands.Any(b => b.Slug == slug
                    && (b.BrandId == a.HomeBrandId
                        || chain.Redemptions.Any(r => r.Account == a.Address && r.BrandId == b.BrandId)))));

    [Authorize(Roles = [Roles.Member])]
    [GraphQLDescription("The member's own account; null until a brand has opened it.")]
    public static async Task<Account?> Me(ReadModel chain, Caller caller, CancellationToken stop) =>
        caller.Account is { } address ? await Of(chain, address, stop) : null;

    [Authorize]
    [GraphQLDescription("An account the caller may see; null when there is none, or it is not the caller's to see.")]
    public static async Task<Account?> Account(
        Address address, ReadModel chain, Caller caller, CancellationToken stop) => caller.Role switch
        {
            Roles.Auditor => await Of(chain, address, stop),
            Roles.Member => address == caller.Account ? await Of(chain, address, stop) : null,
            Roles.Brand => await OfBrand(chain, address, caller.Brand, stop),
            _ => null,
        };
}

/// <summary>What an account's readers see of it.</summary>
[Node]
[ObjectType<Account>]
internal static class AccountType
{
    [NodeResolver]
    [Authorize]
    public static Task<Account?> GetAccount(
        Address address, ReadModel chain, Caller caller, CancellationToken stop) =>
        AccountQueries.Account(address, chain, caller, stop);

    [ID(nameof(Account))]
    public static Address Id([Parent] Account account) => account.Address;

    [Cost(1)]
    public static ValueTask<Brand> HomeBrand(
        [Parent] Account account, AllianceDirectory alliance, CancellationToken stop) =>
        alliance.BrandAsync(account.HomeBrandId, stop);

    [GraphQLDescription("Open authorisations: points held for a brand.")]
    public static Task<List<RedemptionRow>> Holds([Parent] Account account, ReadModel chain, CancellationToken stop) =>
        chain.Redemptions.AsNoTracking()
            .Where(r => r.Account == account.Address && r.State == RedemptionState.Open)
            .OrderBy(r => r.HoldExpiresAt).Take(HoldsMax).ToListAsync(stop);

    [UsePaging]
    public static IQueryable<Activity> Activity([Parent] Account account, ReadModel chain) =>
        chain.NewestActivities.Where(a => a.Account == account.Address);

    /// <summary>More open holds than this are not listed; a member has a handful.</summary>
    private const int HoldsMax = 50;
}
