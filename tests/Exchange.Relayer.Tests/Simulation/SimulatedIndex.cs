using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer.Tests.Simulation;

/// <summary>The indexer's tables, as far as the relayer reads them: they follow the chain, late and exactly.</summary>
internal sealed class SimulatedIndex(SimulatedNode node, int finality)
{
    private readonly List<SimulatedBlock> _applied = [node.Blocks[0]];
    private readonly Dictionary<Hash, (long Block, byte[]? Refusal, Hash Transaction)> _executions = [];

    public long Number => _applied[^1].Number;

    public long Final { get; private set; }

    /// <summary>Moves towards the head by so many blocks at most.</summary>
    public void Follow(int most)
    {
        while (_applied.Count > node.Blocks.Count || _applied[^1] != node.Blocks[_applied.Count - 1])
        {
            foreach (var outcome in _applied[^1].Receipts.SelectMany(receipt => receipt.Mined.Decided))
            {
                _executions.Remove(outcome.IntentHash);
            }

            _applied.RemoveAt(_applied.Count - 1);
        }

        for (; most > 0 && _applied.Count < node.Blocks.Count; most--)
        {
            var block = node.Blocks[_applied.Count];
            foreach (var mined in block.Receipts.Select(receipt => receipt.Mined))
            {
                foreach (var outcome in mined.Decided)
                {
                    _executions.Add(outcome.IntentHash, (block.Number, outcome.Refusal, mined.Hash));
                }
            }

            _applied.Add(block);
        }

        Final = Math.Max(Final, Number - finality);
    }

    public (long Block, byte[]? Refusal, Hash Transaction)? Find(Hash intent) =>
        _executions.TryGetValue(intent, out var found) ? found : null;
}
