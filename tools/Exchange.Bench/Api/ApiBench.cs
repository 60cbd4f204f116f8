using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.Ethereum.Primitives;
using Exchange.Host;
using Exchange.Host.Databases;
using Exchange.Indexer;
using Npgsql;

namespace Exchange.Bench.Api;

/// <summary>
/// Measures what pages ask of the API beside a floor written by hand, both in turn in one run, and prints each figure
/// beside what issue 7 asks for.
/// </summary>
internal sealed class ApiBench(SourceTree tree, TextWriter output, Scale scale)
{
    private const double P99RatioMax = 1.5;
    private const double PeakMegabytesMax = 180;
    private const double Megabyte = 1 << 20;
    private const int CountedRequests = 20;

    private static readonly int[] Connections = [16, 64];

    private readonly Report _report = new(output);

    /// <summary>Answers 0 if every bound is met, 1 if one is missed.</summary>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        string folder = Directory.CreateTempSubdirectory("exchange-bench-").FullName;
        try
        {
            PostgresOptions options = new(
                Path.Combine(folder, "postgres"), Path.Combine(folder, "postgres.log"), Password: "bench");
            await using PostgresServer postgres = await PostgresServer.StartAsync(tree, options, stop);
            await postgres.EnsureDatabaseAsync("bench", stop);
            await _report.SayAsync(
                $".NET {Environment.Version}, PostgreSQL {postgres.Version}, {Environment.ProcessorCount} cores,"
                + $" load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}; medians of {scale.Rounds} rounds (lowest"
                + $" to highest) of {scale.Round.TotalSeconds:F0} s, API and floor in turn");
            await MeasureAsync(folder, postgres, stop);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        return _report.IsMet ? 0 : 1;
    }

    private async Task MeasureAsync(string folder, PostgresServer postgres, CancellationToken stop)
    {
        string database = postgres.ConnectionString("bench");
        string deployment = Path.Combine(folder, "deployment.json");
        await File.WriteAllTextAsync(deployment, DeploymentText(), stop);
        long since = TimeProvider.System.GetTimestamp();
        DataSet rows = new(scale, database);
        await rows.FillAsync(new Projections(Deployment.Read(deployment)), stop);
        await _report.SayAsync(
            $"{scale.Programmes:N0} programmes, {scale.Accounts:N0} accounts, {scale.Balances:N0} balances,"
            + $" {scale.Transfers:N0} transfers, {scale.Offers:N0} offers, {scale.Trades:N0} trades, made in"
            + $" {TimeProvider.System.GetElapsedTime(since).TotalSeconds:F0} s");
        IReadOnlyList<Question> questions = Question.All(scale, rows.Busy);
        await using (Server floor = await Server.StartFloorAsync(tree, folder, database, stop))
        await using (Server api = await Server.StartApiAsync(tree, folder, deployment, database, stop))
        {
            foreach (Question question in questions)
            {
                await MeasureAsync(question, api, floor, stop);
            }

            await _report.SayAsync("memory");
            double peak = api.PeakBytes / Megabyte;
            await _report.LineAsync("API: the most at once", "MB", [peak], (peak <= PeakMegabytesMax, "≤ 180 MB"));
            await _report.LineAsync("floor", "MB", [floor.PeakBytes / Megabyte]);
        }

        await CountAsync(questions, folder, deployment, postgres, stop);
    }

    private async Task MeasureAsync(Question question, Server api, Server floor, CancellationToken stop)
    {
        await _report.SayAsync($"{question.Name}: {question.What}");
        string token = await api.TokenAsync(stop);
        await RequireSameAsync(question, api.At, floor.At, token, stop);
        byte[][] ofApi = [.. question.Asked.Select(asking => question.RequestOf(asking, api.At, token))];
        byte[][] ofFloor = [.. question.Asked.Select(asking => asking.RequestOf(floor.At))];
        foreach (int connections in Connections)
        {
            (List<Figures> ours, List<Figures> floors) = ([], []);
            for (int round = 0; round <= scale.Rounds; round++)
            {
                Figures one = await Figures.MeasureAsync(
                    api.At, api.Process, ofApi, connections, scale.Round, stop);
                Figures other = await Figures.MeasureAsync(
                    floor.At, floor.Process, ofFloor, connections, scale.Round, stop);

                // In the first round both compile what they do often.
                if (round > 0)
                {
                    ours.Add(one);
                    floors.Add(other);
                }
            }

            await PrintAsync(question, connections, ours, floors);
        }
    }

    private async Task PrintAsync(Question question, int connections, List<Figures> ours, List<Figures> floors)
    {
        double[] ratios = [.. ours.Zip(floors, (one, floor) => one.Rate / floor.Rate)];
        double[] tails = [.. ours.Zip(floors, (one, floor) => one.P99 / floor.P99)];
        string bound = string.Create(CultureInfo.InvariantCulture, $"≥ {question.RatioMin:F2}");
        await _report.SayAsync($" {connections} connections");
        await _report.LineAsync("API", "answers/s", [.. ours.Select(one => one.Rate)]);
        await _report.LineAsync("floor", "answers/s", [.. floors.Select(one => one.Rate)]);
        await _report.LineAsync("API / floor", "", ratios, (Report.Median(ratios) >= question.RatioMin, bound), "F2");
        await _report.LineAsync("API: p99", "ms", [.. ours.Select(one => one.P99)], format: "F1");
        await _report.LineAsync("floor: p99", "ms", [.. floors.Select(one => one.P99)], format: "F1");
        await _report.LineAsync("API / floor: p99", "", tails, (Report.Median(tails) <= P99RatioMax, "≤ 1.50"), "F2");
        await _report.LineAsync(
            "API: processor time an answer", "µs", [.. ours.Select(one => one.ProcessorMicroseconds)]);
        await _report.LineAsync("floor", "µs", [.. floors.Select(one => one.ProcessorMicroseconds)]);
    }

    /// <summary>What is timed must be right: both sides answer the same.</summary>
    private static async Task RequireSameAsync(
        Question question, Uri api, Uri floor, string token, CancellationToken stop)
    {
        using Wire ours = await Wire.OpenAsync(api, stop);
        using Wire floors = await Wire.OpenAsync(floor, stop);
        foreach (Asking asking in question.Asked.Take(CountedRequests).Append(question.Small).Append(question.Large))
        {
            string one = await ours.AskAsync(question.RequestOf(asking, api, token), stop);
            string other = await floors.AskAsync(asking.RequestOf(floor), stop);
            if (!JsonNode.DeepEquals(JsonNode.Parse(one), JsonNode.Parse(other)))
            {
                throw new InvalidOperationException($"{question.Name}: the API answers {one}\nand the floor {other}");
            }
        }
    }

    // An API of its own, whose database is behind a counter.
    private async Task CountAsync(
        IReadOnlyList<Question> questions, string folder, string deployment, PostgresServer postgres,
        CancellationToken stop)
    {
        await _report.SayAsync("round trips to the database for one answer");
        await using RoundTrips counter = RoundTrips.Before(postgres.Port);
        await using Server api = await Server.StartApiAsync(
            tree, folder, deployment, counter.Through(postgres.ConnectionString("bench")), stop);
        string token = await api.TokenAsync(stop);
        using Wire wire = await Wire.OpenAsync(api.At, stop);
        foreach (Question question in questions)
        {
            double small = await CountAsync(question, question.Small);
            double large = await CountAsync(question, question.Large);
            bool isMet = large <= question.RoundTripsMax && small == large;
            await _report.LineAsync($"{question.Name}, short answer", "", [small], format: "F2");
            await _report.LineAsync(
                $"{question.Name}, long answer", "", [large],
                (isMet, $"≤ {question.RoundTripsMax}, the same for both"), "F2");
        }

        async Task<double> CountAsync(Question question, Asking asking)
        {
            byte[] request = question.RequestOf(asking, api.At, token);

            // Names are read once, and a connection makes itself known once.
            await wire.SendAsync(request, stop);
            long before = counter.Count;
            for (int i = 0; i < CountedRequests; i++)
            {
                await wire.SendAsync(request, stop);
            }

            return (double)(counter.Count - before) / CountedRequests;
        }
    }

    // Contracts that nothing asks: their addresses only have to differ.
    private string DeploymentText() => JsonSerializer.Serialize(new
    {
        chainId = 1,
        genesisHash = Hash.Zero.ToString(),
        deployedInBlock = 1,
        contracts = Directory.GetFiles(tree["contracts", "abi"], "*.json").Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal)
            .Select((name, index) => (name, Address: DataSet.AccountOf(-1_000 - index).ToString()))
            .ToDictionary(contract => contract.name!, contract => contract.Address),
    });
}
