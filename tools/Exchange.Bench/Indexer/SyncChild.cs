using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer;
using Exchange.Indexer.Sync;
using Npgsql;

namespace Exchange.Bench.Indexer;

/// <summary>Runs <see cref="SyncRun"/> for another process, or for a person at a terminal.</summary>
internal static class SyncChild
{
    /// <summary>Starts this program again, to do nothing but index.</summary>
    /// <param name="what"><c>backfill</c>, which prints its figures as JSON, or <c>follow</c>, without end.</param>
    /// <param name="subject">An ERC-1155 token's address, or the file of a deployment of ours.</param>
    public static Process Start(string what, Uri rpc, string subject, string database)
    {
        // What the runtime is told is the indexer's, too.
        string program = typeof(SyncChild).Assembly.Location;
        string runtime = Path.Combine(Path.GetDirectoryName(program)!, "Exchange.Indexer.runtimeconfig.json");
        string[] arguments =
            ["exec", "--runtimeconfig", runtime, program, "indexer", what, rpc.ToString(), subject, database];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
    }

    /// <summary>Starts a backfill, and takes in what it prints.</summary>
    public static async Task<RunFigures> BackfillAsync(
        Uri rpc, string subject, string database, CancellationToken stop)
    {
        using Process child = Start("backfill", rpc, subject, database);
        string figures = await child.StandardOutput.ReadToEndAsync(stop);
        await child.WaitForExitAsync(stop);
        return child.ExitCode == 0
            ? JsonSerializer.Deserialize<RunFigures>(figures)!
            : throw new InvalidOperationException($"the indexer ended with {child.ExitCode}");
    }

    /// <summary>Is what <see cref="Start"/> starts.</summary>
    public static async Task<int> RunAsync(
        string what, Uri rpc, string subject, string database, TextWriter output, CancellationToken stop)
    {
        IProjections projections = await ProjectionsOfAsync(rpc, subject, stop);
        if (what == "follow")
        {
            await SyncRun.FollowAsync(rpc, projections, database, stop);
            return 0;
        }

        RunFigures figures = await SyncRun.BackfillAsync(rpc, projections, database, stop);
        await output.WriteLineAsync(JsonSerializer.Serialize(figures));
        return 0;
    }

    /// <summary>Indexes a token of a chain that somebody else made, once, and prints what it took.</summary>
    /// <param name="database">A connection string of Npgsql, or an address <c>postgresql://…</c>.</param>
    public static async Task<int> MeasureAsync(
        Uri rpc, string token, string database, TextWriter output, CancellationToken stop)
    {
        string connection = ConnectionString(database);
        RunFigures figures = await SyncRun.BackfillAsync(
            rpc, await ProjectionsOfAsync(rpc, token, stop), connection, stop);
        (long transfers, long balances) = await ShowAsync(connection, stop);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"""
              blocks        {figures.Blocks,12:N0}
              events        {figures.Events,12:N0}
              rows          {transfers + balances,12:N0}   {transfers:N0} transfer, {balances:N0} balance
              seconds       {figures.Seconds,12:F2}   from an empty database to the last commit
              events/s      {figures.Rate,12:N0}
              processor     {figures.CpuSeconds,12:F2} s of this process, its start included
              peak memory   {figures.PeakBytes / (1 << 20),12:N0} MB
            """));
        return 0;
    }

    private static async Task<IProjections> ProjectionsOfAsync(Uri rpc, string subject, CancellationToken stop)
    {
        if (!Address.TryParse(subject, out Address token))
        {
            return new Projections(Deployment.Read(subject));
        }

        using HttpClient http = new();
        return new PlainProjections(
            token, (await new EthClient(http, rpc).GetBlockAsync(BlockTag.FromNumber(0), stop))!.Hash);
    }

    /// <summary>Turns an address as other tools write it into a connection string; leaves one alone.</summary>
    public static string ConnectionString(string database)
    {
        if (!Uri.TryCreate(database, UriKind.Absolute, out Uri? url)
            || url.Scheme is not ("postgres" or "postgresql"))
        {
            return database;
        }

        string[] user = url.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
            Port = url.IsDefaultPort || url.Port < 0 ? NpgsqlConnection.DefaultPort : url.Port,
            Database = Uri.UnescapeDataString(url.AbsolutePath.Trim('/')),
            Username = user[0].Length == 0 ? null : Uri.UnescapeDataString(user[0]),
            Password = user.Length == 2 ? Uri.UnescapeDataString(user[1]) : null,
        }.ConnectionString;
    }

    // Whoever looks for the tables by their bare names finds them, unless tables of his own have these names.
    private static async Task<(long Transfers, long Balances)> ShowAsync(string database, CancellationToken stop)
    {
        await using NpgsqlConnection connection = new(database + ";Pooling=false");
        await connection.OpenAsync(stop);
        await using NpgsqlCommand command = new(
            """
            do $$ begin
                if to_regclass('transfer') is null and to_regclass('balance') is null then
                    create view transfer as table chain.transfer;
                    create view balance as table chain.balance;
                end if;
            end $$;
            select (select count(*) from chain.transfer), (select count(*) from chain.balance)
            """,
            connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        return (row.GetInt64(0), row.GetInt64(1));
    }
}
