using System.Globalization;
using Exchange.Host.Processes;
using Npgsql;

namespace Exchange.Host.Databases;

/// <summary>Where a server keeps its data and how it is reached.</summary>
public sealed record PostgresOptions(string DataFolder, string LogFile, string Password)
{
    /// <summary>Its port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// Whether a commit survives a power cut. Tests throw their data away and need not wait for the disk.
    /// </summary>
    public bool Durable { get; init; } = true;
}

/// <summary>A PostgreSQL server of our own: its data folder, 127.0.0.1 only, passwords by scram.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    public const string User = "exchange";
    private const int PortTries = 3;
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(60);
    private readonly PostgresOptions options;

    private PostgresServer(PostgresOptions options, ChildProcess child, int port, string version) =>
        (this.options, Child, Port, Version) = (options, child, port, version);

    public ChildProcess Child { get; }

    public int Port { get; }

    public string Version { get; }

    /// <summary>Starts the server, making its data folder the first time, and returns when it answers.</summary>
    public static async Task<PostgresServer> StartAsync(
        SourceTree tree, PostgresOptions options, CancellationToken stop)
    {
        var binaries = await PostgresBinaries.FindAsync(tree, stop);
        Directory.CreateDirectory(options.DataFolder);
        var user = await Unprivileged.ForAsync(options.DataFolder, stop);
        var cluster = Path.Combine(options.DataFolder, "cluster");
        if (!Directory.Exists(cluster))
        {
            await CreateAsync(binaries, user, options, cluster, stop);
        }

        RequireSameMajor(cluster, binaries);
        for (var tries = 1; ; tries++)
        {
            var port = options.Port == 0 ? Ports.Free() : options.Port;
            var child = await ChildProcess.StartAsync(Command(binaries, user, options, cluster, port));
            var server = new PostgresServer(options, child, port, binaries.Version);
            if (await server.AnswersAsync(stop))
            {
                return server;
            }

            await child.DisposeAsync();
            if (options.Port != 0 || tries == PortTries)
            {
                throw new HostException($"PostgreSQL did not start on port {port}; its last lines:\n{child.Tail()}");
            }
        }
    }

    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = User,
        Password = options.Password,
        Database = database,
        IncludeErrorDetail = true,
    }.ConnectionString;

    /// <summary>Makes a database unless it is there.</summary>
    public async Task EnsureDatabaseAsync(string name, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(stop);
        await using var exists = new NpgsqlCommand("select 1 from pg_database where datname = $1", connection);
        exists.Parameters.Add(new NpgsqlParameter { Value = name });
        if (await exists.ExecuteScalarAsync(stop) is null)
        {
            var quoted = name.Replace("\"", "\"\"", StringComparison.Ordinal);
            await using var create = new NpgsqlCommand($"create database \"{quoted}\"", connection);
            await create.ExecuteNonQueryAsync(stop);
        }
    }

    public ValueTask DisposeAsync() => Child.DisposeAsync();

    // Made beside its place and moved there whole: a run killed half-way leaves no half of a cluster.
    private static async Task CreateAsync(
        PostgresBinaries binaries, Unprivileged user, PostgresOptions options, string cluster, CancellationToken stop)
    {
        var draft = Path.Combine(options.DataFolder, "draft");
        var password = Path.Combine(options.DataFolder, "password");
        if (Directory.Exists(draft))
        {
            Directory.Delete(draft, recursive: true);
        }

        SecretFile.Write(password, options.Password);
        try
        {
            if (user.Owner is not null)
            {
                await Tool.RequireAsync("chown", ["chown", user.Owner, password], "/", null, stop);
            }

            string[] sync = options.Durable ? [] : ["--no-sync"];
            await Tool.RequireAsync(
                "initdb",
                user.Wrap(
                [
                    binaries.InitDb, "-D", draft, "-U", User, "--auth=scram-sha-256", $"--pwfile={password}",
                    "--encoding=UTF8", "--locale=C", .. sync,
                ]),
                "/",
                null,
                stop);
        }
        finally
        {
            File.Delete(password);
        }

        Directory.Move(draft, cluster);
    }

    private static void RequireSameMajor(string cluster, PostgresBinaries binaries)
    {
        var made = File.ReadAllText(Path.Combine(cluster, "PG_VERSION")).Trim();
        if (made != binaries.Version.Split('.')[0])
        {
            throw new HostException(
                $"{cluster} was made by PostgreSQL {made}, and {binaries.Folder} holds {binaries.Version}: "
                + "install that version again, or start afresh with ./exchange down --reset");
        }
    }

    private static ChildCommand Command(
        PostgresBinaries binaries, Unprivileged user, PostgresOptions options, string cluster, int port)
    {
        string[] forgetful = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];
        return new ChildCommand(
            "postgres",
            [
                binaries.Server, "-D", cluster, "-p", port.ToString(CultureInfo.InvariantCulture),
                "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "max_connections=300",
                .. options.Durable ? [] : forgetful,
            ],
            "/",
            options.LogFile)
        {
            // SIGINT is PostgreSQL's fast shutdown: open transactions roll back, everything committed is on disk.
            EndSignal = ProcessSignal.Interrupt,
            Patience = TimeSpan.FromSeconds(30),
            Privileges = user.Privileges,
        };
    }

    private async Task<bool> AnswersAsync(CancellationToken stop)
    {
        var until = DateTime.UtcNow + StartPatience;
        while (!Child.HasExited)
        {
            if (DateTime.UtcNow > until)
            {
                throw new HostException($"PostgreSQL runs but did not answer within {StartPatience.TotalSeconds} s");
            }

            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
                await connection.OpenAsync(stop);
                return true;
            }
            catch (NpgsqlException)
            {
                // Not listening yet, or still starting up: that is what we wait for, as long as it lives.
                await Task.Delay(TimeSpan.FromMilliseconds(50), stop);
            }
        }

        return false;
    }
}
