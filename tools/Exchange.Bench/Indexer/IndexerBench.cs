using System.Diagnostics;
using System.Text.Json;
using Exchange.Ethereum.Primitives;
using Exchange.Host;
using Exchange.Host.Databases;
using Npgsql;

namespace Exchange.Bench.Indexer;

/// <summary>
/// Measures the indexer's Sync beside what the node takes to be read and what PostgreSQL takes to be written to, all
/// three in turn in one run, and prints each beside what issue 6 asks for. Every round of ours is a process of its own,
/// whose processor time and memory hold its start and compilation too.
/// </summary>
internal sealed class IndexerBench(SourceTree tree, TextWriter output)
{
    private const int Rounds = 5;
    private const double RateMin = 23_000;
    private const double FloorShareMin = 0.6;
    private const double CpuSecondsMax = 5;
    private const double PeakMegabytesMax = 250;
    private const double TenfoldRateMin = 0.8;
    private const double TenfoldMemoryMax = 1.2;
    private const double Megabyte = 1 << 20;
    private const int HeadEvents = 100;
    private const int HeadBlocks = 1_000;
    private const int SteadyMinutes = 10;

    private const string Mixed = "mixed";
    private const string Head = "head";

    private static readonly Fixture[] Fixtures = [Fixture.Single, Fixture.Tenfold, Fixture.Sparse];

    private readonly Report _report = new(output);

    /// <summary>
    /// Measures what these names stand for, or everything without a name. Answers 0 if every bound is met, 1 if one is
    /// missed.
    /// </summary>
    public async Task<int> RunAsync(IReadOnlyList<string> names, CancellationToken stop)
    {
        string[] known = [.. Fixtures.Select(fixture => fixture.Name), Mixed, Head];
        if (names.Except(known).FirstOrDefault() is { } unknown)
        {
            throw new HostException($"no fixture {unknown}: {string.Join(", ", known)}");
        }

        string folder = Directory.CreateTempSubdirectory("exchange-bench-").FullName;
        try
        {
            PostgresOptions options = new(
                Path.Combine(folder, "postgres"), Path.Combine(folder, "postgres.log"), Password: "bench");
            await using PostgresServer server = await PostgresServer.StartAsync(tree, options, stop);
            await server.EnsureDatabaseAsync("bench", stop);
            await _report.SayAsync(
                $".NET {Environment.Version}, PostgreSQL {server.Version}, {Environment.ProcessorCount} cores,"
                + $" load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}; medians of {Rounds} rounds (lowest to"
                + " highest)");
            await MeasureAsync(names.Count == 0 ? known : names, folder, server, stop);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        return _report.IsMet ? 0 : 1;
    }

    private async Task MeasureAsync(
        IReadOnlyList<string> names, string folder, PostgresServer server, CancellationToken stop)
    {
        Dictionary<string, Result> results = [];
        foreach (Fixture fixture in Fixtures.Where(fixture => names.Contains(fixture.Name)))
        {
            results[fixture.Name] = await MeasureAsync(fixture, folder, server.ConnectionString("bench"), stop);
        }

        await CompareAsync(results);
        if (names.Contains(Mixed))
        {
            await MeasureMixedAsync(server.ConnectionString("bench"), stop);
        }

        if (names.Contains(Head))
        {
            await MeasureHeadAsync(folder, server, stop);
        }
    }

    private async Task<Result> MeasureAsync(
        Fixture fixture, string folder, string database, CancellationToken stop)
    {
        long since = Stopwatch.GetTimestamp();
        await using BusyChain chain = await BusyChain.StartAsync(tree, folder, fixture, stop);
        await _report.SayAsync(
            $"{fixture.Name}: {fixture.Events:N0} events in {fixture.Blocks:N0} blocks, made in"
            + $" {Stopwatch.GetElapsedTime(since).TotalSeconds:F0} s");
        long last = fixture.Blocks + 1;
        SinkFloor sinkFloor = await SinkFloor.PrepareAsync(chain.Url, chain.Token, last, stop);
        Result result = new([], [], []);
        for (int round = 0; round < Rounds; round++)
        {
            result.Source.Add(fixture.Events / await TimeAsync(
                () => SourceFloor.ReadAsync(chain.Url, chain.Token, last, stop)));
            result.Sink.Add(fixture.Events / await TimeAsync(() => sinkFloor.WriteAsync(database, stop)));
            result.Ours.Add(await SyncChild.BackfillAsync(chain.Url, chain.Token.ToString(), database, stop));
            await RequireRightAsync(fixture, database, stop);
        }

        await PrintAsync(fixture, result);
        return result;
    }

    private async Task PrintAsync(Fixture fixture, Result result)
    {
        double[] rates = [.. result.Ours.Select(run => run.Rate)];
        double floor = Math.Min(Report.Median(result.Source), Report.Median(result.Sink));
        bool isLarge = fixture != Fixture.Sparse;
        await _report.LineAsync("source floor: eth_getLogs, unparsed", "events/s", result.Source);
        await _report.LineAsync("sink floor: COPY and upsert", "events/s", result.Sink);
        await _report.LineAsync(
            "ours: backfill", "events/s", rates, isLarge ? (Report.Median(rates) >= RateMin, "≥ 23,000") : null);
        await _report.LineAsync(
            "ours / lower floor",
            "",
            [Report.Median(rates) / floor],
            isLarge ? (Report.Median(rates) / floor >= FloorShareMin, "≥ 0.60") : null,
            "F2");
        bool isSingle = fixture == Fixture.Single;
        double[] cpu = [.. result.Ours.Select(run => run.CpuSeconds)];
        await _report.LineAsync(
            "ours: processor time", "s", cpu, isSingle ? (Report.Median(cpu) <= CpuSecondsMax, "≤ 5 s") : null, "F1");
        double[] peak = [.. result.Ours.Select(run => run.PeakBytes / Megabyte)];
        await _report.LineAsync(
            "ours: peak memory", "MB", peak, isSingle ? (Report.Median(peak) <= PeakMegabytesMax, "≤ 250 MB") : null);
    }

    private async Task CompareAsync(Dictionary<string, Result> results)
    {
        if (results.TryGetValue(Fixture.Single.Name, out Result? single)
            && results.TryGetValue(Fixture.Tenfold.Name, out Result? tenfold))
        {
            double rate = Report.Median(tenfold.Ours.Select(run => run.Rate))
                / Report.Median(single.Ours.Select(run => run.Rate));
            double memory = Report.Median(tenfold.Ours.Select(run => (double)run.PeakBytes))
                / Report.Median(single.Ours.Select(run => (double)run.PeakBytes));
            await _report.SayAsync("10 × beside 1 ×");
            await _report.LineAsync("rate", "", [rate], (rate >= TenfoldRateMin, "≥ 0.80"), "F2");
            await _report.LineAsync("peak memory", "", [memory], (memory <= TenfoldMemoryMax, "≤ 1.20"), "F2");
        }
    }

    // No bound is set for it: what the projections of a slice cost depends on what its members do.
    private async Task MeasureMixedAsync(string database, CancellationToken stop)
    {
        await using MixedChain chain = await MixedChain.StartAsync(tree, stop);
        await _report.SayAsync(
            $"mixed: {chain.Events:N0} events of {chain.Kinds} kinds, of all our contracts, in {chain.Blocks:N0}"
            + $" blocks, made in {chain.Seconds:F0} s");
        Result result = new([], [], []);
        for (int round = 0; round < Rounds; round++)
        {
            result.Source.Add(chain.Events / await TimeAsync(
                () => SourceFloor.ReadAsync(chain.Url, null, chain.Blocks, stop)));
            result.Ours.Add(await SyncChild.BackfillAsync(chain.Url, chain.DeploymentFile, database, stop));
        }

        await _report.LineAsync("source floor: eth_getLogs, unparsed", "events/s", result.Source);
        await _report.LineAsync("ours: backfill", "events/s", [.. result.Ours.Select(run => run.Rate)]);
        await _report.LineAsync(
            "ours: processor time", "s", [.. result.Ours.Select(run => run.CpuSeconds)], format: "F1");
        await _report.LineAsync("ours: peak memory", "MB", [.. result.Ours.Select(run => run.PeakBytes / Megabyte)]);
    }

    private async Task MeasureHeadAsync(string folder, PostgresServer server, CancellationToken stop)
    {
        await _report.SayAsync(
            $"head: from the making of a block of {HeadEvents} events to the notification of its commit");
        await server.EnsureDatabaseAsync("head", stop);
        await using (BusyChain chain = await BusyChain.StartAsync(tree, folder, Fixture.Empty, stop))
        {
            HeadBench one = new(chain, server.ConnectionString("head"), output);
            await one.RunAsync(HeadBlocks, TimeSpan.Zero, HeadEvents, parts: 1, stop);
            double[] latencies = one.Latencies;
            double p50 = latencies[latencies.Length / 2];
            double p99 = latencies[latencies.Length * 99 / 100];
            await _report.LineAsync(
                $"one by one, {latencies.Length:N0} blocks: p50", "ms", [p50], (p50 <= 50, "≤ 50 ms"), "F1");
            await _report.LineAsync("p99", "ms", [p99], (p99 <= 150, "≤ 150 ms"), "F1");
            await one.PrintHistogramAsync();
        }

        await server.EnsureDatabaseAsync("steady", stop);
        await using BusyChain busy = await BusyChain.StartAsync(tree, folder, Fixture.Empty, stop);
        HeadBench steady = new(busy, server.ConnectionString("steady"), output);
        IReadOnlyList<long> lags = await steady.RunAsync(
            SteadyMinutes * 600, TimeSpan.FromMilliseconds(100), HeadEvents, SteadyMinutes, stop);
        bool isFlat = lags.TakeLast(3).Max() <= Math.Max(1, lags.Take(3).Max());
        await _report.SayAsync(
            $"  10 blocks a second of {HeadEvents} events for {SteadyMinutes} minutes: blocks behind at the end of"
            + $" each minute {string.Join(" ", lags)}: {(isFlat ? "not growing, met" : "growing: MISSED")}");
        _report.IsMet &= isFlat;
        await steady.PrintHistogramAsync();
    }

    // The rows are counted against what the fixture is known to hold, and the balances against the transfers.
    private static async Task RequireRightAsync(Fixture fixture, string database, CancellationToken stop)
    {
        await using NpgsqlConnection connection = new(database + ";Pooling=false");
        await connection.OpenAsync(stop);
        await using NpgsqlCommand command = new(
            """
            with held as (
                select account, token_id, sum(amount) as amount
                from (select to_address as account, token_id, amount from chain.transfer
                    union all select from_address, token_id, -amount from chain.transfer) t
                where account <> decode(repeat('00', 20), 'hex')
                group by account, token_id)
            select (select count(*) from chain.transfer),
                (select count(*) from held h full join chain.balance b using (account, token_id)
                 where h.amount is distinct from b.amount)
            """,
            connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
        await row.ReadAsync(stop);
        if (row.GetInt64(0) != fixture.Transfers || row.GetInt64(1) != 0)
        {
            throw new InvalidOperationException(
                $"{row.GetInt64(0)} transfers instead of {fixture.Transfers}, {row.GetInt64(1)} balances are wrong");
        }
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        long since = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private sealed record Result(List<double> Source, List<double> Sink, List<RunFigures> Ours);
}
