using System.Numerics;

namespace Exchange.Api.Data;

/// <summary>A points id of the ledger, read as <c>contracts/shared/AssetId.sol</c> lays it out.</summary>
/// <remarks>class:8 | programme:32 | expiresAt:40 | maturesOn:24 | item:152, from the top bit.</remarks>
internal sealed record PointsId(long ProgrammeId, DateTimeOffset ExpiresAt, DateOnly? MaturesOn)
{
    public const int Class = 2;

    private const int ProgrammeAt = 216;
    private const int ExpiresAtAt = 176;
    private const int MaturesOnAt = 152;

    public static PointsId Of(BigInteger assetId)
    {
        var maturesOn = Field(assetId, MaturesOnAt, 24);
        return new PointsId(
            Field(assetId, ProgrammeAt, 32),
            DateTimeOffset.FromUnixTimeSeconds(Field(assetId, ExpiresAtAt, 40)),
            maturesOn == 0 ? null : DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)maturesOn));
    }

    private static long Field(BigInteger id, int at, int bits) => (long)((id >> at) & ((BigInteger.One << bits) - 1));
}
