using System.Globalization;
using Microsoft.IdentityModel.Tokens;

namespace Exchange.Api.Data;

/// <summary>Global object ids: opaque to clients, "Type:key" inside.</summary>
internal static class NodeId
{
    public static string Of(string type, object key) => Base64UrlEncoder.Encode(
        string.Create(CultureInfo.InvariantCulture, $"{type}:{key}"));
}

/// <summary>Money worth of points at a programme's settlement value.</summary>
internal static class SettlementValue
{
    /// <summary>Fen, rounded down: a shown worth never promises more than there is.</summary>
    public static long ValueFenDown(this Programme programme, long points) =>
        (long)((System.Numerics.BigInteger)points * programme.SettlementValue / 1_000);
}
