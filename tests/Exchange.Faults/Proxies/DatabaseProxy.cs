using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Exchange.Faults.Proxies;

/// <summary>
/// Stands between an indexer and PostgreSQL, understands what is said, and strikes at a named moment: it cuts the
/// connection there and does whatever else it was told to, such as killing the process. So every point of a commit can
/// be hit exactly, and the indexer holds no code for it.
/// </summary>
internal sealed class DatabaseProxy : IAsyncDisposable
{
    private const int ChunkBytes = 64 * 1024;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly int _serverPort;
    private readonly Task _accepting;
    private Ambush? _ambush;

    private DatabaseProxy(int serverPort)
    {
        _serverPort = serverPort;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Starts one before a server.</summary>
    public static DatabaseProxy Start(int serverPort) => new(serverPort);

    /// <summary>The way to a database through this.</summary>
    public string Through(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
    }.ConnectionString;

    /// <summary>Strikes once, when the moment comes for the n-th time; the answer completes when it has.</summary>
    public Task StrikeAt(Moment moment, int skip, Action strike)
    {
        Ambush ambush = new(moment, skip, strike);
        Volatile.Write(ref _ambush, ambush);
        return ambush.Struck;
    }

    /// <inheritdoc/>
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
                TcpClient client = await _listener.AcceptTcpClientAsync(_ending.Token);
                open.Add(ServeAsync(client));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
        using TcpClient server = new() { NoDelay = true };
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await server.ConnectAsync(IPAddress.Loopback, _serverPort, over.Token);
                Conversation talk = new();
                Task asking = AskAsync(client.GetStream(), server.GetStream(), talk, over.Token);
                Task answering = AnswerAsync(server.GetStream(), client.GetStream(), talk, over.Token);
                await Task.WhenAny(asking, answering);
                // No lingering: what was cut is cut for both, now.
                client.LingerState = new LingerOption(enable: true, seconds: 0);
                server.LingerState = new LingerOption(enable: true, seconds: 0);
                await over.CancelAsync();
                await Task.WhenAll(asking, answering);
            }
            catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException
                or ObjectDisposedException)
            {
                // One of the two is gone, or we are: so is the connection.
            }
        }
    }

    private async Task AskAsync(NetworkStream client, NetworkStream server, Conversation talk, CancellationToken stop)
    {
        byte[] chunk = new byte[ChunkBytes];
        List<byte> waiting = [];
        while (await client.ReadAsync(chunk, stop) is > 0 and var count)
        {
            waiting.AddRange(chunk.AsSpan(0, count));
            int sent = 0;
            while (talk.NextLength(waiting, sent) is { } length)
            {
                Moment? moment = talk.Hear(waiting, sent, length);
                sent += length;
                if (moment is { } now && Volatile.Read(ref _ambush) is { } ambush && ambush.Springs(now))
                {
                    bool forwarded = ambush.Moment is not (Moment.BeforeCommit or Moment.MidTransaction);
                    await SendAsync(server, waiting, forwarded ? sent : sent - length, stop);
                    if (ambush.Moment is Moment.CommitUnanswered or Moment.AfterCommit)
                    {
                        talk.Awaited = ambush;
                        await ambush.Struck.WaitAsync(stop);
                    }

                    ambush.Strike();
                    return;
                }
            }

            await SendAsync(server, waiting, sent, stop);
            waiting.RemoveRange(0, sent);
        }
    }

    private static async Task AnswerAsync(
        NetworkStream server, NetworkStream client, Conversation talk, CancellationToken stop)
    {
        byte[] chunk = new byte[ChunkBytes];
        while (await server.ReadAsync(chunk, stop) is > 0 and var count)
        {
            Ambush? awaited = talk.Awaited;
            if (awaited?.Moment == Moment.CommitUnanswered)
            {
                awaited.Strike();
                return;
            }

            await client.WriteAsync(chunk.AsMemory(0, count), stop);
            if (awaited is not null)
            {
                awaited.Strike();
                return;
            }
        }
    }

    private static async Task SendAsync(NetworkStream to, List<byte> bytes, int count, CancellationToken stop) =>
        await to.WriteAsync(bytes.GetRange(0, count).ToArray(), stop);

    /// <summary>One strike that waits for its moment.</summary>
    private sealed class Ambush(Moment moment, int skip, Action strike)
    {
        private readonly TaskCompletionSource _struck = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _left = skip;
        private int _done;

        public Moment Moment => moment;

        public Task Struck => _struck.Task;

        public bool Springs(Moment now) =>
            Kind(now) == Kind(moment) && Interlocked.Decrement(ref _left) < 0 && Volatile.Read(ref _done) == 0;

        public void Strike()
        {
            if (Interlocked.Exchange(ref _done, 1) == 0)
            {
                strike();
                _struck.SetResult();
            }
        }

        // The three moments of a commit are the same message.
        private static Moment Kind(Moment any) =>
            any is Moment.CommitUnanswered or Moment.AfterCommit ? Moment.BeforeCommit : any;
    }

    /// <summary>What one client has said so far: PostgreSQL's protocol 3, as far as it tells the moments.</summary>
    private sealed class Conversation
    {
        private const int EncryptionRequest = 80877103;
        private const int GssRequest = 80877104;
        private readonly Dictionary<string, string> _statements = [];
        private bool _greeted;
        private bool _inTransaction;

        /// <summary>Who waits for the next answer.</summary>
        public Ambush? Awaited { get; set; }

        /// <summary>How long the message at a position is; null when it is not all there yet.</summary>
        public int? NextLength(List<byte> bytes, int at)
        {
            int head = _greeted ? 5 : 4;
            if (bytes.Count - at < head)
            {
                return null;
            }

            int length = ReadInt(bytes, at + head - 4) + head - 4;
            return bytes.Count - at < length ? null : length;
        }

        /// <summary>Takes in a message, and tells which moment it marks.</summary>
        public Moment? Hear(List<byte> bytes, int at, int length)
        {
            if (!_greeted)
            {
                _greeted = ReadInt(bytes, at + 4) is not (EncryptionRequest or GssRequest);
                return null;
            }

            byte[] body = [.. bytes.GetRange(at + 5, length - 5)];
            switch ((char)bytes[at])
            {
                case 'Q':
                    return MomentOf(Text(body, 0));
                case 'P':
                    string name = Text(body, 0);
                    _statements[name] = Text(body, name.Length + 1);
                    return null;
                case 'B':
                    return MomentOf(_statements.GetValueOrDefault(Text(body, Text(body, 0).Length + 1), ""));
                case 'd':
                    return _inTransaction ? Moment.MidTransaction : null;
                default:
                    return null;
            }
        }

        private static int ReadInt(List<byte> bytes, int at) =>
            BinaryPrimitives.ReadInt32BigEndian([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);

        private static string Text(byte[] body, int at)
        {
            int end = Array.IndexOf(body, (byte)0, at);
            return Encoding.UTF8.GetString(body, at, (end < 0 ? body.Length : end) - at);
        }

        private Moment? MomentOf(string sql)
        {
            if (sql.StartsWith("BEGIN", StringComparison.OrdinalIgnoreCase))
            {
                _inTransaction = true;
                return null;
            }

            if (sql.StartsWith("COMMIT", StringComparison.OrdinalIgnoreCase)
                || sql.StartsWith("ROLLBACK", StringComparison.OrdinalIgnoreCase))
            {
                _inTransaction = false;
                return sql[0] is 'C' or 'c' ? Moment.BeforeCommit : null;
            }

            return sql.Contains("create table", StringComparison.Ordinal) ? Moment.SchemaBuild
                : sql.Contains("undo_blocks_above(", StringComparison.Ordinal) ? Moment.DuringUndo
                : _inTransaction ? Moment.MidTransaction
                : null;
        }
    }
}
