using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Transactions;

namespace Exchange.Relayer;

/// <summary>The chain by a node's JSON-RPC, and the forwarder on it; signs with one key.</summary>
internal sealed class ForwarderChain(EthClient node, ISigner signer, Address forwarder) : IChain
{
    private const long FillerGas = 21_000;

    // Nodes want a tenth more, of fee and of tip, before they let one transaction take another's place.
    private const long RaiseDivisor = 8;
    private const long TipDivisor = 16;

    private long? _chainId;

    /// <summary>Whether a refusal that this key brings uses the nonce: else it would be brought for ever.</summary>
    public Task<bool> IsAdmittedAsync(CancellationToken stop) => node.CallAsync<Forwarder.IsRelayerCall, bool>(
        forwarder, new Forwarder.IsRelayerCall(signer.Address), BlockTag.Latest, stop);

    /// <inheritdoc/>
    public async Task<ChainView> LookAsync(CancellationToken stop)
    {
        _chainId ??= await node.ChainIdAsync(stop);
        var nonce = await node.GetTransactionCountAsync(signer.Address, BlockTag.Latest, stop);
        var head = await node.GetBlockAsync(BlockTag.Latest, stop)
            ?? throw new RpcException("The node has no newest block.", isTransient: true);
        return new ChainView(
            head.Number, nonce, (long)BigInteger.Min(head.BaseFeePerGas ?? 0, long.MaxValue / TipDivisor));
    }

    /// <inheritdoc/>
    public StoredTransaction Sign(long nonce, long feeCap, IReadOnlyList<PendingIntent> intents) => Sign(
        new Eip1559Transaction
        {
            ChainId = _chainId!.Value,
            Nonce = nonce,
            To = forwarder,
            Data = Batch.DataOf(intents),
            Gas = Batch.GasFor(intents),
        },
        feeCap,
        replaces: null);

    /// <inheritdoc/>
    public StoredTransaction Reprice(StoredTransaction stuck, long feeCap) => Sign(
        Read(stuck),
        Math.Max(feeCap, stuck.FeeCap + (stuck.FeeCap / RaiseDivisor) + TipDivisor),
        stuck.Hash);

    /// <inheritdoc/>
    public StoredTransaction? Cancel(StoredTransaction refused) => Read(refused).Data.Length == 0
        ? null
        : Sign(
            new Eip1559Transaction
            {
                ChainId = _chainId!.Value,
                Nonce = refused.Nonce,
                To = signer.Address,
                Gas = FillerGas,
            },
            refused.FeeCap,
            refused.Hash);

    /// <inheritdoc/>
    public async Task<byte[]?> SimulateAsync(IReadOnlyList<PendingIntent> intents, CancellationToken stop)
    {
        // One that was left out before is asked for by itself: a batch would leave it out again, and not say so.
        var call = intents is [{ Attempts: >= Batch.AttemptsBeforeAlone, Bundle: null } one]
            ? new Forwarder.ExecuteCall(Batch.Signed(one).Intent, one.Signature).Encode()
            : Batch.DataOf(intents);
        try
        {
            await node.SendAsync<byte[]>(
                "eth_call",
                [
                    new
                    {
                        from = signer.Address,
                        to = forwarder,
                        gas = Quantity.Encode(Batch.GasFor(intents)),
                        data = call,
                    },
                    BlockTag.Latest,
                ],
                stop);
            return null;
        }
        catch (RpcException objection) when (!objection.IsTransient)
        {
            return objection.RevertData ?? [];
        }
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SendAnswer>> SendAsync(
        IReadOnlyList<StoredTransaction> transactions, CancellationToken stop)
    {
        var results = await node.SendRawTransactionsAsync(transactions.Select(one => one.Raw), stop);
        return [.. results.Select(result => AnswerOf(result.Error))];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MinedTransaction>> ReadMinedAsync(
        IReadOnlyList<Hash> transactions, CancellationToken stop)
    {
        var results = await node.GetTransactionReceiptsAsync(transactions, stop);
        return [.. results.Select(result => result.Value).OfType<TransactionReceipt>().Select(MinedBy)];
    }

    /// <summary>What a node means, by the words that geth, Besu and anvil use.</summary>
    internal static SendAnswer AnswerOf(RpcException? refusal)
    {
        if (refusal is null)
        {
            return new SendAnswer(SendResult.Taken, "");
        }

        bool Says(params string[] words) =>
            words.Any(word => refusal.Message.Contains(word, StringComparison.OrdinalIgnoreCase));
        return new SendAnswer(
            Says("already known", "already imported", "known transaction") ? SendResult.Taken
            : Says("nonce too low", "nonce below", "nonce has already been used") ? SendResult.NonceUsed
            : Says("underpriced", "less than block base fee", "fee cap", "below current base fee", "gas price")
                ? SendResult.PaysTooLittle
            : refusal.IsTransient || Says("pool is full", "nonce too high", "nonce too distant") ? SendResult.Unknown
            : SendResult.Refused,
            refusal.Message);
    }

    private static Eip1559Transaction Read(StoredTransaction stored) =>
        (Eip1559Transaction)Transaction.Parse(stored.Raw).Transaction;

    private StoredTransaction Sign(Eip1559Transaction transaction, long feeCap, Hash? replaces)
    {
        var signed = (transaction with
        {
            MaxFeePerGas = feeCap,
            MaxPriorityFeePerGas = (feeCap + TipDivisor - 1) / TipDivisor,
        }).Sign(signer);
        return new StoredTransaction(signed.Hash, (long)transaction.Nonce, signed.Raw, feeCap, replaces);
    }

    private MinedTransaction MinedBy(TransactionReceipt receipt)
    {
        List<IntentOutcome> decided = [];
        List<LeftOut> leftOut = [];
        foreach (var log in receipt.Logs.Where(log => log.Address == forwarder && log.Topics.Count > 0))
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
                var skipped = Forwarder.IntentSkipped.Decode(log);
                leftOut.Add(new LeftOut(skipped.IntentHash, skipped.Reason));
            }
        }

        return new MinedTransaction(
            receipt.TransactionHash, receipt.BlockNumber, receipt.Succeeded, decided, leftOut);
    }
}
