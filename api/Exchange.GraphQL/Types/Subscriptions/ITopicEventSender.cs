namespace Exchange.GraphQL.Types.Subscriptions;

/// <summary>Tells the subscribers of a topic what happened.</summary>
public interface ITopicEventSender
{
    /// <summary>Hands a message to everyone who listens to the topic now; never waits for a slow one.</summary>
    /// <typeparam name="TMessage">What the topic carries; one type per topic.</typeparam>
    /// <param name="topicName">The topic, exactly as its subscribers name it.</param>
    /// <param name="message">The message; shared by all subscribers, so it must not change afterwards.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>A task that ends when every subscriber has the message in its queue.</returns>
    /// <exception cref="InvalidOperationException">A subscriber of the topic expects another type.</exception>
    ValueTask SendAsync<TMessage>(
        string topicName,
        TMessage message,
        CancellationToken cancellationToken = default);

    /// <summary>Ends a topic: its subscribers read what they have, then their streams are complete.</summary>
    /// <param name="topicName">The topic.</param>
    /// <returns>A task that ends when every subscriber knows.</returns>
    ValueTask CompleteAsync(string topicName);
}
