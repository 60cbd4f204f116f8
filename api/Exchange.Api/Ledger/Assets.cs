using System.Globalization;
using System.Numerics;
using Exchange.Api.Data;
using Exchange.GraphQL.Types;

namespace Exchange.Api.Ledger;

[ObjectType]
[GraphQLDescription("Money that the payment provider holds: a unit is a fen.")]
internal sealed record Cash(string AssetId, string Name) : IAsset
{
    /// <summary>There is one cash: class 1, and nothing else.</summary>
    public static BigInteger Id { get; } = BigInteger.One << Assets.ClassAt;
}

[ObjectType]
[GraphQLDescription("What a benefit was bought as, to be redeemed at its brand.")]
internal sealed record Voucher(
    string AssetId, string Name, Programme Programme,
    [property: GraphQLDescription("Exclusive.")] DateTimeOffset ExpiresAt) : IAsset;

/// <summary>Says of an id of the ledger what it is.</summary>
internal static class Assets
{
    public const int ClassAt = 248;
    public const int VoucherClass = 3;

    public static async ValueTask<IAsset> OfAsync(
        BigInteger id, AllianceDirectory alliance, Language language, CancellationToken stop)
    {
        var text = id.ToString(CultureInfo.InvariantCulture);
        if (id == Cash.Id)
        {
            return new Cash(text, language.Pick("cash", "现金"));
        }

        var points = PointsId.Of(id);
        var programme = await alliance.ProgrammeAsync(points.ProgrammeId, stop);
        var name = language.Pick(programme.NameEn, programme.NameZh);
        return (int)(id >> ClassAt) == VoucherClass
            ? new Voucher(text, language.Pick($"{name} voucher", $"{name}券"), programme, points.ExpiresAt)
            : new PointsVintage(text, name, programme, points.ExpiresAt);
    }
}
