using System.Buffers.Binary;
using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer.Tests.Simulation;

/// <summary>What becomes of an intent that reaches the forwarder.</summary>
internal enum Nature
{
    /// <summary>Its target executes it.</summary>
    Good,

    /// <summary>Its target refuses it, and its nonce is used.</summary>
    Refused,

    /// <summary>It is left out of every batch, and its nonce is never used.</summary>
    Forged,

    /// <summary>Any batch with others in it fails as a whole; alone it is executed.</summary>
    Poison,
}

/// <summary>Names of things that exist in one simulation only: a number in the place of 32 or 20 bytes.</summary>
internal static class Names
{
    public static Hash Hash(long number)
    {
        Span<byte> bytes = stackalloc byte[Ethereum.Primitives.Hash.Length];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes[24..], number);
        return Ethereum.Primitives.Hash.From(bytes);
    }

    public static Address Address(long number)
    {
        Span<byte> bytes = stackalloc byte[Ethereum.Primitives.Address.Length];
        bytes.Clear();
        BinaryPrimitives.WriteInt64BigEndian(bytes[12..], number);
        return Ethereum.Primitives.Address.From(bytes);
    }

    public static int LaneOf(Address account) => account.ToArray()[^1];
}

/// <summary>An operation as the API accepted it.</summary>
/// <param name="Bundle">With which others it is executed or not at all.</param>
/// <param name="IsSignedAlone">Whether there is a signature of it by itself.</param>
internal sealed record SimulatedIntent(
    Hash Hash, Address Account, long Nonce, long Deadline, Nature Nature, Guid? Bundle = null,
    bool IsSignedAlone = true);

/// <summary>A block: what is in it, and how far every sender was after it. A block a second.</summary>
internal sealed record SimulatedBlock(
    long Number, long Name, IReadOnlyList<SimulatedReceipt> Receipts, IReadOnlyDictionary<Address, long> Nonces);

/// <summary>A transaction in a block. Somebody else's has no sender of ours.</summary>
internal sealed record SimulatedReceipt(Address? Sender, long Nonce, MinedTransaction Mined);

/// <summary>What a signed transaction says.</summary>
internal sealed record SimulatedPayload(
    Address Sender, StoredTransaction Transaction, IReadOnlyList<SimulatedIntent> Intents, bool IsBundle,
    bool IsUnacceptable);

/// <summary>What a node or a database says that is away.</summary>
internal sealed class AwayException : Exception;
