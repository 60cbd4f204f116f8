using Exchange.Api.Data;
using Exchange.Ethereum.JsonRpc;
using Exchange.GraphQL.Errors;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Exchange.Api;

/// <summary>Says plainly when the database or the node is away: 503 with Retry-After, and nothing half-done.</summary>
internal static class Availability
{
    private const int RetryAfterSeconds = 2;

    /// <summary>Whether a fault is the absence of a neighbour, and not a bug of ours.</summary>
    public static bool IsAbsence(Exception? fault) => fault switch
    {
        null => false,
        NpgsqlException { IsTransient: true } => true,
        // The indexer has not built its tables yet, or is rebuilding them.
        PostgresException
        {
            SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName,
        } => true,
        RpcException { IsTransient: true } or HttpRequestException or System.Net.Sockets.SocketException => true,
        _ => IsAbsence(fault.InnerException),
    };

    public static void UseUnavailable(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (IsAbsence(fault) && !context.Response.HasStarted)
        {
            app.Logger.Unavailable(fault.Message);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter =
                RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await context.Response.WriteAsJsonAsync(
                new
                {
                    errors = new[]
                    {
                        new { message = FaultFilter.Message, extensions = new { code = FaultFilter.Code } },
                    },
                }, context.RequestAborted);
        }
    });

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Ok());
        app.MapGet("/health/ready", async (IDbContextFactory<ReadModel> reads, CancellationToken stop) =>
        {
            try
            {
                await using var chain = await reads.CreateDbContextAsync(stop);
                return await chain.Checkpoints.AnyAsync(stop) ? Results.Ok() : Results.StatusCode(503);
            }
            catch (Exception fault) when (IsAbsence(fault))
            {
                return Results.StatusCode(503);
            }
        });
    }
}

/// <summary>Turns a missing neighbour met inside a resolver into a clear refusal of the whole request.</summary>
internal sealed class FaultFilter : IErrorFilter
{
    public const string Code = "SERVICE_UNAVAILABLE";
    public const string Message =
        "The exchange cannot reach its database or its chain right now. Nothing was done; try again shortly.";

    public GraphQLError OnError(GraphQLError error) => Availability.IsAbsence(error.Exception)
        ? error with { Message = Message, Code = Code }
        : error;
}
