using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>chain</c>: brands and their programmes.</summary>
internal sealed partial class ReadModel
{
    public DbSet<Brand> Brands => Set<Brand>();
    public DbSet<Programme> Programmes => Set<Programme>();
}

[GraphQLDescription("A company of the alliance that issues points.")]
[Table("brand"), PrimaryKey(nameof(BrandId))]
internal sealed record Brand(
    [property: GraphQLDescription("The brand's number on chain.")] long BrandId,
    [property: GraphQLDescription("The key that signs for the brand on chain.")] Address Key,
    [property: GraphQLDescription("Short name in links, unique in the alliance.")] string Slug,
    [property: GraphQLIgnore] string NameEn,
    [property: GraphQLIgnore] string NameZh);

[GraphQLDescription("One brand's points scheme with its rules.")]
[Table("programme"), PrimaryKey(nameof(ProgrammeId))]
internal sealed record Programme(
    [property: GraphQLIgnore] long ProgrammeId,
    [property: GraphQLIgnore] long BrandId,
    [property: GraphQLDescription("Short name of the points, unique in the alliance, e.g. LANMU.")] string Code,
    [property: GraphQLIgnore] string NameEn,
    [property: GraphQLIgnore] string NameZh,
    [property: GraphQLName("settlementValueMilliFen")]
    [property: GraphQLDescription("What one point is worth between brands, in 1/1,000 fen.")] long SettlementValue,
    [property: GraphQLDescription("Kept by the issuer when another brand is paid, in 1/10,000.")] int PartnerFeeBps,
    [property: GraphQLDescription("Whole months a point lives after its month of issue.")] int ValidityMonths,
    [property: GraphQLDescription("Days before issued points may move.")] int MaturityDays,
    [property: GraphQLDescription("The programme's time zone, in seconds east of UTC; expiry is a month's end there.")]
    int UtcOffsetSeconds);
