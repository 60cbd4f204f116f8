using Exchange.Bindings;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Transactions;

namespace Exchange.Relayer;

/// <summary>Turns intents into one forwarder transaction, and its receipt back into their outcomes.</summary>
internal static class Batch
{
    /// <summary>A transaction's gas cap (EIP-7825); ours stays below it.</summary>
    public const long GasMax = 16_777_216;

    // What the forwarder itself spends per intent: signature, nonce slot, event, calldata; measured and rounded up.
    private const long GasPerIntent = 120_000;
    private const long GasPerTransaction = 60_000;

    // The forwarder asks a verifier only while it has 600,000 gas to pass on, and then needs the intent's own besides.
    private const long GasPerPasskey = 640_000;

    /// <summary>
    /// The gas one intent adds to its batch; a call may pass on at most 63/64 of what is left (EIP-150).
    /// </summary>
    public static long GasFor(PendingIntent intent) =>
        (intent.Gas * 64 / 63) + GasPerIntent + (40L * intent.Data.Length)
        + (intent.Signature.Length == Signature.Length ? 0 : GasPerPasskey);

    /// <summary>Signs the transaction that submits <paramref name="intents"/> under <paramref name="nonce"/>.</summary>
    public static StoredTransaction Sign(
        ISigner signer, long chainId, Address forwarder, long nonce, IReadOnlyList<PendingIntent> intents)
    {
        var call = new Forwarder.ExecuteBatchCall([.. intents.Select(i => new Forwarder.SignedIntent(
            new Forwarder.Intent(i.Account, i.Target, i.Data, i.Nonce, i.Deadline, i.Gas), i.Signature))]);
        var signed = new Eip1559Transaction
        {
            ChainId = chainId,
            Nonce = nonce,
            To = forwarder,
            Data = call.Encode(),
            Gas = Math.Min(GasMax, GasPerTransaction + intents.Sum(GasFor)),
        }.Sign(signer);
        return new StoredTransaction(signed.Hash, nonce, signed.Raw);
    }

    /// <summary>A transaction that does nothing but use up its nonce.</summary>
    public static StoredTransaction Filler(ISigner signer, long chainId, long nonce)
    {
        var signed = new Eip1559Transaction
        {
            ChainId = chainId,
            Nonce = nonce,
            To = signer.Address,
            Gas = 21_000,
        }.Sign(signer);
        return new StoredTransaction(signed.Hash, nonce, signed.Raw);
    }

    /// <summary>What the forwarder's events say became of each intent.</summary>
    public static (List<IntentOutcome> Decided, List<(Hash Intent, byte[] Reason)> Skipped) Read(
        Address forwarder, IReadOnlyList<Ethereum.JsonRpc.Log> logs)
    {
        List<IntentOutcome> decided = [];
        List<(Hash, byte[])> skipped = [];
        foreach (var log in logs.Where(l => l.Address == forwarder && l.Topics.Count > 0))
        {
            if (log.Topics[0] == Forwarder.IntentExecuted.Topic)
            {
                decided.Add(new IntentOutcome(Forwarder.IntentExecuted.Decode(log).IntentHash, Refusal: null));
            }
            else if (log.Topics[0] == Forwarder.IntentRefused.Topic)
            {
                var refused = Forwarder.IntentRefused.Decode(log);
                decided.Add(new IntentOutcome(refused.IntentHash, refused.Reason));
            }
            else if (log.Topics[0] == Forwarder.IntentSkipped.Topic)
            {
                var skip = Forwarder.IntentSkipped.Decode(log);
                skipped.Add((skip.IntentHash, skip.Reason));
            }
        }

        return (decided, skipped);
    }
}
