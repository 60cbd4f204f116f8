// Generated from the generator's typed-data.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>What people sign for AccountRegistry (EIP-712).</summary>
public static class AccountRegistryTypedData
{
    private static readonly Dictionary<string, IReadOnlyList<TypedDataField>> Types = new()
    {
        ["AccountOpening"] =
        [
            new("account", "address"),
            new("homeBrand", "uint32"),
        ],
        ["SignerRotation"] =
        [
            new("account", "address"),
            new("signerHash", "bytes32"),
            new("epoch", "uint32"),
        ],
        ["SecondKey"] =
        [
            new("account", "address"),
            new("signerHash", "bytes32"),
        ],
        ["RecoveryApproval"] =
        [
            new("account", "address"),
            new("signerHash", "bytes32"),
            new("round", "uint32"),
        ],
        ["WaitingClaim"] =
        [
            new("waiting", "address"),
            new("account", "address"),
        ],
    };

    /// <summary>What a member's key signs to open its account at its home brand.</summary>
    public static TypedData AccountOpening(long chainId, Address verifyingContract, Address account, long homeBrand) =>
        Of("AccountOpening", chainId, verifyingContract, new()
        {
            ["account"] = account,
            ["homeBrand"] = homeBrand,
        });

    /// <summary>What a new signer signs to speak for an account from its next epoch on.</summary>
    public static TypedData SignerRotation(
        long chainId,
        Address verifyingContract,
        Address account,
        Hash signerHash,
        long epoch) =>
        Of("SignerRotation", chainId, verifyingContract, new()
        {
            ["account"] = account,
            ["signerHash"] = signerHash,
            ["epoch"] = epoch,
        });

    /// <summary>What a second key signs to stand by for an account's recovery.</summary>
    public static TypedData SecondKey(long chainId, Address verifyingContract, Address account, Hash signerHash) =>
        Of("SecondKey", chainId, verifyingContract, new()
        {
            ["account"] = account,
            ["signerHash"] = signerHash,
        });

    /// <summary>What the second key signs to approve a new signer in one round of recovery.</summary>
    public static TypedData RecoveryApproval(
        long chainId,
        Address verifyingContract,
        Address account,
        Hash signerHash,
        long round) =>
        Of("RecoveryApproval", chainId, verifyingContract, new()
        {
            ["account"] = account,
            ["signerHash"] = signerHash,
            ["round"] = round,
        });

    /// <summary>What an account's signer signs to take over what a waiting account holds.</summary>
    public static TypedData WaitingClaim(long chainId, Address verifyingContract, Address waiting, Address account) =>
        Of("WaitingClaim", chainId, verifyingContract, new()
        {
            ["waiting"] = waiting,
            ["account"] = account,
        });

    private static TypedData Of(
        string type, long chainId, Address verifyingContract, Dictionary<string, object?> message) => new()
    {
        Domain = new TypedDataDomain
        {
            Name = "Exchange Accounts",
            Version = "1",
            ChainId = chainId,
            VerifyingContract = verifyingContract,
        },
        Types = new Dictionary<string, IReadOnlyList<TypedDataField>> { [type] = Types[type] },
        PrimaryType = type,
        Message = message,
    };
}
