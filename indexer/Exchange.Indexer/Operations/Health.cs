using Exchange.Indexer.Sync;

namespace Exchange.Indexer.Operations;

/// <summary>Tells whoever watches the process whether it lives, and whether its rows are current.</summary>
internal static class Health
{
    /// <summary>Adds <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Ok(new { status = "live" }));
        routes.MapGet("/health/ready", (Progress progress) =>
        {
            string? reason = progress.NotReadyBecause;
            Progress.State now = progress.Now;
            return Results.Json(
                new
                {
                    status = reason is null ? "ready" : "not ready",
                    reason,
                    role = now.Role.ToString(),
                    indexedBlock = now.At?.Number,
                    finalBlock = now.At?.FinalNumber,
                    headBlock = now.Head?.Number,
                },
                statusCode: reason is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
