using System.Buffers;
using System.Numerics;
using System.Text.Json;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>
/// Talks to an Ethereum node by JSON-RPC over HTTP. It never retries: who calls knows what a repetition means, and
/// <see cref="RpcException.IsTransient"/> says whether one may help.
/// </summary>
public sealed class EthClient(HttpClient http, Uri url)
{
    /// <summary>Requests a batch may hold.</summary>
    public const int BatchMax = 1_000;

    private RpcChannel? _channel;

    /// <summary>The node's address.</summary>
    public Uri Url => url;

    /// <summary>Bytes of the largest answer that is read; a larger one is a final <see cref="RpcException"/>.</summary>
    public int ResponseBytesMax { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long one request may take, its answer's last byte included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    private RpcChannel Channel => _channel ??= new RpcChannel(http, url, ResponseBytesMax, Timeout);

    /// <summary>Which chain the node is on.</summary>
    public Task<long> ChainIdAsync(CancellationToken stop) => SendCountAsync("eth_chainId", [], stop);

    /// <summary>Number of the newest block.</summary>
    public Task<long> BlockNumberAsync(CancellationToken stop) => SendCountAsync("eth_blockNumber", [], stop);

    /// <summary>A block by its number or name; null when there is none.</summary>
    public Task<BlockHeader?> GetBlockAsync(BlockTag block, CancellationToken stop) =>
        SendAsync<BlockHeader?>("eth_getBlockByNumber", [block, false], stop);

    /// <summary>A block by its hash; null when there is none.</summary>
    public Task<BlockHeader?> GetBlockAsync(Hash block, CancellationToken stop) =>
        SendAsync<BlockHeader?>("eth_getBlockByHash", [block, false], stop);

    /// <summary>A block with all its transactions, by its number or name; null when there is none.</summary>
    public Task<Block?> GetWholeBlockAsync(BlockTag block, CancellationToken stop) =>
        SendAsync<Block?>("eth_getBlockByNumber", [block, true], stop);

    /// <summary>A block with all its transactions, by its hash; null when there is none.</summary>
    public Task<Block?> GetWholeBlockAsync(Hash block, CancellationToken stop) =>
        SendAsync<Block?>("eth_getBlockByHash", [block, true], stop);

    /// <summary>The blocks from one number to another, both included, in one request.</summary>
    /// <exception cref="RpcException">Among others, and transient: one of them is not there.</exception>
    public async Task<IReadOnlyList<BlockHeader>> GetBlocksAsync(long from, long to, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(to - from, BatchMax - 1);
        var requests = new List<object?[]>();
        for (long number = from; number <= to; number++)
        {
            requests.Add([BlockTag.FromNumber(number), false]);
        }

        IReadOnlyList<RpcResult<BlockHeader?>> results =
            await SendBatchAsync<BlockHeader?>("eth_getBlockByNumber", requests, stop).ConfigureAwait(false);
        return [.. results.Select((result, i) => result.Value
            ?? throw new RpcException($"The node has no block {from + i}.", isTransient: true))];
    }

    /// <summary>What these contracts emitted from one block to another, both included, in the chain's order.</summary>
    public Task<Log[]> GetLogsAsync(
        long from, long to, IReadOnlyCollection<Address> addresses, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        return GetLogsAsync(new LogFilter { FromBlock = from, ToBlock = to, Addresses = addresses }, stop);
    }

    /// <summary>What these contracts emitted in the block with this hash.</summary>
    public Task<Log[]> GetLogsByBlockHashAsync(
        Hash block, IReadOnlyCollection<Address> addresses, CancellationToken stop) =>
        GetLogsAsync(new LogFilter { BlockHash = block, Addresses = addresses }, stop);

    /// <summary>What a filter lets through, in the chain's order.</summary>
    public Task<Log[]> GetLogsAsync(LogFilter filter, CancellationToken stop) =>
        ReadLogsAsync(filter, static log => log.ToLog(), stop);

    /// <summary>
    /// Makes something of every log that a filter lets through, without making the logs themselves: a generated
    /// event's <c>Decode</c>, for example. See <see cref="LogReader"/>.
    /// </summary>
    public async Task<T[]> ReadLogsAsync<T>(LogFilter filter, Func<LogView, T> read, CancellationToken stop)
    {
        RpcAnswer[] answers = await PostAsync(
            writer => RpcChannel.WriteRequest(writer, 0, "eth_getLogs", [filter]), 1, stop).ConfigureAwait(false);
        if (answers[0].Error is { } error)
        {
            throw error;
        }

        List<T> all = [];
        foreach (LogView log in new LogReader(answers[0].Result.Span))
        {
            all.Add(read(log));
        }

        return [.. all];
    }

    /// <summary>How many transactions an account has sent: its next nonce.</summary>
    public Task<long> GetTransactionCountAsync(Address account, BlockTag block, CancellationToken stop) =>
        SendCountAsync("eth_getTransactionCount", [account, block], stop);

    /// <summary>Wei an account holds.</summary>
    public Task<BigInteger> GetBalanceAsync(Address account, BlockTag block, CancellationToken stop) =>
        SendQuantityAsync("eth_getBalance", [account, block], stop);

    /// <summary>The code at an address; empty for an account without any.</summary>
    public Task<byte[]> GetCodeAsync(Address account, BlockTag block, CancellationToken stop) =>
        SendAsync<byte[]>("eth_getCode", [account, block], stop);

    /// <summary>Hands a signed transaction to the node, and gets its hash.</summary>
    public Task<Hash> SendRawTransactionAsync(byte[] raw, CancellationToken stop) =>
        SendAsync<Hash>("eth_sendRawTransaction", [raw], stop);

    /// <summary>Hands over several in one request; each has its own outcome.</summary>
    public Task<IReadOnlyList<RpcResult<Hash>>> SendRawTransactionsAsync(
        IEnumerable<byte[]> raws, CancellationToken stop) =>
        SendBatchAsync<Hash>("eth_sendRawTransaction", [.. raws.Select(raw => new object?[] { raw })], stop);

    /// <summary>A transaction in a block or in the pool; null when the node knows none.</summary>
    public Task<ChainTransaction?> GetTransactionAsync(Hash transaction, CancellationToken stop) =>
        SendAsync<ChainTransaction?>("eth_getTransactionByHash", [transaction], stop);

    /// <summary>What became of all transactions of a block, in their order.</summary>
    /// <exception cref="RpcException">Among others: the node does not know the block.</exception>
    public Task<TransactionReceipt[]> GetBlockReceiptsAsync(Hash block, CancellationToken stop) =>
        SendAsync<TransactionReceipt[]>("eth_getBlockReceipts", [block], stop);

    /// <summary>What became of all transactions of several blocks, in one request; each block's in their
    /// order.</summary>
    /// <exception cref="RpcException">Among others: the node does not know one of the blocks.</exception>
    public async Task<IReadOnlyList<TransactionReceipt[]>> GetBlockReceiptsAsync(
        IReadOnlyList<Hash> blocks, CancellationToken stop)
    {
        IReadOnlyList<RpcResult<TransactionReceipt[]?>> results = await SendBatchAsync<TransactionReceipt[]?>(
            "eth_getBlockReceipts", [.. blocks.Select(hash => new object?[] { hash })], stop).ConfigureAwait(false);
        return [.. results.Select((result, i) => result.Value
            ?? throw new RpcException($"The node has no receipts of block {blocks[i]}.", isTransient: true))];
    }

    /// <summary>What became of a transaction; null while it is in no block.</summary>
    public Task<TransactionReceipt?> GetTransactionReceiptAsync(Hash transaction, CancellationToken stop) =>
        SendAsync<TransactionReceipt?>("eth_getTransactionReceipt", [transaction], stop);

    /// <summary>What became of several, in one request.</summary>
    public Task<IReadOnlyList<RpcResult<TransactionReceipt?>>> GetTransactionReceiptsAsync(
        IEnumerable<Hash> transactions, CancellationToken stop) =>
        SendBatchAsync<TransactionReceipt?>(
            "eth_getTransactionReceipt", [.. transactions.Select(hash => new object?[] { hash })], stop);

    /// <summary>A block's header with all that its hash is made of; null when there is none.</summary>
    public Task<Header?> GetHeaderAsync(BlockTag block, CancellationToken stop) =>
        SendAsync<Header?>("eth_getBlockByNumber", [block, false], stop);

    /// <summary>What the node says of an account and of words of its storage, with the proofs (EIP-1186).</summary>
    public Task<AccountProof> GetProofAsync(
        Address account, IReadOnlyList<Hash> slots, BlockTag block, CancellationToken stop) =>
        SendAsync<AccountProof>("eth_getProof", [account, slots.ToArray(), block], stop);

    /// <summary>Runs a call without sending it, and gets what it returns.</summary>
    /// <exception cref="RpcException">Among others, with its revert data: the call reverts.</exception>
    public Task<byte[]> CallAsync(
        Address to, byte[] data, BlockTag block, CancellationToken stop, Address? from = null) =>
        SendAsync<byte[]>("eth_call", [new CallObject(from, to, data), block], stop);

    /// <summary>Runs a generated call without sending it, and reads what it returns.</summary>
    /// <exception cref="RpcException">Among others, with its revert data: the call reverts.</exception>
    /// <exception cref="AbiException">What came back is no result of this function.</exception>
    public async Task<TResult> CallAsync<TCall, TResult>(
        Address to, ICall<TCall, TResult> call, BlockTag block, CancellationToken stop, Address? from = null)
        where TCall : ICall<TCall, TResult>
    {
        byte[] result = await CallAsync(to, call.Encode(), block, stop, from).ConfigureAwait(false);
        return TCall.DecodeResult(result);
    }

    /// <summary>The gas a call would take.</summary>
    public Task<long> EstimateGasAsync(Address from, Address? to, byte[] data, CancellationToken stop) =>
        SendCountAsync("eth_estimateGas", [new CallObject(from, to, data)], stop);

    /// <summary>Any method of the node. Addresses, hashes, bytes and tags become hex, the rest is JSON.</summary>
    public async Task<T> SendAsync<T>(string method, IReadOnlyList<object?> parameters, CancellationToken stop)
    {
        RpcAnswer[] answers = await PostAsync(
            writer => RpcChannel.WriteRequest(writer, 0, method, parameters), 1, stop).ConfigureAwait(false);
        return ResultOf<T>(answers[0]).Value;
    }

    /// <summary>One method with several sets of parameters, in one request; results come in the same order.</summary>
    public async Task<IReadOnlyList<RpcResult<T>>> SendBatchAsync<T>(
        string method, IReadOnlyList<object?[]> parameters, CancellationToken stop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parameters.Count, BatchMax);
        if (parameters.Count == 0)
        {
            return [];
        }

        RpcAnswer[] answers = await PostAsync(
            writer =>
            {
                writer.WriteStartArray();
                for (int id = 0; id < parameters.Count; id++)
                {
                    RpcChannel.WriteRequest(writer, id, method, parameters[id]);
                }

                writer.WriteEndArray();
            },
            parameters.Count,
            stop).ConfigureAwait(false);
        return [.. answers.Select(ResultOf<T>)];
    }

    private async Task<long> SendCountAsync(
        string method, IReadOnlyList<object?> parameters, CancellationToken stop)
    {
        BigInteger value = await SendQuantityAsync(method, parameters, stop).ConfigureAwait(false);
        return value <= long.MaxValue
            ? (long)value
            : throw new RpcException($"The node's answer to {method}, {value}, exceeds 63 bits.");
    }

    private async Task<BigInteger> SendQuantityAsync(
        string method, IReadOnlyList<object?> parameters, CancellationToken stop)
    {
        string text = await SendAsync<string>(method, parameters, stop).ConfigureAwait(false);
        try
        {
            return Quantity.Parse(text);
        }
        catch (HexException e)
        {
            throw new RpcException($"The node's answer to {method} is no quantity.", cause: e);
        }
    }

    private async Task<RpcAnswer[]> PostAsync(Action<Utf8JsonWriter> write, int count, CancellationToken stop)
    {
        var body = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(body))
        {
            write(writer);
        }

        ReadOnlyMemory<byte> response = await Channel.PostAsync(body.WrittenMemory, stop).ConfigureAwait(false);
        var answers = new RpcAnswer?[count];
        foreach (RpcAnswer answer in RpcAnswer.ReadAll(response))
        {
            // An answer without id is about the request as a whole.
            if (answer is { Id: null, Error: { } error })
            {
                throw error;
            }

            if (answer.Id is not { } id || id < 0 || id >= count || answers[id] is not null)
            {
                throw new RpcException("The node answered what it was not asked.");
            }

            answers[id] = answer;
        }

        return [.. answers.Select(answer => answer
            ?? throw new RpcException("The node left a request unanswered.", isTransient: true))];
    }

    private static RpcResult<T> ResultOf<T>(RpcAnswer answer)
    {
        if (answer.Error is not null)
        {
            return RpcResult<T>.Failed(answer.Error);
        }

        try
        {
            // Only a single object may be null, where the node knows none; a list or bytes may be empty.
            T? value = JsonSerializer.Deserialize<T>(answer.Result.Span, WireJson.Options);
            return value is null && typeof(T).IsArray
                ? throw new JsonException("Expected an array or bytes, got null.")
                : RpcResult<T>.Of(value!);
        }
        catch (JsonException e)
        {
            return RpcResult<T>.Failed(new RpcException($"The node's answer is malformed: {e.Message}", cause: e));
        }
    }
}
