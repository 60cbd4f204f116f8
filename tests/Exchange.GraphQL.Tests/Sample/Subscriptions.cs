using System.Runtime.CompilerServices;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Subscriptions;

namespace Exchange.GraphQL.Tests.Sample;

/// <summary>Counts the source streams that are open, and tells when one is closed.</summary>
internal sealed class OpenSources : IDisposable
{
    private readonly SemaphoreSlim _closed = new(0);
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public void Opened() => Interlocked.Increment(ref _count);

    public void Closed()
    {
        Interlocked.Decrement(ref _count);
        _closed.Release();
    }

    public Task<bool> NextClosed(CancellationToken stop) => _closed.WaitAsync(TimeSpan.FromSeconds(30), stop);

    public void Dispose() => _closed.Dispose();
}

/// <summary>Subscriptions of every shape the engine knows.</summary>
[SubscriptionType]
internal static class SampleSubscriptions
{
    /// <summary>Counts down to 1, a number every 40 ms.</summary>
    [Subscribe(With = nameof(CountFrom))]
    public static int Countdown([EventMessage] int left) => left;

    public static async IAsyncEnumerable<int> CountFrom(
        int from,
        OpenSources sources,
        [EnumeratorCancellation] CancellationToken stop)
    {
        sources.Opened();
        try
        {
            for (var left = from; left > 0; left--)
            {
                yield return left;
                await Task.Delay(40, stop);
            }
        }
        finally
        {
            sources.Closed();
        }
    }

    /// <summary>The loans of one book, told by `borrowBook`.</summary>
    [Subscribe]
    [Topic("borrowed_{id}")]
    public static Loan BookBorrowed([ID] string id, [EventMessage] Loan loan) => loan with { Id = $"{id}/{loan.Id}" };

    /// <summary>The topic has the method's name.</summary>
    [Subscribe]
    public static string Announced([EventMessage] string text) => text;

    [Authorize(Roles = ["librarian"])]
    [Subscribe]
    public static string VaultOpened([EventMessage] string text) => text;

    /// <summary>Gives each event by its own time, so that one may take too long.</summary>
    [Subscribe(With = nameof(Delays))]
    public static async Task<int> Delayed([EventMessage] int milliseconds, CancellationToken stop)
    {
        await Task.Delay(milliseconds, stop);
        return milliseconds;
    }

    public static IAsyncEnumerable<int> Delays(int[] each) => each.ToAsyncEnumerable();

    /// <summary>How many turns were taken in the services of this event.</summary>
    [Subscribe(With = nameof(Delays))]
    public static int TurnOfEvent([EventMessage] int milliseconds, TurnCounter counter) =>
        ++counter.Turns + (milliseconds * 0);

    /// <summary>Two events, then a fault of the source.</summary>
    [Subscribe(With = nameof(FailAfterTwo))]
    public static Book? Failing([EventMessage] string id, Library library) => library.Find(id);

    private static async IAsyncEnumerable<string> FailAfterTwo()
    {
        yield return "b1";
        yield return "unheard";
        await Task.Yield();
        throw new InvalidOperationException("a secret");
    }

    /// <summary>Has no events to give.</summary>
    [Subscribe(With = nameof(Refuse))]
    public static int Refusing([EventMessage] int one) => one;

    private static Task<ISourceStream<int>> Refuse() => throw new GraphQLException("No events today.", "CLOSED");

    /// <summary>Listens to whatever topic is named.</summary>
    [Subscribe(With = nameof(ListenTo))]
    public static string Heard([EventMessage] string text) => text;

    public static ValueTask<ISourceStream<string>> ListenTo(
        string topic,
        ITopicEventReceiver receiver,
        CancellationToken stop) => receiver.SubscribeAsync<string>(topic, stop);

    /// <summary>Begins no sooner than a minute from now.</summary>
    [Subscribe(With = nameof(BeginLate))]
    public static int Late([EventMessage] int one) => one;

    private static async ValueTask<ISourceStream<int>> BeginLate(ITopicEventReceiver receiver, CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromMinutes(1), stop);
        return await receiver.SubscribeAsync<int>("late", stop);
    }
}
