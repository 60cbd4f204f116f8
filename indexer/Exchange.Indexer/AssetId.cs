using System.Numerics;

namespace Exchange.Indexer;

/// <summary>
/// What an id of the Ledger spells (contracts/shared/AssetId.sol), from the top bit:
/// <c>class:8 | programme:32 | expiresAt:40 | maturesOn:24 | item:152</c>.
/// </summary>
internal readonly record struct AssetId(int Class, long Programme, long ExpiresAt, int MaturesOn)
{
    /// <summary>The class of points.</summary>
    public const int Points = 2;

    /// <summary>The class of vouchers.</summary>
    public const int Voucher = 3;

    private const int ProgrammeBits = 32;
    private const int ExpiresAtBits = 40;
    private const int MaturesOnBits = 24;
    private const int ItemBits = 152;

    /// <summary>The id of cash: class 1, and nothing else.</summary>
    public static readonly BigInteger Cash =
        BigInteger.One << (ProgrammeBits + ExpiresAtBits + MaturesOnBits + ItemBits);

    /// <summary>Takes an id apart.</summary>
    public static AssetId Of(BigInteger id)
    {
        BigInteger rest = id >> ItemBits;
        int maturesOn = (int)Take(ref rest, MaturesOnBits);
        long expiresAt = Take(ref rest, ExpiresAtBits);
        long programme = Take(ref rest, ProgrammeBits);
        return new AssetId((int)rest, programme, expiresAt, maturesOn);
    }

    /// <summary>The programme of an asset; cash has none.</summary>
    public static long? ProgrammeOf(BigInteger id) => ChainValue.ZeroAsNull(Of(id).Programme);

    /// <summary>Which benefit or badge of its programme an asset is.</summary>
    public static BigInteger ItemOf(BigInteger id) => id & ((BigInteger.One << ItemBits) - 1);

    /// <summary>The id of a benefit's vouchers, which are mature from the start.</summary>
    public static BigInteger OfVoucher(long programmeId, long expiresAt, long benefitId)
    {
        BigInteger upper = (new BigInteger(Voucher) << ProgrammeBits) | programmeId;
        return (((upper << ExpiresAtBits) | expiresAt) << (MaturesOnBits + ItemBits)) | benefitId;
    }

    private static long Take(ref BigInteger from, int bits)
    {
        long field = (long)(from & ((BigInteger.One << bits) - 1));
        from >>= bits;
        return field;
    }
}
