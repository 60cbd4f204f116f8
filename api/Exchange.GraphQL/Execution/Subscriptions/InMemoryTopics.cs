using System.Threading.Channels;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types.Subscriptions;

namespace Exchange.GraphQL.Execution.Subscriptions;

/// <summary>
/// The topics of one process: a message reaches everyone who listens when it is sent, in the order of sending. A topic
/// exists while somebody listens, and a sender never waits.
/// </summary>
internal sealed class InMemoryTopics(SubscriptionOptions options) : ITopicEventSender, ITopicEventReceiver
{
    private readonly Dictionary<string, List<ISubscriber>> _subscribers = [];
    private readonly Lock _lock = new();

    private interface ISubscriber
    {
        Type MessageType { get; }

        void Complete();
    }

    /// <summary>How many topics somebody listens to.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _subscribers.Count;
            }
        }
    }

    /// <summary>How many listen, to all of the topics.</summary>
    public int SubscriberCount
    {
        get
        {
            lock (_lock)
            {
                return _subscribers.Values.Sum(each => each.Count);
            }
        }
    }

    public ValueTask SendAsync<TMessage>(
        string topicName,
        TMessage message,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            foreach (var subscriber in _subscribers.GetValueOrDefault(topicName, []))
            {
                var typed = subscriber as Subscriber<TMessage> ?? throw new InvalidOperationException(
                    $"{topicName} carries {subscriber.MessageType}, not {typeof(TMessage)}.");
                typed.Take(message);
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(string topicName)
    {
        lock (_lock)
        {
            if (_subscribers.Remove(topicName, out var subscribers))
            {
                subscribers.ForEach(one => one.Complete());
            }
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var subscriber = new Subscriber<TMessage>(this, topicName, options);
        lock (_lock)
        {
            if (!_subscribers.TryGetValue(topicName, out var others))
            {
                _subscribers.Add(topicName, others = []);
            }

            others.Add(subscriber);
        }

        return ValueTask.FromResult<ISourceStream<TMessage>>(subscriber);
    }

    private void Leave(string topicName, ISubscriber subscriber)
    {
        lock (_lock)
        {
            if (_subscribers.TryGetValue(topicName, out var others) && others.Remove(subscriber) && others.Count == 0)
            {
                _subscribers.Remove(topicName);
            }
        }
    }

    /// <summary>One who listens, with a queue of its own that never grows beyond its bound.</summary>
    private sealed class Subscriber<T>(InMemoryTopics topics, string topicName, SubscriptionOptions options)
        : ISubscriber, ISourceStream<T>
    {
        private readonly Channel<T> _queue = Channel.CreateBounded<T>(new BoundedChannelOptions(
            options.TopicBufferCapacity)
        {
            SingleReader = true,
            FullMode = options.TopicBufferFullMode == TopicBufferFullMode.DropOldest
                ? BoundedChannelFullMode.DropOldest
                : BoundedChannelFullMode.Wait,
        });

        public Type MessageType => typeof(T);

        public void Take(T message)
        {
            // In the mode DropOldest there is always room; a queue that has ended takes nothing more.
            if (!_queue.Writer.TryWrite(message))
            {
                _queue.Writer.TryComplete(TooSlow());
            }
        }

        public void Complete() => _queue.Writer.TryComplete();

        public IAsyncEnumerable<T> ReadEventsAsync() => _queue.Reader.ReadAllAsync();

        public ValueTask DisposeAsync()
        {
            topics.Leave(topicName, this);
            Complete();
            return ValueTask.CompletedTask;
        }

        private GraphQLException TooSlow() => new(ErrorBuilder.New()
            .SetMessage($"More than {options.TopicBufferCapacity} events were waiting to be read: subscribe again.")
            .SetCode(ErrorCodes.SubscriberTooSlow)
            .SetExtension("limit", options.TopicBufferCapacity)
            .SetExtension("actual", options.TopicBufferCapacity + 1)
            .Build());
    }
}
