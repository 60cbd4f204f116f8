using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Brands and programmes by number, kept in memory: their rows are written once and never change.</summary>
/// <remarks>An alliance has hundreds of them at most; a number not seen before is read from the tables.</remarks>
internal sealed class AllianceDirectory(IDbContextFactory<ReadModel> reads)
{
    private readonly ConcurrentDictionary<long, Brand> _brands = [];
    private readonly ConcurrentDictionary<long, Programme> _programmes = [];

    public async ValueTask<Brand> BrandAsync(long brandId, CancellationToken stop)
    {
        if (!_brands.TryGetValue(brandId, out var brand))
        {
            await using var chain = await reads.CreateDbContextAsync(stop);
            brand = await chain.Brands.AsNoTracking().SingleAsync(b => b.BrandId == brandId, stop);
            _brands[brandId] = brand;
        }

        return brand;
    }

    public async ValueTask<Programme> ProgrammeAsync(long programmeId, CancellationToken stop)
    {
        if (!_programmes.TryGetValue(programmeId, out var programme))
        {
            await using var chain = await reads.CreateDbContextAsync(stop);
            programme = await chain.Programmes.AsNoTracking().SingleAsync(p => p.ProgrammeId == programmeId, stop);
            _programmes[programmeId] = programme;
        }

        return programme;
    }

    /// <summary>The brand of that slug; null when the alliance has none.</summary>
    public async Task<Brand?> FindBrandAsync(string slug, CancellationToken stop)
    {
        if (_brands.Values.FirstOrDefault(b => b.Slug == slug) is { } known)
        {
            return known;
        }

        await using var chain = await reads.CreateDbContextAsync(stop);
        var brand = await chain.Brands.AsNoTracking().SingleOrDefaultAsync(b => b.Slug == slug, stop);
        return brand is null ? null : _brands.GetOrAdd(brand.BrandId, brand);
    }

    /// <summary>The programme of that code; null when the alliance has none.</summary>
    public async Task<Programme?> FindProgrammeAsync(string code, CancellationToken stop)
    {
        if (_programmes.Values.FirstOrDefault(p => p.Code == code) is { } known)
        {
            return known;
        }

        await using var chain = await reads.CreateDbContextAsync(stop);
        var programme = await chain.Programmes.AsNoTracking().SingleOrDefaultAsync(p => p.Code == code, stop);
        return programme is null ? null : _programmes.GetOrAdd(programme.ProgrammeId, programme);
    }
}
