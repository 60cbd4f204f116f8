using System.Buffers.Binary;
using System.Collections.Frozen;
using Exchange.Ethereum.Abi;

namespace Exchange.Bindings;

/// <summary>
/// What is known of all contracts together. Revert data comes from calls within calls, so an error is looked up among
/// those of every contract, and its name says whose it is.
/// </summary>
public static partial class Contracts
{
    // Error(string) and Panic(uint256) belong to the language and to every contract.
    private static readonly FrozenDictionary<uint, KnownError> ErrorsBySelector = DeclaredErrors()
        .Append(new KnownError("Error(string)", ["message"], ""))
        .Append(new KnownError("Panic(uint256)", ["code"], ""))
        .ToFrozenDictionary(error => SelectorOf(error.Abi.Selector));

    /// <summary>Reads revert data; null if it is no error of our contracts, or is malformed.</summary>
    public static ContractError? DecodeError(ReadOnlySpan<byte> data)
    {
        if (data.Length < 4 || !ErrorsBySelector.TryGetValue(SelectorOf(data), out KnownError? error))
        {
            return null;
        }

        try
        {
            return error.Describe(error.Abi.Decode(data));
        }
        catch (AbiException)
        {
            // Anyone may revert with our selector and bytes that do not fit it; it is then an error of nobody's.
            return null;
        }
    }

    private static uint SelectorOf(ReadOnlySpan<byte> data) =>
        BinaryPrimitives.ReadUInt32BigEndian(data);
}
