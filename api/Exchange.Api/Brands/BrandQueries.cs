using Exchange.Api.Data;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Pagination;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Brands;

/// <summary>The alliance's brands and programmes, which every caller with a token may list.</summary>
[QueryType]
[Authorize]
internal static class BrandQueries
{
    private static readonly Keyset<Brand> BrandOrder = Keyset<Brand>.OldestFirst(b => b.BrandId);
    private static readonly Keyset<Programme> ProgrammeOrder = Keyset<Programme>.OldestFirst(p => p.ProgrammeId);

    public static async Task<Connection<Brand>?> Brands(
        PagingArguments paging, ReadModel chain, CancellationToken stop) =>
        await BrandOrder.PageAsync(chain.Brands.AsNoTracking(), paging, stop);

    public static Task<Brand?> Brand(string slug, AllianceDirectory alliance, CancellationToken stop) =>
        alliance.FindBrandAsync(slug, stop);

    public static async Task<Connection<Programme>?> Programmes(
        PagingArguments paging, ReadModel chain, CancellationToken stop) =>
        await ProgrammeOrder.PageAsync(chain.Programmes.AsNoTracking(), paging, stop);

    public static Task<Programme?> Programme(string code, AllianceDirectory alliance, CancellationToken stop) =>
        alliance.FindProgrammeAsync(code, stop);
}
