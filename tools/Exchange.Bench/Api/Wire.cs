using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Exchange.Bench.Api;

/// <summary>
/// One connection of a client that costs next to nothing: requests are bytes made beforehand, and of an answer only its
/// end is looked for.
/// </summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] _answer = new byte[64 * 1024];

    public static async Task<Wire> OpenAsync(Uri server, CancellationToken stop)
    {
        Wire wire = new();
        await wire._socket.ConnectAsync(server.Host, server.Port, stop);
        return wire;
    }

    /// <summary>Sends a request and gives the body of its answer, which must be 200.</summary>
    public async Task<string> AskAsync(byte[] request, CancellationToken stop)
    {
        int length = await SendAsync(request, stop);
        string answer = Encoding.UTF8.GetString(_answer, 0, length);
        int body = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        return IsChunked(answer[..body]) ? Unchunked(Encoding.UTF8.GetBytes(answer[body..])) : answer[body..];
    }

    /// <summary>Sends a request, waits until all of its answer is there, and gives its length.</summary>
    public async ValueTask<int> SendAsync(byte[] request, CancellationToken stop)
    {
        await _socket.SendAsync(request, stop);
        int length = 0;
        do
        {
            if (length == _answer.Length)
            {
                Array.Resize(ref _answer, _answer.Length * 2);
            }

            int read = await _socket.ReceiveAsync(_answer.AsMemory(length), stop);
            length += read > 0 ? read : throw new InvalidOperationException("the server closed the connection");
        }
        while (!IsWhole(_answer.AsSpan(0, length)));

        return _answer.AsSpan().StartsWith("HTTP/1.1 200 "u8)
            ? length
            : throw new InvalidOperationException(Encoding.UTF8.GetString(_answer, 0, length));
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        int head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return false;
        }

        int at = answer[..head].IndexOf("Content-Length: "u8);
        if (at < 0)
        {
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        }

        ReadOnlySpan<byte> digits = answer[(at + "Content-Length: ".Length)..head];
        int end = digits.IndexOf((byte)'\r');
        int body = int.Parse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture);
        return answer.Length == head + 4 + body;
    }

    private static bool IsChunked(string head) => head.Contains("chunked", StringComparison.OrdinalIgnoreCase);

    private static string Unchunked(byte[] body)
    {
        StringBuilder text = new();
        int at = 0;
        while (true)
        {
            int end = at + body.AsSpan(at).IndexOf("\r\n"u8);
            int size = int.Parse(body.AsSpan(at, end - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
            {
                return text.ToString();
            }

            text.Append(Encoding.UTF8.GetString(body, end + 2, size));
            at = end + 2 + size + 2;
        }
    }
}
