using System.Globalization;
using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Operations;

/// <summary>
/// Holds an answer back while the caller prefers to wait (<c>Prefer: wait=N</c>, RFC 7240), as a till needs.
/// </summary>
internal sealed class Waiting(IDbContextFactory<Data.AppContext> apps, IHttpContextAccessor http)
{
    private const int SecondsMax = 10;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(40);

    public async Task<Operation> AsPreferredAsync(Operation operation, CancellationToken stop)
    {
        var seconds = PreferredSeconds(http.HttpContext);
        if (seconds == 0)
        {
            return operation;
        }

        http.HttpContext!.Response.Headers["Preference-Applied"] = $"wait={seconds}";
        var until = TimeProvider.System.GetUtcNow().AddSeconds(seconds);
        while (operation.Status is not (OperationStatus.Final or OperationStatus.Failed)
            && TimeProvider.System.GetUtcNow() < until)
        {
            await Task.Delay(Look, stop);
            await using var app = await apps.CreateDbContextAsync(stop);
            operation = await app.Operations.AsNoTracking().SingleAsync(o => o.Id == operation.Id, stop);
        }

        return operation;
    }

    /// <summary>Reads <c>Prefer: wait=N</c>; 0 when it is absent or no number, at most ten seconds.</summary>
    private static int PreferredSeconds(HttpContext? context)
    {
        foreach (var preference in context?.Request.Headers["Prefer"].SelectMany(p => p?.Split(',') ?? []) ?? [])
        {
            var text = preference.Trim();
            if (text.StartsWith("wait=", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            {
                return Math.Clamp(seconds, 0, SecondsMax);
            }
        }

        return 0;
    }
}
