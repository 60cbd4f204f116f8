namespace Exchange.Api.Data;

/// <summary>Money worth of points at a programme's settlement value.</summary>
internal static class SettlementValue
{
    /// <summary>Fen, rounded down: a shown worth never promises more than there is.</summary>
    public static long ValueFenDown(this Programme programme, long points) =>
        (long)((System.Numerics.BigInteger)points * programme.SettlementValue / 1_000);
}
