using System.Text.Json;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.JsonRpc;

/// <summary>Answers of a batch find their question, each with its own outcome; malformed entries are refused.</summary>
public sealed class EthClientBatchTests
{
    private const string Log =
        """
        {
          "address": "0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826",
          "topics": ["0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef"],
          "data": "0x01",
          "blockNumber": "0x10",
          "blockHash": "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef",
          "transactionHash": "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef",
          "transactionIndex": "0x0",
          "logIndex": "0x2",
          "removed": false,
          "blockTimestamp": "0x65000000"
        }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_in_another_order_find_their_question()
    {
        await using FakeNode node = await FakeNode.SayingAsync(
            """
            [{ "id": 1, "error": { "code": -32000, "message": "nonce too low" } },
             { "id": 0, "result": "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef", "error": null }]
            """);

        IReadOnlyList<RpcResult<Hash>> results = await node.Client.SendRawTransactionsAsync([[1], [2]], Stop);

        Assert.StartsWith("0xddf2", results[0].Value.ToString(), StringComparison.Ordinal);
        Assert.Equal(-32000, results[1].Error?.Code);
        Assert.Throws<RpcException>(() => results[1].Value);
        using JsonDocument request = JsonDocument.Parse(node.LastRequest);
        Assert.Equal("0x02", request.RootElement[1].GetProperty("params")[0].GetString());
    }

    [Fact]
    public async Task A_question_without_answer_is_transient()
    {
        await using FakeNode node = await FakeNode.SayingAsync("""[{ "id": 0, "result": null }]""");

        RpcException fault = await Assert.ThrowsAsync<RpcException>(
            () => node.Client.GetTransactionReceiptsAsync([Hash.Zero, Hash.Zero], Stop));

        Assert.True(fault.IsTransient);
    }

    [Fact]
    public async Task An_error_about_the_whole_batch_is_thrown()
    {
        await using FakeNode node = await FakeNode.SayingAsync(
            """{ "id": null, "error": { "code": -32600, "message": "batch too large" } }""");

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => node.Client.GetBlocksAsync(1, 3, Stop));

        Assert.Equal(-32600, fault.Code);
    }

    [Fact]
    public async Task A_block_that_is_not_there_yet_is_transient()
    {
        await using FakeNode node = await FakeNode.SayingAsync("""[{ "id": 0, "result": null }]""");

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => node.Client.GetBlocksAsync(7, 7, Stop));

        Assert.True(fault.IsTransient);
        Assert.Null(await node.Client.GetTransactionReceiptAsync(Hash.Zero, Stop));
    }

    [Fact]
    public async Task Ranges_are_bounded_before_anything_is_sent()
    {
        await using FakeNode node = await FakeNode.SayingAsync("");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => node.Client.GetBlocksAsync(1, 1_001, Stop));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => node.Client.GetBlocksAsync(2, 1, Stop));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => node.Client.GetLogsAsync(2, 1, [], Stop));
        Assert.Empty(await node.Client.SendRawTransactionsAsync([], Stop));
        Assert.Empty(node.LastRequest);
    }

    [Fact]
    public async Task A_log_is_read_with_its_place_and_unknown_members_are_ignored()
    {
        await using FakeNode node = await FakeNode.SayingAsync($$"""{ "id": 0, "result": [{{Log}}] }""");
        var contract = Address.Parse("0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826");

        Log log = Assert.Single(await node.Client.GetLogsAsync(16, 17, [contract], Stop));

        Assert.Equal((16L, 0, 2), (log.BlockNumber, log.TransactionIndex, log.LogIndex));
        Assert.Equal(contract, log.Address);
        Assert.Equal([1], log.Data);
        Assert.Contains(
            $$"""{"fromBlock":"0x10","toBlock":"0x11","address":["{{contract}}"]}""",
            node.LastRequest,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"0x10\"", "null")] // a pending log has no block
    [InlineData("\"0x10\"", "16")]
    [InlineData("\"0x10\"", "\"0x8000000000000000\"")]
    [InlineData("\"blockNumber\"", "\"other\"")]
    [InlineData("\"0x01\"", "\"0x1\"")]
    [InlineData("\"0x01\"", "null")]
    [InlineData("0xcd2a", "0xcd2")]
    [InlineData("[\"0xdd", "[\"0xd")]
    [InlineData("false", "\"no\"")]
    public async Task A_malformed_log_is_refused(string part, string instead)
    {
        int at = Log.IndexOf(part, StringComparison.Ordinal);
        string malformed = Log[..at] + instead + Log[(at + part.Length)..];
        await using FakeNode node = await FakeNode.SayingAsync($$"""{ "id": 0, "result": [{{malformed}}] }""");

        RpcException fault = await Assert.ThrowsAsync<RpcException>(() => node.Client.GetLogsAsync(1, 2, [], Stop));

        Assert.False(fault.IsTransient);
    }

    [Fact]
    public async Task Any_other_method_takes_and_gives_any_JSON()
    {
        await using FakeNode node = await FakeNode.SayingAsync("""{ "id": 0, "result": { "a": [1] } }""");

        JsonElement result = await node.Client.SendAsync<JsonElement>("x", [1, "two", new { Three = 3 }, null], Stop);

        Assert.Equal(1, result.GetProperty("a")[0].GetInt32());
        Assert.Contains("\"params\":[1,\"two\",{\"three\":3},null]", node.LastRequest, StringComparison.Ordinal);
    }
}
