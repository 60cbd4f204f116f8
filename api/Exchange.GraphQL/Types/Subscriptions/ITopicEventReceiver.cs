namespace Exchange.GraphQL.Types.Subscriptions;

/// <summary>Lets a source stream listen to a topic.</summary>
public interface ITopicEventReceiver
{
    /// <summary>Begins to listen: from the returned task on no message of the topic passes unseen.</summary>
    /// <typeparam name="TMessage">What the topic carries.</typeparam>
    /// <param name="topicName">The topic.</param>
    /// <param name="cancellationToken">Stops the subscribing.</param>
    /// <returns>The messages; dispose it to stop listening.</returns>
    ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        CancellationToken cancellationToken = default);
}

/// <summary>The events behind a subscription; whoever disposes it stops them.</summary>
/// <typeparam name="TMessage">What an event carries.</typeparam>
public interface ISourceStream<out TMessage> : IAsyncDisposable
{
    /// <summary>Gives the events from the moment of subscribing on; to be read once.</summary>
    /// <returns>The events.</returns>
    IAsyncEnumerable<TMessage> ReadEventsAsync();
}
