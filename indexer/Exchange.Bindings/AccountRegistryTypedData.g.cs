// Generated from the generator's typed-data.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>What people sign for AccountRegistry (EIP-712).</summary>
public static class AccountRegistryTypedData
{
    private static readonly Dictionary<string, IReadOnlyList<TypedDataField>> AccountOpeningTypes = new()
    {
        ["AccountOpening"] =
        [
            new("account", "address"),
            new("homeBrand", "uint32"),
        ],
    };

    /// <summary>What a member's key signs to open its account at its home brand.</summary>
    public static TypedData AccountOpening(
        long chainId,
        Address verifyingContract,
        Address account,
        long homeBrand) => new()
    {
        Domain = new TypedDataDomain
        {
            Name = "Exchange Accounts",
            Version = "1",
            ChainId = chainId,
            VerifyingContract = verifyingContract,
        },
        Types = AccountOpeningTypes,
        PrimaryType = "AccountOpening",
        Message = new Dictionary<string, object?>
        {
            ["account"] = account,
            ["homeBrand"] = homeBrand,
        },
    };
}
