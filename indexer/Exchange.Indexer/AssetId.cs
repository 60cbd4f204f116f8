using System.Numerics;

namespace Exchange.Indexer;

/// <summary>
/// What an id of the Ledger spells (contracts/shared/AssetId.sol), from the top bit:
/// <c>class:8 | programme:32 | expiresAt:40 | maturesOn:24 | item:152</c>.
/// </summary>
internal readonly record struct AssetId(int Class, long Programme, long ExpiresAt, int MaturesOn)
{
    private const int ProgrammeBits = 32;
    private const int ExpiresAtBits = 40;
    private const int MaturesOnBits = 24;
    private const int ItemBits = 152;

    /// <summary>Takes an id apart.</summary>
    public static AssetId Of(BigInteger id)
    {
        BigInteger rest = id >> ItemBits;
        int maturesOn = (int)Take(ref rest, MaturesOnBits);
        long expiresAt = Take(ref rest, ExpiresAtBits);
        long programme = Take(ref rest, ProgrammeBits);
        return new AssetId((int)rest, programme, expiresAt, maturesOn);
    }

    private static long Take(ref BigInteger from, int bits)
    {
        long field = (long)(from & ((BigInteger.One << bits) - 1));
        from >>= bits;
        return field;
    }
}
