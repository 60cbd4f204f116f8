using System.Globalization;
using System.Numerics;
using System.Text;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Operations;

/// <summary>Prints what the indexer counts in Prometheus' text format (version 0.0.4).</summary>
internal static class Metrics
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Adds <c>/metrics</c>.</summary>
    public static void MapMetrics(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/metrics", (Progress progress) => TypedResults.Text(Print(progress), ContentType));

    /// <summary>The page.</summary>
    public static string Print(Progress progress)
    {
        Progress.State now = progress.Now;
        StringBuilder page = new();
        Gauge(page, "exchange_indexer_ready", "1 when readers may rely on the rows.",
            progress.NotReadyBecause is null ? 1 : 0);
        Gauge(page, "exchange_indexer_writing", "1 when this process holds the lock.",
            now.Role == Role.Writing ? 1 : 0);
        Gauge(page, "exchange_indexer_hash_verified", "1 when the node has the last applied block, or its child.",
            now.IsVerified ? 1 : 0);
        Gauge(page, "exchange_indexer_head_block", "The node's newest block.", now.Head?.Number);
        Gauge(page, "exchange_indexer_indexed_block", "The last applied block.", now.At?.Number);
        Gauge(page, "exchange_indexer_final_block", "The last block that will not be undone.", now.At?.FinalNumber);
        Gauge(page, "exchange_indexer_lag_blocks", "Blocks between rows and head.", now.LagBlocks);
        Gauge(page, "exchange_indexer_lag_seconds", "Chain time between rows and head.", now.LagSeconds);
        Gauge(page, "exchange_indexer_deepest_reorg_blocks", "Depth of the deepest reorg.", now.DeepestReorg);
        Counter(page, "exchange_indexer_events_total", "Events applied.", now.Events);
        Counter(page, "exchange_indexer_commits_total", "Transactions committed.", now.Commits);
        Counter(page, "exchange_indexer_reorgs_total", "Reorgs undone.", now.Reorgs);
        Counter(page, "exchange_indexer_splits_total", "Ranges that were too large for one answer.", now.Splits);
        Counter(page, "exchange_indexer_node_faults_total", "Requests the node failed.", now.NodeFaults);
        Counter(page, "exchange_indexer_disbelieved_total", "Answers that contradicted themselves.", now.Disbeliefs);
        Counter(page, "exchange_indexer_database_faults_total", "Lost databases.", now.DatabaseFaults);
        Counter(page, "exchange_indexer_conservation_checks_total", "Assets whose balances added up to their supply.",
            now.KeysChecked);
        Gauge(page, "exchange_indexer_conservation_turn_milliseconds", "How long a check of every asset took.",
            (long?)now.TurnOfChecks?.Took.TotalMilliseconds);
        Conserved(page, now.TurnOfChecks);
        Stalled(page, "fetch", now.StalledOnFetch);
        Stalled(page, "write", now.StalledOnWrite);
        return page.ToString();
    }

    // A difference stops the indexer and is told by its last words; what is here was found equal.
    private static void Conserved(StringBuilder page, TurnOfChecks? turn)
    {
        if (turn is null)
        {
            return;
        }

        Head(page, "exchange_indexer_conserved_amount",
            "Supply of an asset to which its balances added up when it was last checked.", "gauge");
        foreach ((string asset, BigInteger amount) in turn.Named.Append(("others", turn.Others)))
        {
            page.Append(
                CultureInfo.InvariantCulture, $"exchange_indexer_conserved_amount{{asset=\"{asset}\"}} {amount}\n");
        }
    }

    private static void Stalled(StringBuilder page, string on, TimeSpan time) => Line(
        page, $"exchange_indexer_stalled_on_{on}_milliseconds_total", $"Time the rows were behind and waited for {on}.",
        "counter", (long)time.TotalMilliseconds);

    private static void Gauge(StringBuilder page, string name, string help, long? value) =>
        Line(page, name, help, "gauge", value);

    private static void Counter(StringBuilder page, string name, string help, long value) =>
        Line(page, name, help, "counter", value);

    // What is not known yet is left out: a zero would be a statement.
    private static void Line(StringBuilder page, string name, string help, string type, long? value)
    {
        if (value is { } known)
        {
            Head(page, name, help, type);
            page.Append(CultureInfo.InvariantCulture, $"{name} {known}\n");
        }
    }

    private static void Head(StringBuilder page, string name, string help, string type) =>
        page.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");
}
