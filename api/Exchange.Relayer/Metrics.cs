using System.Globalization;
using System.Text;
using Npgsql;

namespace Exchange.Relayer;

/// <summary>What Prometheus asks: what waits, for how long, and what is under way in each lane.</summary>
internal static class Metrics
{
    public static async Task<IResult> ReadAsync(
        NpgsqlDataSource database, IReadOnlyList<LaneService> lanes, CancellationToken stop)
    {
        StringBuilder page = new();
        await using var command = database.CreateCommand("select waiting, oldest_seconds from app.outbox_depth");
        await using var rows = await command.ExecuteReaderAsync(stop);
        await rows.ReadAsync(stop);
        Line(page, "exchange_relayer_waiting", rows.GetInt64(0));
        Line(page, "exchange_relayer_waiting_oldest_seconds", rows.GetInt64(1));
        foreach (var lane in lanes)
        {
            Line(page, $"exchange_relayer_holder{{sender=\"{lane.Sender}\"}}", lane.IsHolder ? 1 : 0);
            Line(page, $"exchange_relayer_open{{sender=\"{lane.Sender}\"}}", lane.Open);
        }

        return Results.Text(page.ToString(), "text/plain; version=0.0.4");
    }

    private static void Line(StringBuilder page, string name, long value) =>
        page.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
}
