using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Http.Rights;

/// <summary>
/// Watches over one who listens: by the time its token has expired or a guard refuses it, the watch ends.
/// </summary>
internal sealed class RightsWatch(GraphQLOptions options, TimeProvider time)
{
    /// <summary>Waits until the caller's rights are lost.</summary>
    /// <exception cref="OperationCanceledException">The caller has gone, its rights intact.</exception>
    public async Task UntilLost(HttpContext http, CancellationToken stop)
    {
        var end = ExpiryOf(http.User);
        while (true)
        {
            var left = end - time.GetUtcNow();
            if (left <= TimeSpan.Zero)
            {
                return;
            }

            await Task.Delay(left < options.RightsCheckInterval ? left : options.RightsCheckInterval, time, stop);
            if (!await MayContinue(http, stop))
            {
                return;
            }
        }
    }

    // A caller may be known by several tokens; its rights are whole only while each of them holds.
    private static DateTimeOffset ExpiryOf(ClaimsPrincipal user) => user.FindAll("exp")
        .Select(claim => long.TryParse(claim.Value, CultureInfo.InvariantCulture, out var seconds)
            && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(Math.Max(0, seconds))
                : DateTimeOffset.MinValue)
        .DefaultIfEmpty(DateTimeOffset.MaxValue)
        .Min();

    private static async ValueTask<bool> MayContinue(HttpContext http, CancellationToken stop)
    {
        // The request's own services live as long as the socket; a guard that reads a database wants fresh ones.
        await using var scope = http.RequestServices.CreateAsyncScope();
        foreach (var guard in scope.ServiceProvider.GetServices<ISubscriptionGuard>())
        {
            if (!await guard.MayContinueAsync(http, stop))
            {
                return false;
            }
        }

        return true;
    }
}
