using System.Net;
using System.Text;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.JsonRpc;

/// <summary>Whatever bytes a node answers, they are a value or the one exception; else it would be a crash.</summary>
public sealed class MutatedAnswerTests
{
    private const int Rounds = 5_000;
    private const string Hash32 = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

    private static readonly string Log =
        $$"""
        {"address":"0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826","topics":["{{Hash32}}"],"data":"0x01",
         "blockHash":"{{Hash32}}","blockNumber":"0x7","transactionHash":"{{Hash32}}","transactionIndex":"0x0",
         "logIndex":"0x0","removed":false}
        """;

    private static readonly string Transaction =
        $$"""
        {"hash":"{{Hash32}}","blockHash":"{{Hash32}}","blockNumber":"0x7","transactionIndex":"0x0","type":"0x2",
         "chainId":"0x1","from":"0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826","to":null,"nonce":"0x1","value":"0x0",
         "gas":"0x5208","gasPrice":"0x0","maxFeePerGas":"0x0","maxPriorityFeePerGas":"0x0","input":"0x"}
        """;

    private static readonly string Receipt =
        $$"""
        {"transactionHash":"{{Hash32}}","transactionIndex":"0x0","blockNumber":"0x7","blockHash":"{{Hash32}}",
         "from":"0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826","to":null,"contractAddress":null,"status":"0x1",
         "type":"0x2","cumulativeGasUsed":"0x5208","gasUsed":"0x5208","effectiveGasPrice":"0x0","logs":[{{Log}}],
         "logsBloom":"0x{{new string('0', 512)}}"}
        """;

    private static readonly string Block =
        $$"""
        {"number":"0x7","hash":"{{Hash32}}","parentHash":"{{Hash32}}","timestamp":"0x1","logsBloom":"0x00",
         "stateRoot":"{{Hash32}}","transactionsRoot":"{{Hash32}}","receiptsRoot":"{{Hash32}}","gasLimit":"0x1",
         "gasUsed":"0x0","baseFeePerGas":"0x0","transactions":[{{Transaction}}]}
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Logs() => MutateAsync($"[{Log},{Log}]", client => client.GetLogsAsync(1, 2, [], Stop));

    [Fact]
    public Task Blocks() => MutateAsync(Block, client => client.GetWholeBlockAsync(7, Stop));

    [Fact]
    public Task Receipts() => MutateAsync($"[{Receipt}]", client => client.GetBlockReceiptsAsync(Hash.Zero, Stop));

    [Fact]
    public Task Transactions() => MutateAsync(Transaction, client => client.GetTransactionAsync(Hash.Zero, Stop));

    [Fact]
    public Task Quantities() => MutateAsync("\"0x123\"", client => client.BlockNumberAsync(Stop));

    [Fact]
    public Task Errors() => MutateAsync(
        "1,\"error\":{\"code\":3,\"message\":\"reverted\",\"data\":{\"data\":\"0x08c379a0\"}}",
        client => client.CallAsync(Address.Zero, [], BlockTag.Latest, Stop),
        isGood: false);

    private static async Task MutateAsync(string result, Func<EthClient, Task> ask, bool isGood = true)
    {
        byte[] text = Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","id":0,"result":{{result}}}""");
        using var handler = new Handler { Body = text };
        using var http = new HttpClient(handler);
        var client = new EthClient(http, new Uri("http://127.0.0.1"));
        if (isGood)
        {
            await ask(client); // Or the mutations would prove nothing.
        }

        var random = new Random(20_261_122);
        int refused = 0;
        for (int round = 0; round < Rounds; round++)
        {
            handler.Body = Mutate(text, random);
            try
            {
                await ask(client);
            }
            catch (RpcException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, Rounds / 2, Rounds);
    }

    private static byte[] Mutate(byte[] text, Random random)
    {
        byte[] mutated = text[..(random.Next(4) > 0 ? text.Length : random.Next(text.Length))];
        for (int i = random.Next(1, 4); i > 0 && mutated.Length > 0; i--)
        {
            // Half of the time a byte that JSON knows, to get further in.
            mutated[random.Next(mutated.Length)] = random.Next(2) == 0
                ? (byte)random.Next(256)
                : (byte)"{}[]\",:0x\\null"[random.Next(14)];
        }

        return mutated;
    }

    private sealed class Handler : HttpMessageHandler
    {
        public required byte[] Body { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Body) });
    }
}
