// Generated from the generator's typed-data.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>What people sign for Forwarder (EIP-712).</summary>
public static class ForwarderTypedData
{
    private static readonly Dictionary<string, IReadOnlyList<TypedDataField>> IntentTypes = new()
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
    };

    /// <summary>What an account signs to have one call made in its name.</summary>
    public static TypedData Intent(long chainId, Address verifyingContract, Forwarder.Intent intent) => new()
    {
        Domain = new TypedDataDomain
        {
            Name = "Exchange",
            Version = "1",
            ChainId = chainId,
            VerifyingContract = verifyingContract,
        },
        Types = IntentTypes,
        PrimaryType = "Intent",
        Message = new Dictionary<string, object?>
        {
            ["account"] = intent.Account,
            ["target"] = intent.Target,
            ["data"] = intent.Data,
            ["nonce"] = intent.Nonce,
            ["deadline"] = intent.Deadline,
            ["gas"] = intent.Gas,
        },
    };
}
