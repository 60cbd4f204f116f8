using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer.Tests.Simulation;

/// <summary>
/// A node with its pool, and the forwarder on its chain: each intent's nonce is used once, in each branch. The chain
/// changes its mind about blocks that are not final; what was in them may be lost or wait again.
/// </summary>
internal sealed class SimulatedNode(Random random, int finality)
{
    private readonly List<SimulatedBlock> _blocks = [new(0, 0, [], new Dictionary<Address, long>())];
    private readonly Dictionary<Hash, SimulatedPayload> _signed = [];
    private readonly SortedDictionary<(Address Sender, long Nonce), SimulatedPayload> _pool = [];
    private readonly Dictionary<(Address Account, long Nonce), Hash> _used = [];
    private readonly List<SimulatedReceipt> _foreign = [];
    private long _names;
    private long _highest;

    public IReadOnlyList<SimulatedBlock> Blocks => _blocks;

    public SimulatedBlock Head => _blocks[^1];

    public long BaseFee { get; set; }

    /// <summary>How many blocks the deepest reorg took.</summary>
    public int DeepestReorg { get; private set; }

    public long NonceOf(Address sender) => Head.Nonces.GetValueOrDefault(sender);

    public bool HasInPool(Address sender, long nonce) => _pool.ContainsKey((sender, nonce));

    public Hash NextName() => Names.Hash(++_names);

    public void Sign(SimulatedPayload payload) => _signed.Add(payload.Transaction.Hash, payload);

    public SimulatedPayload Find(Hash hash) => _signed[hash];

    /// <summary>Why a batch would fail as a whole on top of the newest block.</summary>
    public byte[]? Simulate(IReadOnlyList<SimulatedIntent> intents, bool isBundle, bool isAskedAlone) =>
        isBundle ? ReasonToRevert(intents, Head.Number)
        : intents.Count > 1 && intents.Any(intent => intent.Nature == Nature.Poison) ? [1]
        : isAskedAlone && ReasonToSkip(intents[0], Head.Number) is { } reason ? reason
        : null;

    public SendResult Take(Hash hash)
    {
        var payload = _signed[hash];
        var at = (payload.Sender, payload.Transaction.Nonce);
        if (at.Nonce < NonceOf(payload.Sender))
        {
            return SendResult.NonceUsed;
        }

        if (payload.IsUnacceptable)
        {
            return SendResult.Refused;
        }

        if (_pool.TryGetValue(at, out var other) && other.Transaction.Hash != hash
            && payload.Transaction.FeeCap <= other.Transaction.FeeCap)
        {
            return SendResult.PaysTooLittle;
        }

        _pool[at] = payload;
        return SendResult.Taken;
    }

    /// <summary>Has somebody else bring an intent into the next block.</summary>
    public void BringByStranger(SimulatedIntent intent) => _foreign.Add(
        new SimulatedReceipt(null, 0, new MinedTransaction(NextName(), 0, true, [new(intent.Hash, null)], [])));

    /// <summary>Has somebody else use the sender's next nonce in the next block.</summary>
    public void StealNonce(Address sender) => _foreign.Add(
        new SimulatedReceipt(sender, -1, new MinedTransaction(NextName(), 0, true, [], [])));

    /// <summary>Adds a block with so many of our transactions at most.</summary>
    public void Mine(int most, Func<Hash, SimulatedIntent> intentOf)
    {
        var number = Head.Number + 1;
        var nonces = new Dictionary<Address, long>(Head.Nonces);
        List<SimulatedReceipt> receipts = [];
        foreach (var foreign in _foreign.OrderBy(foreign => foreign.Nonce).ToArray())
        {
            if (foreign.Sender is { } sender && foreign.Nonce > nonces.GetValueOrDefault(sender))
            {
                continue;
            }

            _foreign.Remove(foreign);
            MineForeign(foreign, number, nonces, receipts, intentOf);
        }

        foreach (var (at, payload) in _pool.ToArray())
        {
            var next = nonces.GetValueOrDefault(at.Sender);
            if (at.Nonce < next)
            {
                _pool.Remove(at);
            }
            else if (at.Nonce == next && payload.Transaction.FeeCap >= BaseFee && most-- > 0)
            {
                _pool.Remove(at);
                nonces[at.Sender] = next + 1;
                receipts.Add(new SimulatedReceipt(at.Sender, at.Nonce, Run(payload, number)));
            }
        }

        _blocks.Add(new SimulatedBlock(number, ++_names, receipts, nonces));
        _highest = Math.Max(_highest, number);
    }

    /// <summary>Takes back blocks that are not final; answers how many.</summary>
    public int Forget(int depth, bool keepsTransactions)
    {
        depth = (int)Math.Min(depth, Head.Number - Math.Max(0, _highest - finality));
        for (var i = 0; i < depth; i++)
        {
            foreach (var receipt in Head.Receipts)
            {
                foreach (var outcome in receipt.Mined.Decided)
                {
                    _used.Remove(_used.Single(used => used.Value == outcome.IntentHash).Key);
                }

                // Whoever used the key by hand does it again: else a gap would be left that is nobody's to fill.
                if (receipt.Sender is { } && !_signed.ContainsKey(receipt.Mined.Hash))
                {
                    _foreign.Add(receipt);
                }

                if (keepsTransactions && receipt.Sender is { } && _signed.TryGetValue(receipt.Mined.Hash, out var back))
                {
                    _pool[(back.Sender, back.Transaction.Nonce)] = back;
                }
            }

            _blocks.RemoveAt(_blocks.Count - 1);
        }

        DeepestReorg = Math.Max(DeepestReorg, depth);
        return depth;
    }

    /// <summary>Loses what waits, each with the same chance.</summary>
    public void DropFromPool()
    {
        foreach (var at in _pool.Keys.ToArray())
        {
            if (random.Next(2) == 0)
            {
                _pool.Remove(at);
            }
        }
    }

    public MinedTransaction? ReceiptOf(Hash hash) => _blocks.AsEnumerable().Reverse()
        .SelectMany(block => block.Receipts).FirstOrDefault(receipt => receipt.Mined.Hash == hash)?.Mined;

    private void MineForeign(
        SimulatedReceipt foreign, long number, Dictionary<Address, long> nonces, List<SimulatedReceipt> receipts,
        Func<Hash, SimulatedIntent> intentOf)
    {
        if (foreign.Sender is { } robbed)
        {
            if (foreign.Nonce >= 0 && foreign.Nonce < nonces.GetValueOrDefault(robbed))
            {
                return;
            }

            nonces[robbed] = nonces.GetValueOrDefault(robbed) + 1;
            receipts.Add(foreign with { Nonce = nonces[robbed] - 1, Mined = foreign.Mined with { Block = number } });
            return;
        }

        var intent = intentOf(foreign.Mined.Decided[0].IntentHash);
        if (ReasonToLeaveOut(intent, number) is null)
        {
            _used.Add((intent.Account, intent.Nonce), intent.Hash);
            receipts.Add(foreign with { Mined = foreign.Mined with { Block = number } });
        }
    }

    private MinedTransaction Run(SimulatedPayload payload, long number)
    {
        var mined = new MinedTransaction(payload.Transaction.Hash, number, true, [], []);
        if (payload.IsBundle)
        {
            return RunBundle(payload, mined);
        }

        if (payload.Intents.Count > 1 && payload.Intents.Any(intent => intent.Nature == Nature.Poison))
        {
            return mined with { Succeeded = false };
        }

        List<IntentOutcome> decided = [];
        List<LeftOut> leftOut = [];
        foreach (var intent in payload.Intents)
        {
            if (ReasonToSkip(intent, number) is { } reason)
            {
                leftOut.Add(new LeftOut(intent.Hash, reason));
                continue;
            }

            _used.Add((intent.Account, intent.Nonce), intent.Hash);
            decided.Add(new IntentOutcome(intent.Hash, intent.Nature == Nature.Refused ? [9] : null));
        }

        return mined with { Decided = decided, LeftOut = leftOut };
    }

    // All or none; none uses no nonce.
    private MinedTransaction RunBundle(SimulatedPayload payload, MinedTransaction mined)
    {
        if (ReasonToRevert(payload.Intents, mined.Block) is not null)
        {
            return mined with { Succeeded = false };
        }

        foreach (var intent in payload.Intents)
        {
            _used.Add((intent.Account, intent.Nonce), intent.Hash);
        }

        return mined with { Decided = [.. payload.Intents.Select(one => new IntentOutcome(one.Hash, null))] };
    }

    // Signed was the whole: what comes without the rest has no signature.
    private byte[]? ReasonToRevert(IReadOnlyList<SimulatedIntent> bundle, long time) =>
        bundle.Count < 2 ? [5]
        : bundle.Select(intent => ReasonToLeaveOut(intent, time)).FirstOrDefault(reason => reason is not null)
            ?? (bundle.Any(intent => intent.Nature is Nature.Refused or Nature.Poison) ? [9] : null);

    private byte[]? ReasonToSkip(SimulatedIntent intent, long time) =>
        ReasonToLeaveOut(intent, time) ?? (intent.IsSignedAlone ? null : [4]);

    // In the forwarder's order: the nonce, the deadline, the signature.
    private byte[]? ReasonToLeaveOut(SimulatedIntent intent, long time) =>
        _used.ContainsKey((intent.Account, intent.Nonce)) ? [2]
        : time > intent.Deadline ? [3]
        : intent.Nature == Nature.Forged ? [4]
        : null;
}
