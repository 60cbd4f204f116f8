using Exchange.Portal.Shared;

namespace Exchange.Portal.Home;

/// <summary>What the start page tells: everything that happened, newest first.</summary>
public sealed record StoryAnswer(ChainMoment Chain, Connection<Activity> Activities);

/// <summary>The last block the API has read, and its time: the clock of every page.</summary>
public sealed record ChainMoment(long IndexedBlock, DateTimeOffset IndexedAt);

/// <summary>One entry of the timeline: all that one operation brought about, in the order it came about.</summary>
public sealed record StoryEntry(IReadOnlyList<Activity> Events)
{
    public Activity First => Events[0];

    /// <summary>Groups neighbours of one operation; without an operation, of one transaction.</summary>
    public static IReadOnlyList<StoryEntry> From(IEnumerable<Activity> newestFirst)
    {
        var entries = new List<StoryEntry>();
        var group = new List<Activity>();
        foreach (var activity in newestFirst)
        {
            if (group.Count > 0 && Key(group[0]) != Key(activity))
            {
                Close();
            }

            group.Add(activity);
        }

        Close();
        return entries;

        void Close()
        {
            if (group.Count > 0)
            {
                entries.Add(new StoryEntry([.. Enumerable.Reverse(group)]));
                group.Clear();
            }
        }
    }

    private static string Key(Activity activity) =>
        activity.Trail?.Operation?.Id.ToString() ?? activity.Trail?.TransactionHash ?? activity.Id;
}
