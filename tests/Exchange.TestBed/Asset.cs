using System.Numerics;
using Exchange.Bindings;

namespace Exchange.TestBed;

/// <summary>
/// The fields of an asset id, taken apart without the code under test: class, programme, end, maturity and item, from
/// the highest bit (decision 1).
/// </summary>
public static class Asset
{
    /// <summary>The one cash there is.</summary>
    public static BigInteger Cash { get; } = BigInteger.One << 248;

    /// <summary>The programme an asset belongs to; 0 for cash.</summary>
    public static long ProgrammeOf(BigInteger asset) => (long)((asset >> 216) & 0xffff_ffff);

    /// <summary>When it ends, in unix seconds; 0 if it does not.</summary>
    public static long EndOf(BigInteger asset) => (long)((asset >> 176) & 0xff_ffff_ffff);

    /// <summary>The day from which it moves, counted from 1970.</summary>
    public static long MaturityOf(BigInteger asset) => (long)((asset >> 152) & 0xff_ffff);

    /// <summary>So many points of an asset, as an authorisation names them.</summary>
    public static RedemptionDesk.Part PartOf(BigInteger asset, long amount) =>
        new(EndOf(asset), MaturityOf(asset), amount);
}
