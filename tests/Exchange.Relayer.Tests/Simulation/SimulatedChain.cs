using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer.Tests.Simulation;

/// <summary>One relayer's way to the node, which may be late, forgetful or of another mind.</summary>
internal sealed class SimulatedChain(Simulation world, SimulatedRelayer owner, Address sender) : IChain
{
    private const int BlocksLateMax = 6;

    private SimulatedNode Node => world.Node;

    /// <inheritdoc/>
    public Task<ChainView> LookAsync(CancellationToken stop) => world.AskAsync(owner, () =>
    {
        var late = world.Draws(10) ? world.Next(BlocksLateMax) : 0;
        var block = Node.Blocks[Math.Max(0, Node.Blocks.Count - 1 - late)];
        return new ChainView(block.Number, block.Nonces.GetValueOrDefault(sender), Node.BaseFee);
    });

    /// <inheritdoc/>
    public StoredTransaction Sign(long nonce, long feeCap, IReadOnlyList<PendingIntent> intents) => Keep(
        new StoredTransaction(Node.NextName(), nonce, [], feeCap, Replaces: null),
        [.. intents.Select(intent => world.IntentOf(intent.IntentHash))],
        intents[0].Bundle is not null,
        isUnacceptable: world.Draws(30));

    /// <inheritdoc/>
    public StoredTransaction Reprice(StoredTransaction stuck, long feeCap) => Keep(
        stuck with { Hash = Node.NextName(), FeeCap = Math.Max(feeCap, stuck.FeeCap + 1), Replaces = stuck.Hash },
        Node.Find(stuck.Hash).Intents,
        Node.Find(stuck.Hash).IsBundle,
        isUnacceptable: Node.Find(stuck.Hash).IsUnacceptable);

    /// <inheritdoc/>
    public StoredTransaction? Cancel(StoredTransaction refused) => Node.Find(refused.Hash).Intents.Count == 0
        ? null
        : Keep(
            refused with { Hash = Node.NextName(), Replaces = refused.Hash }, [], isBundle: false,
            isUnacceptable: false);

    /// <inheritdoc/>
    public Task<byte[]?> SimulateAsync(IReadOnlyList<PendingIntent> intents, CancellationToken stop) =>
        world.AskAsync(owner, () =>
            // Between this and the block something may change: then the block tells.
            world.Draws(6)
                ? null
                : Node.Simulate(
                    [.. intents.Select(intent => world.IntentOf(intent.IntentHash))],
                    intents[0].Bundle is not null,
                    intents is [{ Attempts: >= Batch.AttemptsBeforeAlone, Bundle: null }]));

    /// <inheritdoc/>
    public Task<IReadOnlyList<SendAnswer>> SendAsync(
        IReadOnlyList<StoredTransaction> transactions, CancellationToken stop) =>
        world.AskAsync<IReadOnlyList<SendAnswer>>(owner, () =>
        [
            .. transactions.Select(one =>
            {
                world.RequireStored(one);
                var result = world.Draws(20) ? SendResult.Unknown : Node.Take(one.Hash);
                world.Say($"{owner.Name} sends nonce {one.Nonce}: {result}");
                return new SendAnswer(result, "");
            }),
        ]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<MinedTransaction>> ReadMinedAsync(
        IReadOnlyList<Hash> transactions, CancellationToken stop) =>
        world.AskAsync<IReadOnlyList<MinedTransaction>>(owner, () => world.Draws(10)
            ? []
            : [.. transactions.Select(Node.ReceiptOf).OfType<MinedTransaction>()]);

    private StoredTransaction Keep(
        StoredTransaction signed, IReadOnlyList<SimulatedIntent> intents, bool isBundle, bool isUnacceptable)
    {
        Node.Sign(new SimulatedPayload(sender, signed, intents, isBundle, isUnacceptable));
        return signed;
    }
}
