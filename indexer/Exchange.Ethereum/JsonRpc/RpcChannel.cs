using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>
/// Posts JSON-RPC over HTTP and reads the answer up to a bound; turns every failure of the network into an
/// <see cref="RpcException"/>. Cancelling by the caller stays a cancellation.
/// </summary>
internal sealed class RpcChannel(HttpClient http, Uri url, int responseBytesMax, TimeSpan timeout)
{
    private const int ChunkBytes = 64 * 1024;

    internal async Task<ReadOnlyMemory<byte>> PostAsync(ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(timeout);
        try
        {
            return await ExchangeAsync(body, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!stop.IsCancellationRequested)
        {
            throw new RpcException($"The node did not answer within {timeout}.", isTransient: true, cause: e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new RpcException($"The node cannot be reached: {e.Message}", isTransient: true, cause: e);
        }
    }

    /// <summary>Writes one request; ids are positions in the batch, so that answers find their question.</summary>
    internal static void WriteRequest(Utf8JsonWriter writer, int id, string method, IReadOnlyList<object?> parameters)
    {
        writer.WriteStartObject();
        writer.WriteString("jsonrpc"u8, "2.0"u8);
        writer.WriteNumber("id"u8, id);
        writer.WriteString("method"u8, method);
        writer.WriteStartArray("params"u8);
        foreach (object? parameter in parameters)
        {
            JsonSerializer.Serialize(writer, parameter, parameter?.GetType() ?? typeof(object), WireJson.Options);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private async Task<ReadOnlyMemory<byte>> ExchangeAsync(ReadOnlyMemory<byte> body, CancellationToken stop)
    {
        using var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        using HttpResponseMessage response = await http
            .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);

        // Some nodes send their JSON-RPC errors with status 400; a readable one says more than the status.
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.BadRequest))
        {
            throw new RpcException(
                $"The node answered {(int)response.StatusCode}.", isTransient: IsTransient(response.StatusCode));
        }

        using Stream stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        return await ReadBoundedAsync(stream, response.Content.Headers.ContentLength, stop).ConfigureAwait(false);
    }

    private async Task<ReadOnlyMemory<byte>> ReadBoundedAsync(Stream stream, long? announced, CancellationToken stop)
    {
        if (announced > responseBytesMax)
        {
            throw TooLarge();
        }

        var buffer = new ArrayBufferWriter<byte>((int)(announced ?? ChunkBytes) + 1);
        while (true)
        {
            int read = await stream.ReadAsync(buffer.GetMemory(1), stop).ConfigureAwait(false);
            if (read == 0)
            {
                return buffer.WrittenMemory;
            }

            buffer.Advance(read);
            if (buffer.WrittenCount > responseBytesMax)
            {
                throw TooLarge();
            }
        }
    }

    private RpcException TooLarge() => new($"The node's answer is larger than {responseBytesMax} bytes.");

    /// <summary>Whether a status may pass.</summary>
    internal static bool IsTransient(HttpStatusCode status) =>
        status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)status >= 500;
}
