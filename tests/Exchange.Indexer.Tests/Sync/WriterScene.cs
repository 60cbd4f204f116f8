using System.Buffers.Binary;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using Exchange.TestBed;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>A writer of tables that belong to no contract: what is written is what the test adds to a batch.</summary>
internal sealed class WriterScene : IProjections, IAsyncDisposable
{
    private readonly string _tables;
    private TestDatabase? _database;
    private Checkpoint _at = CheckpointOf(0);

    private WriterScene(string tables) => _tables = tables;

    public Writer Writer { get; private set; } = null!;

    public IReadOnlyList<Address> Emitters => [];

    public Hash GenesisHash => Hash.Zero;

    public long FirstBlock => 1;

    public IReadOnlyList<string> Scripts => [_tables];

    public static async Task<WriterScene> StartAsync(string tables)
    {
        WriterScene scene = new(tables) { _database = await TestDatabase.CreateAsync() };
        scene.Writer = await Writer.TryOpenAsync(
            scene._database.ConnectionString, Schema.Read, default)
            ?? throw new InvalidOperationException("Another writer holds the lock of a database of our own.");
        await scene.Writer.BuildAsync(new Schema(scene), scene._at, Hash.Zero, default);
        await scene.Writer.TakeOverAsync(default);
        return scene;
    }

    /// <summary>Commits final blocks, one after the other, of which each adds what a test wants.</summary>
    public Task CommitAsync(params Action<SqlBatch, long>[] blocks) => CommitAsync(kept: null, undoable: false, blocks);

    /// <summary>Takes back what is above a block, if one is named, and commits blocks from there.</summary>
    public async Task CommitAsync(long? kept, bool undoable, params Action<SqlBatch, long>[] blocks)
    {
        SqlBatch batch = new();
        long number = kept ?? _at.Number;
        foreach (Action<SqlBatch, long> add in blocks)
        {
            number++;
            batch.Append(
                new AppendTable("block", "number", "hash", "parent_hash", "at"),
                number, HashOf(number), HashOf(number - 1), Value.Time(number));
            add(batch, number);
            if (undoable)
            {
                batch.EndFlush(number);
            }
        }

        if (!undoable)
        {
            batch.EndFlush(undoBlock: null);
        }

        Checkpoint to = CheckpointOf(number) with { FinalNumber = undoable ? 0 : number };
        await Writer.CommitAsync(kept, batch, to, default);
        _at = to;
    }

    public Task<IReadOnlyList<string>> RowsAsync(string sql) => Tables.ListAsync(_database!.ConnectionString, sql);

    public async Task<string> RowAsync(string sql) => Assert.Single(await RowsAsync(sql));

    public Task<IReadOnlyList<string>> DumpAsync() => Tables.DumpAsync(_database!.ConnectionString);

    public void Handle(Log log, BlockHeader block, SqlBatch sql) => throw new NotSupportedException();

    public void Tick(BlockHeader last, SqlBatch sql) => throw new NotSupportedException();

    public async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        await _database!.DisposeAsync();
    }

    private static Checkpoint CheckpointOf(long number) => new(number, HashOf(number), number, number);

    private static Hash HashOf(long number)
    {
        byte[] hash = new byte[Hash.Length];
        BinaryPrimitives.WriteInt64BigEndian(hash, number);
        return Hash.From(hash);
    }
}
