// Generated from contracts/abi/*.json by: dotnet run --project indexer/Exchange.Bindings.Generator
#nullable enable

using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;

namespace Exchange.Bindings;

public static partial class Contracts
{
    /// <summary>Every contract, by the name it is deployed under.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "AccountRegistry",
        "BrandRegistry",
        "ClearingHouse",
        "EarningDesk",
        "Forwarder",
        "Ledger",
        "RedemptionDesk",
    ];

    /// <summary>Reads a log of one contract; null if it is none of its events.</summary>
    /// <exception cref="ArgumentException">There is no such contract.</exception>
    /// <exception cref="AbiException">The log is malformed.</exception>
    public static IEvent? DecodeEvent(string contract, Log log) => contract switch
    {
        "AccountRegistry" => AccountRegistry.DecodeEvent(log),
        "BrandRegistry" => BrandRegistry.DecodeEvent(log),
        "ClearingHouse" => ClearingHouse.DecodeEvent(log),
        "EarningDesk" => EarningDesk.DecodeEvent(log),
        "Forwarder" => Forwarder.DecodeEvent(log),
        "Ledger" => Ledger.DecodeEvent(log),
        "RedemptionDesk" => RedemptionDesk.DecodeEvent(log),
        _ => throw new ArgumentException($"No contract is called {contract}.", nameof(contract)),
    };

    // Signature, the names of its values, and the words of whoever declared it.
    private static KnownError[] DeclaredErrors() =>
    [
        new(
            "AccessManagedInvalidAuthority(address)",
            ["authority"],
            ""),
        new(
            "AccessManagedRequiredDelay(address,uint32)",
            ["caller", "delay"],
            ""),
        new(
            "AccessManagedUnauthorized(address)",
            ["caller"],
            ""),
        new(
            "AccountRegistry_AccountHasCode(address)",
            ["account"],
            "Thrown when the address of an EOA account has code."),
        new(
            "AccountRegistry_AlreadyOpen(address,uint32)",
            ["account", "homeBrand"],
            "Thrown when the account is open already."),
        new(
            "AccountRegistry_NotABrand(address)",
            ["caller"],
            "Thrown when the caller is not the key of any brand."),
        new(
            "AccountRegistry_NotOpen(address)",
            ["account"],
            "Thrown when an account is asked for that is not open."),
        new(
            "AccountRegistry_ProofInvalid(address,uint32)",
            ["account", "homeBrand"],
            "Thrown when the signer did not sign this opening by this brand."),
        new(
            "AccountRegistry_SaltNotPermitted(bytes32)",
            ["salt"],
            "Thrown when an EOA comes with a salt: it has one account only."),
        new(
            "AccountRegistry_SignerLengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown for a signer that is neither an EOA nor a bounded ERC-7913 signer, in bytes."),
        new(
            "Amount_OutOfRange(uint256,uint256,uint256)",
            ["amount", "least", "most"],
            "Thrown for an amount of nothing, or for one that not every reader could store."),
        new(
            "AssetId_NotCanonical(uint256)",
            ["assetId"],
            "Thrown for an id that no asset can have: unknown class, or points without programme,"
            + " without expiry or with an item."),
        new(
            "BrandRegistry_BrandUnknown(uint32)",
            ["brandId"],
            "Thrown for a brand id that was never given."),
        new(
            "BrandRegistry_CodeTaken(string,uint32)",
            ["code", "programmeId"],
            "Thrown when another programme already has this code."),
        new(
            "BrandRegistry_KeyMissing()",
            [],
            "Thrown when a brand would have no key."),
        new(
            "BrandRegistry_KeyTaken(address,uint32)",
            ["key", "brandId"],
            "Thrown when another brand already acts with this key."),
        new(
            "BrandRegistry_NotABrand(address)",
            ["caller"],
            "Thrown when the caller is not the key of any brand."),
        new(
            "BrandRegistry_ProgrammeUnknown(uint32)",
            ["programmeId"],
            "Thrown for a programme id that was never given."),
        new(
            "BrandRegistry_SlugTaken(string,uint32)",
            ["slug", "brandId"],
            "Thrown when another brand already has this slug."),
        new(
            "BrandRegistry_TermOutOfRange(string,int256,int256,int256)",
            ["term", "value", "least", "most"],
            "Thrown when a term of a programme lies outside its bounds."),
        new(
            "BrandRegistry_TermsHashMissing()",
            [],
            "Thrown when a programme comes without the hash of its written terms."),
        new(
            "ClearingHouse_NotTheModule(address,address)",
            ["caller", "module"],
            "Thrown when anyone but the module that redeems points records an obligation."),
        new(
            "ClearingHouse_ObligationUnknown(uint64)",
            ["obligationId"],
            "Thrown for an obligation that was never recorded."),
        new(
            "ERC1155InsufficientBalance(address,uint256,uint256,uint256)",
            ["sender", "balance", "needed", "tokenId"],
            "Indicates an error related to the current `balance` of a `sender`. Used in transfers."),
        new(
            "ERC1155InvalidApprover(address)",
            ["approver"],
            "Indicates a failure with the `approver` of a token to be approved. Used in approvals."),
        new(
            "ERC1155InvalidArrayLength(uint256,uint256)",
            ["idsLength", "valuesLength"],
            "Indicates an array length mismatch between ids and values in a safeBatchTransferFrom"
            + " operation. Used in batch transfers."),
        new(
            "ERC1155InvalidOperator(address)",
            ["operator"],
            "Indicates a failure with the `operator` to be approved. Used in approvals."),
        new(
            "ERC1155InvalidReceiver(address)",
            ["receiver"],
            "Indicates a failure with the token `receiver`. Used in transfers."),
        new(
            "ERC1155InvalidSender(address)",
            ["sender"],
            "Indicates a failure with the token `sender`. Used in transfers."),
        new(
            "ERC1155MissingApprovalForAll(address,address)",
            ["operator", "owner"],
            "Indicates a failure with the `operator`’s approval. Used in transfers."),
        new(
            "EarningDesk_AccountNotOpen(address)",
            ["account"],
            "Thrown when points would go to an account that is not open."),
        new(
            "EarningDesk_BatchLengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a batch holds no entry, or more than fit into one transaction."),
        new(
            "EarningDesk_NotTheIssuer(uint32,uint32,uint32)",
            ["programmeId", "issuer", "caller"],
            "Thrown when the caller is not the brand that issues the programme (0 if it is no brand)."),
        new(
            "EarningDesk_ReasonMissing()",
            [],
            "Thrown when a grant comes without a reason."),
        new(
            "EarningDesk_ReferenceAlreadyUsed(bytes32)",
            ["reference"],
            "Thrown when the brand has already issued under this reference."),
        new(
            "EarningDesk_ReferenceMissing()",
            [],
            "Thrown when a grant or a batch comes without a reference."),
        new(
            "Forwarder_AlreadyExecuted(address,uint48)",
            ["account", "nonce"],
            "Thrown when the intent was executed or refused before, or another one of this account took"
            + " its nonce."),
        new(
            "Forwarder_BatchLengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a batch holds no intent or too many."),
        new(
            "Forwarder_DataTooShort(uint256,uint256)",
            ["length", "least"],
            "Thrown when the call has no selector, in bytes."),
        new(
            "Forwarder_DeadlinePassed(uint40,uint40)",
            ["deadline", "time"],
            "Thrown when the intent is no longer valid. In unix seconds."),
        new(
            "Forwarder_GasAboveMaximum(uint32,uint32)",
            ["gas", "most"],
            "Thrown when the intent asks for more gas than a transaction can give."),
        new(
            "Forwarder_GasTooLow(uint256,uint256)",
            ["available", "required"],
            "Thrown when the transaction has too little gas left to give what was signed for. Submit it"
            + " with more."),
        new(
            "Forwarder_IntentInProgress(bytes32)",
            ["intentHash"],
            "Thrown when a target calls back while an intent is executing."),
        new(
            "Forwarder_SignatureInvalid(address,bytes32)",
            ["account", "intentHash"],
            "Thrown when the account's signer did not sign this intent."),
        new(
            "Forwarder_TargetNotListed(address)",
            ["target"],
            "Thrown when the intent names a contract that is not listed."),
        new(
            "Forwarder_TargetWithoutCode(address)",
            ["target"],
            "Thrown when a contract would be listed that is not there."),
        new(
            "InvalidShortString()",
            [],
            ""),
        new(
            "Ledger_ApprovalNotPermitted(address)",
            ["operator"],
            "Thrown when a holder approves someone: consent is a signed intent for one movement, never"
            + " an approval."),
        new(
            "Ledger_BalanceOutOfReach(address,address,address)",
            ["account", "module", "executingAccount"],
            "Thrown when a module reaches for a balance that is neither its own nor that of the account"
            + " whose intent is executing (0 if none is)."),
        new(
            "Ledger_LengthOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a page asks for more than it may, or a batch brings lists of different"
            + " lengths."),
        new(
            "Ledger_MintOutOfReach(uint32,uint32,uint32)",
            ["programmeId", "issuer", "executingBrand"],
            "Thrown when points would be minted of a programme that is not of the brand whose intent is"
            + " executing (0 if the intent is not a brand's)."),
        new(
            "Ledger_ModuleNotAdmitted(address,uint8)",
            ["caller", "class"],
            "Thrown when someone who is not a module of this asset class calls a module's function."),
        new(
            "Ledger_P2pTransferNotPermitted(uint32)",
            ["programme"],
            "Thrown when a holder transfers: the programme does not permit transfers between members."),
        new(
            "Ledger_PointsExpired(uint256,uint48,uint48)",
            ["assetId", "expiresAt", "time"],
            "Thrown when points would leave an account, or come into being, from their expiry on. In"
            + " unix seconds."),
        new(
            "Ledger_PointsNotMature(uint256,uint48,uint48)",
            ["assetId", "maturesAt", "time"],
            "Thrown when points would leave an account before they mature. Times in unix seconds."),
        new(
            "Ledger_SupplyAboveMaximum(uint256,uint256,uint256)",
            ["assetId", "supply", "most"],
            "Thrown when the supply of an id would exceed what every reader can store."),
        new(
            "RedemptionDesk_AuthorisationClosed(bytes32)",
            ["redemptionId"],
            "Thrown when the redemption has ended: nothing is held any more."),
        new(
            "RedemptionDesk_AuthorisationUnknown(bytes32)",
            ["redemptionId"],
            "Thrown for a redemption that was never authorised."),
        new(
            "RedemptionDesk_CaptureAboveAuthorisation(uint64,uint64)",
            ["requested", "remaining"],
            "Thrown when more would be captured than is held."),
        new(
            "RedemptionDesk_DebtAboveMaximum(uint256,uint256)",
            ["owedFen", "most"],
            "Thrown when the issuer would come to owe more than every reader can store, in fen."),
        new(
            "RedemptionDesk_HoldExpired(uint40,uint40)",
            ["holdExpiresAt", "time"],
            "Thrown when the brand captures after the hold ended. In unix seconds."),
        new(
            "RedemptionDesk_HoldNotExpired(uint40,uint40)",
            ["holdExpiresAt", "time"],
            "Thrown when a hold is released that still stands. In unix seconds."),
        new(
            "RedemptionDesk_HoldOutOfRange(uint40,uint40,uint40)",
            ["holdExpiresAt", "earliest", "latest"],
            "Thrown when a hold would end at once or stand too long. In unix seconds."),
        new(
            "RedemptionDesk_IntentMissing()",
            [],
            "Thrown when points would be held without an intent: only a member's own signed intent can"
            + " do that."),
        new(
            "RedemptionDesk_NotTheRedeemingBrand(uint32,uint32)",
            ["expected", "actual"],
            "Thrown when the caller is not the brand that redeems (0 if it is no brand)."),
        new(
            "RedemptionDesk_PartnerRedemptionNotPermitted(uint32,uint32)",
            ["programmeId", "brandId"],
            "Thrown when another brand would redeem points of a programme that does not permit it."),
        new(
            "RedemptionDesk_PartsNotAscending(uint256,uint256,uint256)",
            ["position", "previous", "assetId"],
            "Thrown when the ids that pay do not strictly ascend."),
        new(
            "RedemptionDesk_PartsOutOfRange(uint256,uint256,uint256)",
            ["length", "least", "most"],
            "Thrown when a redemption is paid by no id, or by more than eight."),
        new(
            "ReentrancyGuardReentrantCall()",
            [],
            "Unauthorized reentrant call."),
        new(
            "SafeCastOverflowedIntToUint(int256)",
            ["value"],
            "An int value doesn't fit in a uint of `bits` size."),
        new(
            "SafeCastOverflowedUintDowncast(uint8,uint256)",
            ["bits", "value"],
            "Value doesn't fit in a uint of `bits` size."),
        new(
            "StringTooLong(string)",
            ["str"],
            ""),
        new(
            "Text_ByteNotPermitted(string,uint256)",
            ["text", "position"],
            "Thrown for a byte that does not belong into such a text, with its position."),
        new(
            "Text_LengthOutOfRange(string,uint256,uint256,uint256)",
            ["text", "length", "least", "most"],
            "Thrown for a text that is empty or longer than its bound, in bytes."),
    ];
}
