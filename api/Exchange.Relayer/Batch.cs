using Exchange.Bindings;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer;

/// <summary>
/// Which waiting intents go together: the oldest, as many as one transaction holds, and the fewer the more often one
/// of them was part of a failure. A bundle goes by itself, and whole.
/// </summary>
/// <param name="IsFull">Whether more were waiting than go.</param>
internal sealed record Batch(IReadOnlyList<PendingIntent> Intents, bool IsFull)
{
    /// <summary>A transaction's gas cap (EIP-7825); ours stays below it.</summary>
    public const long GasMax = 16_777_216;

    /// <summary>What the forwarder takes at once.</summary>
    public const int IntentsMax = 100;

    /// <summary>An intent that has failed so often goes alone.</summary>
    public const int AttemptsBeforeAlone = 6;

    // Nodes take no transaction above 128 KB. An intent is written as its data and 12 words or so.
    private const int BytesMax = 110_000;
    private const int BytesPerIntent = 400;

    // What the forwarder itself spends per intent: signature, nonce slot, event, calldata; measured and rounded up.
    private const long GasPerIntent = 120_000;
    private const long GasPerTransaction = 60_000;
    private const long GasPerByte = 40;

    // The forwarder asks a verifier only while it has 600,000 gas to pass on, and then needs the intent's own besides.
    private const long GasPerPasskey = 640_000;

    /// <summary>Whether all of them are executed or none.</summary>
    public bool IsBundle => Intents is [{ Bundle: not null }, ..];

    /// <summary>Takes from the front of what waits, oldest first.</summary>
    public static Batch Cut(IReadOnlyList<PendingIntent> waiting)
    {
        if (waiting is [{ Bundle: { } bundle }, ..])
        {
            return new Batch(
                [.. waiting.Where(intent => intent.Bundle == bundle).OrderBy(intent => intent.Part)], IsFull: true);
        }

        List<PendingIntent> taken = [];
        var (most, bytes, gas) = (IntentsMax, 0L, GasPerTransaction);
        foreach (var intent in waiting.Where(intent => intent.Bundle is null))
        {
            most = Math.Min(most, Company(intent.Attempts));
            bytes += BytesPerIntent + intent.Data.Length + intent.Signature.Length;
            gas += GasFor(intent);
            if (taken.Count > 0 && (taken.Count >= most || bytes > BytesMax || gas > GasMax))
            {
                return new Batch(taken, IsFull: true);
            }

            taken.Add(intent);
        }

        return new Batch(taken, IsFull: taken.Count >= most);
    }

    /// <summary>
    /// The gas one intent adds to its batch; a call may pass on at most 63/64 of what is left (EIP-150).
    /// </summary>
    public static long GasFor(PendingIntent intent) =>
        (intent.Gas * 64 / 63) + GasPerIntent + (GasPerByte * (intent.Data.Length + intent.Signature.Length))
        + (intent.Signature.Length == Signature.Length ? 0 : GasPerPasskey);

    /// <summary>The gas of the transaction that brings these.</summary>
    public static long GasFor(IReadOnlyList<PendingIntent> intents) =>
        Math.Min(GasMax, GasPerTransaction + intents.Sum(GasFor));

    /// <summary>The data of the forwarder's call.</summary>
    public static byte[] DataOf(IReadOnlyList<PendingIntent> intents)
    {
        Forwarder.SignedIntent[] signed = [.. intents.Select(Signed)];
        return intents is [{ Bundle: not null }, ..]
            ? new Forwarder.ExecuteBundleCall(
                [.. signed.Select(one => one.Intent)], [.. signed.Select(one => one.Signature)]).Encode()
            : new Forwarder.ExecuteBatchCall(signed).Encode();
    }

    /// <summary>One intent as it was signed.</summary>
    public static Forwarder.SignedIntent Signed(PendingIntent i) => new(
        new Forwarder.Intent(i.Account, i.Target, i.Data, i.Nonce, i.Deadline, i.Gas), i.Signature);

    /// <summary>A contract's reason in words, for the log.</summary>
    public static string Say(byte[] reason) => Contracts.DecodeError(reason)?.ToString() ?? Hex.Encode(reason);

    // A hundred, then half as many each time, and alone at last: a bad one is found among a hundred in seven steps.
    private static int Company(int attempts) => Math.Max(1, IntentsMax >> Math.Min(attempts, AttemptsBeforeAlone));
}
