using Exchange.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Webhooks;

/// <summary>What a lane has to tell; a brand is told what its own list of activity shows, once it is final.</summary>
internal static class LaneEvents
{
    /// <summary>
    /// The events of a programme after a cursor that a webhook wants. Of which brand, the caller says by one of the two
    /// columns, each of which has an index of its own.
    /// </summary>
    public static IQueryable<Activity> EventsOf(
        this ReadModel chain, Webhook webhook, long programme, EventCursor after, long final)
    {
        var told = chain.Activities.AsNoTracking().Where(
            a => (a.ProgrammeId ?? WebhookLane.NoProgramme) == programme && a.BlockNumber <= final
                && EF.Functions.GreaterThan(
                    ValueTuple.Create(a.BlockNumber, a.LogIndex, a.Part),
                    ValueTuple.Create(after.Block, after.Log, after.Part)));
        return webhook.Kinds?.Select(Kinds.Parse).ToList() is { } kinds
            ? told.Where(a => kinds.Contains(a.Kind))
            : told;
    }
}
