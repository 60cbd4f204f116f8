using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Exchange.Bench.Api;

/// <summary>
/// Stands between a client and PostgreSQL and counts how often the client waited for an answer: it speaks, is answered,
/// and only then speaks again. What it sends at once is one round trip, however many statements it holds.
/// </summary>
internal sealed class RoundTrips : IAsyncDisposable
{
    private const int ChunkBytes = 64 * 1024;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly int _serverPort;
    private readonly Task _accepting;
    private long _count;

    private RoundTrips(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>How many there were so far.</summary>
    public long Count => Interlocked.Read(ref _count);

    public static RoundTrips Before(int serverPort) => new(serverPort);

    /// <summary>The way to a database through this, without encryption, which talks on its own.</summary>
    public string Through(string database) => new NpgsqlConnectionStringBuilder(database)
    {
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _accepting;
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> open = [];
        try
        {
            while (true)
            {
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_ending.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using TcpClient server = new() { NoDelay = true };
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await server.ConnectAsync(IPAddress.Loopback, _serverPort, _ending.Token);
                Turn turn = new();
                Task asking = PassAsync(client.GetStream(), server.GetStream(), () => Note(turn.IsClients()));
                Task answering = PassAsync(server.GetStream(), client.GetStream(), turn.IsServers);
                await Task.WhenAny(asking, answering);
            }
            catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
            {
                // One of the two is gone, or we are: so is the connection.
            }
        }
    }

    private void Note(bool isNew)
    {
        if (isNew)
        {
            Interlocked.Increment(ref _count);
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to, Action heard)
    {
        byte[] chunk = new byte[ChunkBytes];
        while (await from.ReadAsync(chunk, _ending.Token) is > 0 and var length)
        {
            heard();
            await to.WriteAsync(chunk.AsMemory(0, length), _ending.Token);
        }
    }

    /// <summary>Who spoke last.</summary>
    private sealed class Turn
    {
        private int _isClients;

        /// <summary>The client speaks; answers whether it has been answered since it last did.</summary>
        public bool IsClients() => Interlocked.Exchange(ref _isClients, 1) == 0;

        public void IsServers() => Interlocked.Exchange(ref _isClients, 0);
    }
}
