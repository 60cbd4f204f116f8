using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Bindings;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Operations;

/// <summary>A call that an intent is to make: which contract, with which data, and the gas it may use.</summary>
internal sealed record IntendedCall(OperationKind Kind, string Contract, byte[] Data, long Gas);

/// <summary>One of the calls that are prepared together: whose it is, and how long the chain may take for it.</summary>
internal sealed record PlannedPart(Address Account, IntendedCall Call, long DeadlineSeconds);

/// <summary>What is to be signed, and the intents that are executed by it.</summary>
internal sealed record ToSign(TypedData Data, IReadOnlyList<PreparedIntent> Parts)
{
    public Hash Digest { get; } = Data.Digest();
}

/// <summary>
/// Takes a mutation in: deals the nonce, has the intent signed and stores it, all in one transaction.
/// </summary>
/// <remarks>
/// From here on the outbox row is the promise. The idempotency key of the request is bound to it in the same
/// transaction, so one key has at most one operation, whatever crashes (D-I1).
/// </remarks>
internal sealed class Acceptor(
    Data.AppContext app, ReadModel chain, HostedKeys keys, MemberSignatures signatures, Deployment deployment,
    IdempotencyKey idempotency, TimeProvider clock)
{
    /// <summary>How long a hosted key's intent may wait for the chain before it counts as failed.</summary>
    private const long DeadlineSeconds = 3_600;

    /// <summary>How long a member may take to sign what was prepared, in seconds.</summary>
    public const long MemberDeadlineSeconds = 900;

    /// <summary>How many intents of an account may wait for a signature; nobody signs more in their time.</summary>
    private const int PreparedMax = 100;

    /// <summary>Accepts a call of <paramref name="owner"/>, signed with the key the API keeps for it.</summary>
    /// <param name="caller">Whose operation it is.</param>
    /// <param name="owner">Who signs.</param>
    /// <param name="call">What is done.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <param name="alongside">What is true together with the operation or not at all; it may refuse.</param>
    public async Task<Operation> AcceptAsync(
        Caller caller, string owner, IntendedCall call, CancellationToken stop,
        Func<Operation, Task>? alongside = null)
    {
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        if (await idempotency.FindOperationAsync(app, stop) is { } earlier)
        {
            return earlier;
        }

        var operation = await AcceptWithinAsync(caller, owner, call, DeadlineSeconds, stop, alongside);
        await transaction.CommitAsync(stop);
        return operation;
    }

    /// <summary>The same within a transaction of the caller's, who has looked for an earlier try.</summary>
    public async Task<Operation> AcceptWithinAsync(
        Caller caller, string owner, IntendedCall call, long deadlineSeconds, CancellationToken stop,
        Func<Operation, Task>? alongside = null)
    {
        var signer = await SignerOfAsync(owner, stop);
        var now = await ChainTimeAsync(stop);
        var intent = await IntentAsync(signer.Address, call, now + deadlineSeconds, stop);
        var digest = DigestOf(intent);
        var operation = NewOperation(caller, call.Kind, intent, digest, signer.Sign(digest).ToArray());
        await (alongside?.Invoke(operation) ?? Task.CompletedTask);
        await StoreAsync(operation, stop);
        return operation;
    }

    /// <summary>
    /// Accepts, within a transaction of the caller's, the part of a bundle that <paramref name="owner"/> signs: for the
    /// whole, and for itself in case that the whole cannot be executed any more.
    /// </summary>
    public async Task<Operation> AcceptPartAsync(
        Caller caller, string owner, PreparedIntent part, CancellationToken stop)
    {
        var signer = await SignerOfAsync(owner, stop);
        var whole = await ToSignAsync(part, stop);
        var operation = NewOperation(
            caller, part.Kind, IntentOf(part), part.IntentHash, signer.Sign(whole.Digest).ToArray(), part,
            signer.Sign(part.IntentHash).ToArray());
        await StoreAsync(operation, stop);
        return operation;
    }

    /// <summary>
    /// What an earlier try of this request already made: whoever asks before its checks does not refuse a repeat.
    /// </summary>
    public Task<Operation?> FindEarlierAsync(CancellationToken stop) => idempotency.FindOperationAsync(app, stop);

    /// <summary>
    /// Prepares a member's call for the member's own signature. Nothing happens until it is submitted.
    /// </summary>
    public async Task<PreparedIntent> PrepareAsync(
        Caller caller, Address account, IntendedCall call, CancellationToken stop)
    {
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        var prepared = await PrepareWithinAsync(
            caller, [new PlannedPart(account, call, MemberDeadlineSeconds)], bundle: null, stop);
        await transaction.CommitAsync(stop);
        return prepared;
    }

    /// <summary>
    /// Prepares calls within a transaction of the caller's: one by itself, or several that are executed together or not
    /// at all. Answers the last, which is the member's.
    /// </summary>
    public async Task<PreparedIntent> PrepareWithinAsync(
        Caller caller, IReadOnlyList<PlannedPart> parts, Guid? bundle, CancellationToken stop)
    {
        var now = await ChainTimeAsync(stop);
        PreparedIntent? last = null;
        foreach (var (index, part) in parts.Index())
        {
            var intent = await IntentAsync(part.Account, part.Call, now + part.DeadlineSeconds, stop);
            last = new PreparedIntent
            {
                Id = Guid.CreateVersion7(),
                ClientId = caller.ClientId,
                Kind = part.Call.Kind,
                Account = part.Account,
                Target = intent.Target,
                Data = intent.Data,
                Nonce = intent.Nonce,
                Deadline = intent.Deadline,
                Gas = intent.Gas,
                IntentHash = DigestOf(intent),
                CreatedAt = clock.GetUtcNow(),
                BundleId = bundle,
                Part = bundle is null ? null : (short)(index + 1),
            };
            app.PreparedIntents.Add(last);
        }

        await RequireRoomAsync(last!.Account, now, stop);
        await app.SaveChangesAsync(stop);
        return last;
    }

    /// <summary>
    /// Accepts what a member prepared and signed. The signature is checked before anything is queued.
    /// </summary>
    /// <param name="caller">Whose operation it is.</param>
    /// <param name="prepared">What was prepared.</param>
    /// <param name="signature">The signature of it, or of its whole bundle.</param>
    /// <param name="stop">Ends the waiting.</param>
    /// <param name="alongside">What is true together with the operation or not at all; it may refuse.</param>
    public async Task<Operation> SubmitAsync(
        Caller caller, PreparedIntent prepared, byte[] signature, CancellationToken stop,
        Func<Operation, Task>? alongside = null)
    {
        await using var transaction = await app.Database.BeginTransactionAsync(stop);

        // A second submission of the same intent is the same operation, never a second effect.
        var earlier = await idempotency.FindOperationAsync(app, stop)
            ?? await app.Operations.SingleOrDefaultAsync(o => o.IntentHash == prepared.IntentHash, stop);
        if (earlier is not null)
        {
            return earlier;
        }

        var signer = await signatures.SignerOfAsync(prepared.Account, stop);
        var signed = await ToSignAsync(prepared, stop);
        if (signatures.FaultOf(signer, signed.Digest, signature) is { } fault)
        {
            throw MemberSignatures.IsAddress(signer)
                ? RefusedException.Of(
                    "SIGNATURE_INVALID", ("length", signature.Length), ("expected", Signature.Length))
                : RefusedException.Of("PASSKEY_REFUSED", ("fault", fault));
        }

        var now = await ChainTimeAsync(stop);
        if (prepared.Deadline < now)
        {
            throw RefusedException.Of(
                "DEADLINE_PASSED", ("deadline", prepared.Deadline), ("time", now));
        }

        var operation = NewOperation(
            caller, prepared.Kind, IntentOf(prepared), prepared.IntentHash, signature, prepared);
        await (alongside?.Invoke(operation) ?? Task.CompletedTask);
        await StoreAsync(operation, stop);
        await transaction.CommitAsync(stop);
        return operation;
    }

    /// <summary>
    /// What an account signs, as <c>eth_signTypedData_v4</c> takes it: its intent, or the bundle that this is part of.
    /// </summary>
    public async Task<ToSign> ToSignAsync(PreparedIntent prepared, CancellationToken stop)
    {
        if (prepared.BundleId is null)
        {
            return new ToSign(TypedDataOf(IntentOf(prepared)), [prepared]);
        }

        var parts = await app.PreparedIntents.AsNoTracking().Where(i => i.BundleId == prepared.BundleId)
            .OrderBy(i => i.Part).ToListAsync(stop);
        return new ToSign(
            ForwarderTypedData.Bundle(
                deployment.ChainId, deployment["Forwarder"], [.. parts.Select(part => part.IntentHash)]),
            parts);
    }

    /// <summary>The typed data of one prepared intent, whatever it is part of.</summary>
    public TypedData TypedDataOf(PreparedIntent prepared) => TypedDataOf(IntentOf(prepared));

    // The nonce's row is locked by now, so that two that are prepared at once do not both take the last place.
    private async Task RequireRoomAsync(Address account, long now, CancellationToken stop)
    {
        var waiting = await app.PreparedIntents.CountAsync(
            i => i.Account == account && i.Deadline >= now
                && !app.Operations.Any(o => o.IntentHash == i.IntentHash), stop);
        if (waiting >= PreparedMax)
        {
            throw RefusedException.Of("TOO_MANY_PREPARED", ("waiting", waiting), ("most", PreparedMax));
        }
    }

    private async Task<ISigner> SignerOfAsync(string owner, CancellationToken stop) =>
        await keys.FindAsync(app, owner, stop) ?? throw RefusedException.Of("SIGNING_KEY_MISSING", ("owner", owner));

    private Operation NewOperation(
        Caller caller, OperationKind kind, Forwarder.Intent intent, Hash digest, byte[] signature,
        PreparedIntent? part = null, byte[]? alone = null) => new()
    {
        Id = Guid.CreateVersion7(),
        ClientId = caller.ClientId,
        Kind = kind,
        Status = OperationStatus.Accepted,
        IntentHash = digest,
        Account = intent.Account,
        Target = intent.Target,
        Data = intent.Data,
        Nonce = intent.Nonce,
        Deadline = intent.Deadline,
        Gas = intent.Gas,
        Signature = signature,
        CreatedAt = clock.GetUtcNow(),
        BundleId = part?.BundleId,
        Part = part?.Part,
        SignatureAlone = alone,
        ReleasedAt = clock.GetUtcNow(),
    };

    private async Task StoreAsync(Operation operation, CancellationToken stop)
    {
        app.Operations.Add(operation);
        await app.SaveChangesAsync(stop);
        await idempotency.BindAsync(app, operation.Id, stop);
        await app.Database.ExecuteSqlRawAsync("notify outbox", stop);
    }

    private async Task<Forwarder.Intent> IntentAsync(
        Address account, IntendedCall call, long deadline, CancellationToken stop) => new(
        account, deployment[call.Contract], call.Data, await NextNonceAsync(account, stop), deadline, call.Gas);

    private static Forwarder.Intent IntentOf(PreparedIntent prepared) => new(
        prepared.Account, prepared.Target, prepared.Data, prepared.Nonce, prepared.Deadline, prepared.Gas);

    private Hash DigestOf(Forwarder.Intent intent) => TypedDataOf(intent).Digest();

    private TypedData TypedDataOf(Forwarder.Intent intent) =>
        ForwarderTypedData.Intent(deployment.ChainId, deployment["Forwarder"], intent);

    /// <summary>
    /// Deals the account's next nonce. The counter row's lock keeps two mutations from the same position.
    /// </summary>
    private async Task<long> NextNonceAsync(Address account, CancellationToken stop) =>
        (await app.Database.SqlQuery<long>(
            $"""
             insert into app.nonce_counter (account, next_nonce) values ({account.ToArray()}, 1)
             on conflict (account) do update set next_nonce = app.nonce_counter.next_nonce + 1
             returning next_nonce - 1 as "Value"
             """).ToListAsync(stop))[0];

    /// <summary>
    /// The latest indexed block's time in Unix seconds: deadlines are judged by the chain's clock, never ours.
    /// </summary>
    private async Task<long> ChainTimeAsync(CancellationToken stop)
    {
        var checkpoint = await chain.Checkpoints.AsNoTracking().SingleOrDefaultAsync(stop);
        return checkpoint?.At.ToUnixTimeSeconds() ?? throw RefusedException.Of(
            "CHAIN_NOT_READ_YET");
    }
}
