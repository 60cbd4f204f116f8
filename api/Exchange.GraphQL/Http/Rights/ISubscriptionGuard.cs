using Microsoft.AspNetCore.Http;

namespace Exchange.GraphQL.Http.Rights;

/// <summary>Ends the subscriptions of those who have lost their rights since they began.</summary>
/// <remarks>
/// Asked every <see cref="GraphQLOptions.RightsCheckInterval"/> while a socket is open or events are sent. The time of
/// the caller's claim <c>exp</c> needs no guard: it ends them by itself.
/// </remarks>
public interface ISubscriptionGuard
{
    /// <summary>Says whether the caller may go on listening.</summary>
    /// <param name="http">The request that opened the socket or asked for events; its user is the caller.</param>
    /// <param name="stop">Stops when the caller has gone.</param>
    /// <returns>Whether it may; if not, a socket is closed with 4403 and an event stream ends with an error.</returns>
    ValueTask<bool> MayContinueAsync(HttpContext http, CancellationToken stop);
}
