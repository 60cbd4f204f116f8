using System.Numerics;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.TestBed;

namespace Exchange.Faults.Reconciliation;

/// <summary>
/// What the contracts themselves say at one block: every answer is an <c>eth_call</c> at that block or a log up to it,
/// read from the node without anything of the indexer's.
/// </summary>
internal sealed class ChainView(AllianceOnChain alliance, TestChain chain, BlockHeader at)
{
    private const int CallsAtOnce = 500;
    private const int HoldingsPerCall = 200;

    /// <summary>The block.</summary>
    public BlockHeader At => at;

    /// <summary>Where a contract stands.</summary>
    public Address AddressOf(string contract) => alliance.AddressOf(contract);

    /// <summary>Every log of our contracts up to the block.</summary>
    public Task<Log[]> LogsAsync(CancellationToken stop) => alliance.Node.GetLogsAsync(
        chain.Deployment.DeployedInBlock, at.Number,
        [.. chain.Deployment.Contracts.Values.Select(address => Address.Parse(address))], stop);

    /// <summary>One contract's events of one kind.</summary>
    public IEnumerable<TEvent> Of<TEvent>(string contract, IEnumerable<Log> logs)
        where TEvent : IEvent<TEvent> =>
        logs.Where(log => log.Address == AddressOf(contract) && log.Topics[0] == TEvent.Topic)
            .Select(log => TEvent.Decode(log));

    /// <summary>The headers from the first block with our contracts to this one.</summary>
    public async Task<IReadOnlyList<BlockHeader>> HeadersAsync(CancellationToken stop)
    {
        List<BlockHeader> headers = [];
        for (long from = chain.Deployment.DeployedInBlock - 1; from <= at.Number; from += CallsAtOnce)
        {
            headers.AddRange(
                await alliance.Node.GetBlocksAsync(from, Math.Min(at.Number, from + CallsAtOnce - 1), stop));
        }

        return headers;
    }

    /// <summary>One view with many arguments, in order.</summary>
    public async Task<IReadOnlyList<TResult>> AskAsync<TCall, TResult>(
        string contract, IEnumerable<TCall> calls, CancellationToken stop)
        where TCall : ICall<TCall, TResult>
    {
        string to = AddressOf(contract).ToString();
        List<TResult> answers = [];
        foreach (TCall[] some in calls.Chunk(CallsAtOnce))
        {
            IReadOnlyList<RpcResult<byte[]>> results = await alliance.Node.SendBatchAsync<byte[]>(
                "eth_call",
                [.. some.Select(call => new object?[]
                {
                    new Dictionary<string, string> { ["to"] = to, ["data"] = Hex.Encode(call.Encode()) },
                    BlockTag.FromNumber(at.Number),
                })],
                stop);
            answers.AddRange(results.Select(result => TCall.DecodeResult(result.Value)));
        }

        return answers;
    }

    /// <summary>What accounts hold, in the order asked.</summary>
    public async Task<IReadOnlyList<BigInteger>> BalancesAsync(
        IReadOnlyList<(Address Account, BigInteger Asset)> holdings, CancellationToken stop)
    {
        var answers = await AskAsync<Ledger.BalanceOfBatchCall, IReadOnlyList<BigInteger>>(
            "Ledger",
            holdings.Chunk(HoldingsPerCall).Select(some => new Ledger.BalanceOfBatchCall(
                [.. some.Select(each => each.Account)], [.. some.Select(each => each.Asset)])),
            stop);
        return [.. answers.SelectMany(each => each)];
    }

    /// <summary>All a ledger of one's own, kept by adding up transfers, would hold.</summary>
    public async Task<IReadOnlyDictionary<(Address Account, BigInteger Asset), BigInteger>> HoldingsAsync(
        IReadOnlyList<Log> logs, CancellationToken stop)
    {
        Dictionary<(Address, BigInteger), BigInteger> holdings = [];
        void Add(Address account, BigInteger asset, BigInteger amount)
        {
            if (account != Address.Zero)
            {
                holdings[(account, asset)] = holdings.GetValueOrDefault((account, asset)) + amount;
            }
        }

        foreach (Log log in logs.Where(log => log.Address == AddressOf("Ledger")))
        {
            if (log.Topics[0] == Ledger.TransferSingle.Topic)
            {
                var moved = Ledger.TransferSingle.Decode(log);
                Add(moved.From, moved.Id, -moved.Value);
                Add(moved.To, moved.Id, moved.Value);
            }
            else if (log.Topics[0] == Ledger.TransferBatch.Topic)
            {
                var moved = Ledger.TransferBatch.Decode(log);
                for (int i = 0; i < moved.Ids.Count; i++)
                {
                    Add(moved.From, moved.Ids[i], -moved.Values[i]);
                    Add(moved.To, moved.Ids[i], moved.Values[i]);
                }
            }
        }

        // The chain's own word on them: ours would be no better than a projection's.
        (Address, BigInteger)[] keys = [.. holdings.Keys];
        IReadOnlyList<BigInteger> told = await BalancesAsync(keys, stop);
        return keys.Zip(told).ToDictionary(each => each.First, each => each.Second);
    }
}
