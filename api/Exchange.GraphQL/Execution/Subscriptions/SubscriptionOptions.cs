namespace Exchange.GraphQL.Execution.Subscriptions;

/// <summary>What happens to a subscriber who reads more slowly than a topic speaks.</summary>
public enum TopicBufferFullMode
{
    /// <summary>
    /// Its stream ends with the error <c>SUBSCRIBER_TOO_SLOW</c> after the messages it still has: it never misses one
    /// without knowing, and may subscribe again.
    /// </summary>
    EndWithError,

    /// <summary>It misses the oldest messages, for topics of which only the newest matters.</summary>
    DropOldest,
}

/// <summary>How topics in memory queue their messages.</summary>
public sealed record SubscriptionOptions
{
    /// <summary>How many messages wait for one subscriber; 1 or more.</summary>
    public int TopicBufferCapacity { get; init; } = 64;

    /// <summary>What happens when one more comes.</summary>
    public TopicBufferFullMode TopicBufferFullMode { get; init; } = TopicBufferFullMode.EndWithError;
}
