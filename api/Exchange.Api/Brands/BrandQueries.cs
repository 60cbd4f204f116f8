using Exchange.Api.Data;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Brands;

/// <summary>The alliance's brands and programmes, which every caller with a token may list.</summary>
[QueryType]
[Authorize]
internal static class BrandQueries
{
    [UsePaging]
    public static IQueryable<Brand> Brands(ReadModel chain) => chain.Brands.AsNoTracking().OrderBy(b => b.BrandId);

    public static Task<Brand?> Brand(string slug, AllianceDirectory alliance, CancellationToken stop) =>
        alliance.FindBrandAsync(slug, stop);

    [UsePaging]
    public static IQueryable<Programme> Programmes(ReadModel chain) =>
        chain.Programmes.AsNoTracking().OrderBy(p => p.ProgrammeId);

    public static Task<Programme?> Programme(string code, AllianceDirectory alliance, CancellationToken stop) =>
        alliance.FindProgrammeAsync(code, stop);
}
