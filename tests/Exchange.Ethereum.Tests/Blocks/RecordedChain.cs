using System.Net;
using System.Text;
using System.Text.Json;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Tests.Vectors;
using Exchange.Ethereum.Tries;

namespace Exchange.Ethereum.Tests.Blocks;

/// <summary>One block of anvil under each fork's rules, as <c>record.mjs</c> heard it, read through the
/// client.</summary>
internal sealed class RecordedChain
{
    private readonly JsonElement _json;

    private RecordedChain(JsonElement json) => _json = json;

    internal string Fork => _json.Text("fork");

    /// <summary>The block's name by the node's word.</summary>
    internal Hash BlockHash => Hash.Parse(_json.GetProperty("block").Text("hash"));

    internal Header Header => Read<Header>("block");

    internal Receipt[] Receipts => Read<Receipt[]>("receipts");

    internal AccountProof[] Proofs => Read<AccountProof[]>("proofs");

    /// <summary>The block's transactions as they were signed.</summary>
    internal byte[][] Transactions => Read<byte[][]>("raws");

    /// <summary>Their names by the node's word.</summary>
    internal Hash[] TransactionHashes =>
        [.. _json.GetProperty("block").GetProperty("transactions").EnumerateArray().Select(each =>
            Hash.Parse(each.GetString()))];

    internal static IReadOnlyList<RecordedChain> All { get; } =
        [.. Vector.Load("chain").Select(json => new RecordedChain(json))];

    internal static RecordedChain Of(string fork) => All.Single(each => each.Fork == fork);

    private T Read<T>(string member)
    {
        using var node = new Recording(_json.GetProperty(member).GetRawText());
        using var http = new HttpClient(node);
        var client = new EthClient(http, new Uri("http://recorded.example"));
        return client.SendAsync<T>("recorded", [], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
    }

    // Answers everything with what was recorded.
    private sealed class Recording(string result) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    $$"""{"jsonrpc":"2.0","id":0,"result":{{result}}}""", Encoding.UTF8, "application/json"),
            });
    }
}
