using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Marketplace;

/// <summary>
/// The way back from what everyone may see of the market. Whose request it was stays with whoever made it.
/// </summary>
internal sealed class MarketTrail(ReadModel chain, IDbContextFactory<Data.AppContext> apps, Caller caller)
{
    public async Task<Trail> OfAsync(Activity activity, CancellationToken stop)
    {
        var trail = await Trail.OfAsync(activity, chain, apps, stop);
        var isMine = caller.IsAuditor || trail.Operation?.ClientId == caller.ClientId;
        return isMine ? trail : trail with { Operation = null };
    }
}
