using Exchange.Portal.Identity;
using Exchange.Portal.Layout;
using Exchange.Portal.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Exchange.Portal.Brands;

/// <summary>The page of a brand's staff: always their own brand's.</summary>
internal static class BrandPages
{
    private static readonly AuthorizeAttribute BrandStaffOnly = new() { Roles = Roles.Brand };

    public static void MapBrandPages(this WebApplication portal) =>
        portal.MapGet("/brand", (Pages pages, Session session, CancellationToken stop) =>
            pages.ShowAsync<BrandPage, BrandBook?>(wait => AskAsync(session, wait), stop))
            .RequireAuthorization(BrandStaffOnly);

    private static async Task<Answer<BrandBook?>> AskAsync(Session session, CancellationToken stop)
    {
        var brand = await session.AskAsync<BrandAnswer>(
            Document.Of<BrandPage>(Document.Trail), new { slug = session.Person?.Brand }, stop);
        return await brand.Then(async found => found.Brand is { Position: not null }
            ? await WithLiabilitiesAsync(session, found.Chain, found.Brand, stop)
            : new Answer<BrandBook?>.Arrived(null));
    }

    private static async Task<Answer<BrandBook?>> WithLiabilitiesAsync(
        Session session, BlockMoment chain, BrandRecord brand, CancellationToken stop)
    {
        Answer<BrandBook?> book = new Answer<BrandBook?>.Arrived(new BrandBook(chain, brand, []));
        foreach (var terms in brand.Programmes)
        {
            var answer = await session.AskAsync<LiabilityAnswer>(
                Document.Of<BrandBook>("Liability"), new { programme = terms.Code }, stop);
            book = await book.Then(sofar => answer.Then(found => Task.FromResult<Answer<BrandBook?>>(
                new Answer<BrandBook?>.Arrived(sofar! with
                {
                    Programmes = [.. sofar.Programmes, new ProgrammeBook(terms, found.Liability)],
                }))));
        }

        return book;
    }

    public static IReadOnlyList<Place> Places(BrandText text) =>
    [
        new Place("#programme", text.Programme, "programme", IsCurrent: true),
        new Place("#vintages", text.Vintages, "vintages"),
        new Place("#clearing", text.Clearing, "clearing"),
        new Place("#redemptions", text.Redemptions, "redemption"),
    ];
}
