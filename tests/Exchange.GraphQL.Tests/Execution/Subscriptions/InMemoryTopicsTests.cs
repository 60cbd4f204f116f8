using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution.Subscriptions;
using Exchange.GraphQL.Types.Subscriptions;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution.Subscriptions;

/// <summary>Topics in memory: everyone hears everything in order, unless it is told that it did not.</summary>
public sealed class InMemoryTopicsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everyone_who_listens_hears_each_message_in_order()
    {
        var topics = new InMemoryTopics(new SubscriptionOptions());
        await using var first = await topics.SubscribeAsync<int>("t", Stop);
        await topics.SendAsync("t", 1, Stop);
        await using var second = await topics.SubscribeAsync<int>("t", Stop);
        await topics.SendAsync("t", 2, Stop);
        await topics.SendAsync("other", 3, Stop);
        await topics.CompleteAsync("t");

        Assert.Equal([1, 2], await ReadAll(first));
        Assert.Equal([2], await ReadAll(second));
    }

    [Fact]
    public async Task A_slow_subscriber_reads_what_it_has_and_is_told_what_it_missed()
    {
        var topics = new InMemoryTopics(new SubscriptionOptions { TopicBufferCapacity = 2 });
        await using var slow = await topics.SubscribeAsync<int>("t", Stop);
        await Send(topics, 1, 2, 3, 4);

        var read = new List<int>();
        var end = await Assert.ThrowsAsync<GraphQLException>(async () =>
        {
            await foreach (var one in slow.ReadEventsAsync().WithCancellation(Stop))
            {
                read.Add(one);
            }
        });

        Assert.Equal([1, 2], read);
        Assert.Equal("SUBSCRIBER_TOO_SLOW", end.Error.Code);
        Assert.Equal([2, 3], [end.Error.Extensions["limit"], end.Error.Extensions["actual"]]);
    }

    [Fact]
    public async Task A_slow_subscriber_stands_in_nobodys_way()
    {
        var topics = new InMemoryTopics(new SubscriptionOptions { TopicBufferCapacity = 1 });
        await using var slow = await topics.SubscribeAsync<int>("t", Stop);
        await Send(topics, 1, 2);
        await using var other = await topics.SubscribeAsync<int>("t", Stop);
        await Send(topics, 3);
        await topics.CompleteAsync("t");

        Assert.Equal([3], await ReadAll(other));
    }

    [Fact]
    public async Task A_slow_subscriber_may_miss_the_oldest_instead()
    {
        var topics = new InMemoryTopics(new SubscriptionOptions
        {
            TopicBufferCapacity = 2,
            TopicBufferFullMode = TopicBufferFullMode.DropOldest,
        });
        await using var slow = await topics.SubscribeAsync<int>("t", Stop);
        await Send(topics, 1, 2, 3, 4);
        await topics.CompleteAsync("t");

        Assert.Equal([3, 4], await ReadAll(slow));
    }

    [Fact]
    public async Task A_message_of_another_type_is_refused()
    {
        var topics = new InMemoryTopics(new SubscriptionOptions());
        await using var numbers = await topics.SubscribeAsync<int>("t", Stop);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => topics.SendAsync("t", "text", Stop).AsTask());

        Assert.Equal("t carries System.Int32, not System.String.", refusal.Message);
    }

    [Fact]
    public async Task A_topic_to_which_nobody_listens_is_gone()
    {
        var topics = new InMemoryTopics(new SubscriptionOptions());
        var stream = await topics.SubscribeAsync<int>("t", Stop);
        Assert.Equal(1, topics.Count);

        await stream.DisposeAsync();

        Assert.Equal(0, topics.Count);
        Assert.Empty(await ReadAll(stream));
    }

    private static async Task Send(InMemoryTopics topics, params int[] messages)
    {
        foreach (var message in messages)
        {
            await topics.SendAsync("t", message, Stop);
        }
    }

    private static async Task<List<T>> ReadAll<T>(ISourceStream<T> stream)
    {
        var read = new List<T>();
        await foreach (var one in stream.ReadEventsAsync().WithCancellation(Stop))
        {
            read.Add(one);
        }

        return read;
    }
}
