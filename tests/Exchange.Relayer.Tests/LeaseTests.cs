using Exchange.Ethereum.Primitives;
using Npgsql;

namespace Exchange.Relayer.Tests;

/// <summary>One lane, one holder: on PostgreSQL, with the statements that ship.</summary>
[Collection(OutboxFixture.Name)]
public sealed class LeaseTests(OutboxFixture outbox) : IDisposable
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(3);
    private static readonly LaneShare Nothing = new(Index: 300, Count: 400);

    private readonly NpgsqlDataSource _database = NpgsqlDataSource.Create(outbox.Exchange.ConnectionString);

    // A key that no running relayer has.
    private readonly Address _sender = Address.From(Guid.NewGuid().ToByteArray().Concat(new byte[4]).ToArray());

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task A_lane_that_is_held_is_not_given_to_another()
    {
        Assert.True(await Store("one").LeaseAsync(Stop));

        Assert.False(await Store("two").LeaseAsync(Stop));
    }

    [Fact]
    public async Task A_lane_that_was_given_back_is_taken_at_once()
    {
        var first = Store("one");
        await first.LeaseAsync(Stop);
        await first.ReleaseAsync(Stop);

        Assert.True(await Store("two").LeaseAsync(Stop));
    }

    [Fact]
    public async Task Whoever_was_not_heard_of_for_the_lease_loses_the_lane_and_writes_nothing_any_more()
    {
        var (first, second) = (Store("one"), Store("two"));
        await first.LeaseAsync(Stop);
        await Task.Delay(Lease + TimeSpan.FromMilliseconds(200), Stop);
        Assert.True(await second.LeaseAsync(Stop));

        await Assert.ThrowsAsync<FencedException>(() => first.DecideAsync(Stop));
        await Assert.ThrowsAsync<FencedException>(() => first.StoreAsync(Transaction(1, nonce: 0), [], Stop));
        Assert.Empty((await second.LoadAsync(Stop)).Open);
    }

    [Fact]
    public async Task Writing_renews_the_lease()
    {
        var first = Store("one");
        await first.LeaseAsync(Stop);
        for (var passed = TimeSpan.Zero; passed < Lease + Lease; passed += Lease / 2)
        {
            await Task.Delay(Lease / 2, Stop);
            await first.DecideAsync(Stop);
        }

        Assert.False(await Store("two").LeaseAsync(Stop));
    }

    [Fact]
    public async Task A_nonce_has_one_line_of_transactions()
    {
        var store = Store("one");
        await store.LeaseAsync(Stop);
        await store.StoreAsync(Transaction(1, nonce: 4), [], Stop);
        await store.RepriceAsync(Transaction(2, nonce: 4, replaces: 1), Stop);

        await Assert.ThrowsAsync<PostgresException>(() => store.StoreAsync(Transaction(3, nonce: 4), [], Stop));
        await Assert.ThrowsAsync<PostgresException>(
            () => store.RepriceAsync(Transaction(4, nonce: 4, replaces: 1), Stop));
        Assert.Equal([Name(1), Name(2)], (await store.LoadAsync(Stop)).Open.Select(one => one.Hash));
    }

    [Fact]
    public async Task A_nonce_that_is_closed_is_open_again_when_the_chain_has_taken_it_back()
    {
        var store = Store("one");
        await store.LeaseAsync(Stop);
        for (var nonce = 0; nonce < 3; nonce++)
        {
            await store.StoreAsync(Transaction(10 + nonce, nonce), [], Stop);
            await store.CloseAsync(nonce, new MinedTransaction(Name(10 + nonce), 7, true, [], []), Stop);
        }

        Assert.Equal(3, (await store.LoadAsync(Stop)).Settled);
        await store.ReopenAsync(1, Stop);

        var record = await store.LoadAsync(Stop);
        Assert.Equal((1, 3), (record.Settled, record.Next));
        Assert.Equal([Name(11), Name(12)], record.Open.Select(one => one.Hash));
    }

    [Fact]
    public async Task Another_nonce_may_have_been_taken_by_hand()
    {
        var store = Store("one");
        await store.LeaseAsync(Stop);
        await store.StoreAsync(Transaction(20, nonce: 0), [], Stop);
        await store.CloseAsync(0, mined: null, Stop);

        var record = await store.LoadAsync(Stop);
        Assert.Equal((1, 1, 0), (record.Settled, record.Next, record.Open.Count));
    }

    private LaneStore Store(string holder) => new(_database, _sender, Nothing, holder);

    // Named by the sender as well: a hash is one transaction's.
    private Hash Name(int number) => Ethereum.Crypto.Keccak256.Hash([.. _sender.ToArray(), (byte)number]);

    private StoredTransaction Transaction(int number, long nonce, int? replaces = null) => new(
        Name(number), nonce, [1], FeeCap: 0, replaces is { } other ? Name(other) : null);
}
