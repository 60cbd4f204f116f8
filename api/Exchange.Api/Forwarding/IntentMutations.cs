using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Ledger;
using Exchange.Api.Marketplace;
using Exchange.Api.Operations;
using Exchange.Api.Redemption;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Forwarding;

[OneOf]
[GraphQLDescription("What a member wishes to do; exactly one.")]
internal sealed record PrepareIntentInput(
    // Redemption
    AuthoriseRedemptionInput? AuthoriseRedemption,

    // Ledger
    TransferInput? Transfer,
    RequestPayoutInput? RequestPayout,

    // Marketplace
    PostOfferInput? PostOffer,
    FillOfferInput? FillOffer,
    FillBestInput? FillBest,
    WithdrawOfferInput? WithdrawOffer,
    WithdrawOffersInput? WithdrawOffers,
    [property: GraphQLDescription("true: none of the offers so far.")] bool? CancelAllOffers);

[GraphQLDescription("A wish ready for the member's own signature. Nothing happens until it is submitted.")]
internal sealed record Intent(
    Guid Id,
    [property: GraphQLDescription("What is to be signed: the EIP-712 digest of typedData.")] Hash Digest,
    [property: GraphQLDescription("The typed data as eth_signTypedData_v4 takes it, JSON; of a bundle, the Bundle.")]
    string TypedData,
    [property: GraphQLDescription("What it does, in the caller's language, built from the same values.")]
    string Summary,
    DateTimeOffset Deadline,
    OperationKind Kind,
    Address Account,
    [property: GraphQLDescription("1 to 8, in their order: executed together or not at all.")]
    IReadOnlyList<IntentPart> Parts,
    [property: GraphQLDescription("What the passkey is asked for; null for the key of an address.")]
    SigningRequest? Signing,
    [property: GraphQLDescription("What is to be paid before it can take effect.")] Payment? Payment);

[GraphQLDescription("One call of what is signed: of a bundle, the digest holds the hashes of all.")]
internal sealed record IntentPart(
    Address Account,
    [property: GraphQLDescription("The contract's name.")] string Target,
    [property: GraphQLDescription("Its typed data as eth_signTypedData_v4 takes it, JSON.")] string TypedData,
    Hash Hash);

/// <summary>
/// Members act by their own signature: prepared here, signed with them, submitted by whoever holds it.
/// </summary>
[MutationType]
internal static class IntentMutations
{
    [Authorize(Roles = [Roles.Member])]
    [Error<RefusalError>]
    [GraphQLDescription("Turns a wish into typed data to be signed, with a summary in plain words.")]
    public static async Task<Intent> PrepareIntent(
        PrepareIntentInput input,
        Wishes wishes,
        Acceptor acceptor,
        Payments payments,
        MemberSignatures signatures,
        Deployment deployment,
        Caller caller,
        CancellationToken stop)
    {
        var account = caller.Account ?? throw RefusedException.Of("ACCOUNT_NOT_OPEN", ("account", caller.ClientId));
        var signer = await signatures.SignerOfAsync(account, stop);
        var wish = await wishes.ReadAsync(account, input, stop);
        var (prepared, payment) = wish.PayFen is { } fen
            ? await payments.PrepareAsync(caller, account, wish.Call, fen, stop)
            : (await acceptor.PrepareAsync(caller, account, wish.Call, stop), null);
        var signed = await acceptor.ToSignAsync(prepared, stop);
        return new Intent(
            prepared.Id, signed.Digest, signed.Data.ToJson(), wish.Summary,
            DateTimeOffset.FromUnixTimeSeconds(prepared.Deadline), prepared.Kind, account,
            [.. signed.Parts.Select(part => new IntentPart(
                part.Account, deployment.NameOf(part.Target), acceptor.TypedDataOf(part).ToJson(), part.IntentHash))],
            await signatures.RequestAsync(account, signer, signed.Digest, stop),
            payment);
    }

    [Keyed]
    [Authorize(Roles = [Roles.Member, Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription(
        "Submits a prepared intent with the signer's signature: 65 bytes of an address's key, or a passkey's assertion "
        + "as abi.encode(r, s, challengeIndex, typeIndex, authenticatorData, clientDataJSON) with the lower s. "
        + "Of an authorisation, the operation's intentHash is the redemptionId.")]
    public static async Task<Operation> SubmitIntent(
        Guid intentId, byte[] signature, Data.AppContext app, Acceptor acceptor, Payments payments, Waiting waiting,
        Caller caller, CancellationToken stop)
    {
        // A brand may hand in what a member signed at its till; a member only what the member's own account prepared.
        var prepared = await app.PreparedIntents.AsNoTracking().SingleOrDefaultAsync(
            i => i.Id == intentId && (caller.Role == Roles.Brand || i.Account == caller.Account), stop)
            ?? throw RefusedException.Of(
                "INTENT_UNKNOWN", ("intentId", intentId));
        var operation = await acceptor.SubmitAsync(
            caller, prepared, signature, stop,
            prepared.BundleId is { } bundle ? waits => payments.AwaitAsync(bundle, waits, stop) : null);
        return await waiting.AsPreferredAsync(operation, stop);
    }
}
