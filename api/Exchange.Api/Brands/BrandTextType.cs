using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Brands;

/// <summary>What a brand offers on pages: a brand says it of itself alone, and nothing on chain changes.</summary>
[MutationType]
internal static class BrandTextMutations
{
    [Authorize(nameof(Scope.Programme), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription("Sets what pages show of the caller's brand and offer for it; what is null stays as it is.")]
    public static async Task<Brand> SetBrandText(
        [GraphQLDescription("Whether a person may join at the portal.")] bool? joinsBySelf,
        Data.AppContext app, AllianceDirectory alliance, Caller caller, CancellationToken stop)
    {
        var brand = await alliance.FindBrandAsync(caller.Brand!, stop) ?? throw RefusedException.Of(
            "NOT_A_BRAND", ("caller", caller.Brand!));
        if (joinsBySelf is { } joins)
        {
            await app.Database.ExecuteSqlAsync(
                $"""
                 insert into app.brand_text (brand_id, joins_by_self) values ({brand.BrandId}, {joins})
                 on conflict (brand_id) do update set joins_by_self = excluded.joins_by_self
                 """, stop);
        }

        return brand;
    }
}

/// <summary>What a brand offers, shown beside what the chain says of it.</summary>
[ObjectType<Brand>]
internal static class BrandTextType
{
    [GraphQLDescription("Whether a person may join at the portal.")]
    [Cost(5)]
    public static async Task<bool> JoinsBySelf(
        [Parent] Brand brand, IDbContextFactory<Data.AppContext> apps, CancellationToken stop)
    {
        await using var app = await apps.CreateDbContextAsync(stop);
        return await app.BrandTexts.AnyAsync(t => t.BrandId == brand.BrandId && t.JoinsBySelf, stop);
    }
}
