using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bench.Indexer;

/// <summary>
/// What the node itself takes: every log read in ranges and thrown away unparsed, several ranges at a time.
/// </summary>
internal static class SourceFloor
{
    private const int BlocksPerRange = 50;
    private const int RangesAtATime = 2;

    /// <summary>Reads all of one contract, or of everybody; answers how many bytes that were.</summary>
    public static async Task<long> ReadAsync(Uri rpc, Address? emitter, long last, CancellationToken stop)
    {
        using HttpClient http = new();
        long bytes = 0;
        IEnumerable<long> ranges = Enumerable.Range(0, (int)((last / BlocksPerRange) + 1)).Select(i => (long)i);
        await Parallel.ForEachAsync(
            ranges,
            new ParallelOptions { MaxDegreeOfParallelism = RangesAtATime, CancellationToken = stop },
            async (range, cancel) =>
            {
                long read = await ReadRangeAsync(http, rpc, emitter, range * BlocksPerRange, cancel);
                Interlocked.Add(ref bytes, read);
            });
        return bytes;
    }

    private static async Task<long> ReadRangeAsync(
        HttpClient http, Uri rpc, Address? emitter, long from, CancellationToken stop)
    {
        string address = emitter is { } one ? $"\"address\":\"{one}\"," : "";
        string request = string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            {"jsonrpc":"2.0","id":1,"method":"eth_getLogs","params":[{ {{address}}
            "fromBlock":"0x{{from:x}}","toBlock":"0x{{from + BlocksPerRange - 1:x}}"}]}
            """);
        using StringContent content = new(request, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using HttpRequestMessage post = new(HttpMethod.Post, rpc) { Content = content };
        using HttpResponseMessage answer = await http.SendAsync(post, HttpCompletionOption.ResponseHeadersRead, stop);
        await using Stream body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(stop);
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read; (read = await body.ReadAsync(buffer, stop)) > 0; bytes += read)
        {
        }

        return bytes;
    }
}
