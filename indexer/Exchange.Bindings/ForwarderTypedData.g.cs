// Generated from the generator's typed-data.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>What people sign for Forwarder (EIP-712).</summary>
public static class ForwarderTypedData
{
    private static readonly Dictionary<string, IReadOnlyList<TypedDataField>> Types = new()
    {
        ["Intent"] =
        [
            new("account", "address"),
            new("target", "address"),
            new("data", "bytes"),
            new("nonce", "uint48"),
            new("deadline", "uint40"),
            new("gas", "uint32"),
        ],
        ["Bundle"] =
        [
            new("intents", "bytes32[]"),
        ],
    };

    /// <summary>What an account signs to have one call made in its name.</summary>
    public static TypedData Intent(long chainId, Address verifyingContract, Forwarder.Intent intent) =>
        Of("Intent", chainId, verifyingContract, new()
        {
            ["account"] = intent.Account,
            ["target"] = intent.Target,
            ["data"] = intent.Data,
            ["nonce"] = intent.Nonce,
            ["deadline"] = intent.Deadline,
            ["gas"] = intent.Gas,
        });

    /// <summary>What each account of a bundle signs: the hashes of all its intents, in their order.</summary>
    public static TypedData Bundle(long chainId, Address verifyingContract, IReadOnlyList<Hash> intents) =>
        Of("Bundle", chainId, verifyingContract, new()
        {
            ["intents"] = intents,
        });

    private static TypedData Of(
        string type, long chainId, Address verifyingContract, Dictionary<string, object?> message) => new()
    {
        Domain = new TypedDataDomain
        {
            Name = "Exchange",
            Version = "1",
            ChainId = chainId,
            VerifyingContract = verifyingContract,
        },
        Types = new Dictionary<string, IReadOnlyList<TypedDataField>> { [type] = Types[type] },
        PrimaryType = type,
        Message = message,
    };
}
