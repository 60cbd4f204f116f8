using System.Globalization;
using System.Numerics;
using Exchange.Ethereum.Primitives;

namespace Exchange.Indexer.Tests;

/// <summary>How values stand in the text of a row, and how a query names them.</summary>
internal static class RowText
{
    /// <summary>An address as <c>encode(…, 'hex')</c> shows it.</summary>
    public static string HexOf(Address address) => HexOf(address.ToArray());

    /// <summary>A hash as <c>encode(…, 'hex')</c> shows it.</summary>
    public static string HexOf(Hash hash) => HexOf(hash.ToArray());

    /// <summary>Bytes as <c>encode(…, 'hex')</c> shows them.</summary>
    public static string HexOf(byte[] bytes) => Convert.ToHexStringLower(bytes);

    /// <summary>An address as a row shows it.</summary>
    public static string Shown(Address address) => $"\\x{HexOf(address)}";

    /// <summary>A hash as a row shows it.</summary>
    public static string Shown(Hash hash) => $"\\x{HexOf(hash)}";

    /// <summary>An address as a query names it.</summary>
    public static string Bytea(Address address) => $"'{Shown(address)}'";

    /// <summary>A hash as a query names it.</summary>
    public static string Bytea(Hash hash) => $"'{Shown(hash)}'";

    /// <summary>A number as a row shows it.</summary>
    public static string Text(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A truth as a row shows it.</summary>
    public static string Flag(bool value) => value ? "t" : "f";

    /// <summary>Values with blanks between them, as <c>concat_ws(' ', …)</c> puts them.</summary>
    public static string Line(params object[] values) => string.Join(' ', values);
}
