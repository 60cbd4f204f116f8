using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.TestBed;
using Npgsql;

namespace Exchange.Relayer.Tests;

/// <summary>Gives the test classes one outbox between them.</summary>
[CollectionDefinition(OutboxFixture.Name)]
public sealed class SharedOutbox : ICollectionFixture<OutboxFixture>;

/// <summary>A running exchange with one brand and one member, whose outbox the tests fill by hand.</summary>
public sealed class OutboxFixture : IAsyncLifetime
{
    public const string Name = "outbox";

    private const long IntentGas = 500_000;

    private AllianceOnChain alliance = null!;

    public TestExchange Exchange { get; private set; } = null!;

    public long ProgrammeId { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Exchange = await TestExchange.StartAsync();
        alliance = new AllianceOnChain(Exchange.Chain);
        var brandId = await alliance.AddBrandAsync(TestKey.Lanmu);
        ProgrammeId = await alliance.CreateProgrammeAsync(TestKey.Lanmu, "LANMU");
        await alliance.OpenAccountAsync(TestKey.Lanmu, brandId, TestKey.Lin);
    }

    public async ValueTask DisposeAsync()
    {
        alliance.Dispose();
        await Exchange.DisposeAsync();
    }

    /// <summary>An issuance to the member, signed by the brand.</summary>
    public Forwarder.SignedIntent Issue(string reference, long amount = 1) =>
        Sign(new EarningDesk.IssueCall(
            ProgrammeId, TestKey.Lin.Address, amount, EarningDesk.Reason.Purchase, AllianceOnChain.Named(reference)));

    public Forwarder.SignedIntent Sign(ICall call)
    {
        var signed = alliance.Sign(TestKey.Lanmu, call);
        var intent = signed.Intent with { Gas = IntentGas };
        return new Forwarder.SignedIntent(intent, TestKey.Lanmu.Signer.Sign(alliance.DigestOf(intent)).ToArray());
    }

    /// <summary>The same with the signature of somebody else, which the forwarder will not accept.</summary>
    public Forwarder.SignedIntent Forge(Forwarder.SignedIntent genuine) =>
        genuine with { Signature = TestKey.Stranger.Signer.Sign(alliance.DigestOf(genuine.Intent)).ToArray() };

    /// <summary>Brings an intent past the relayer, as any other admitted relayer might.</summary>
    public Task BringAsync(Forwarder.SignedIntent order) => alliance.BringAsync(order);

    /// <summary>Puts accepted operations into the outbox, in this order and in one transaction.</summary>
    public async Task<Guid[]> AcceptAsync(params Forwarder.SignedIntent[] intents)
    {
        await using var connection = await Exchange.OpenDatabaseAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        List<Guid> ids = [];
        foreach (var (intent, signature) in intents)
        {
            ids.Add(Guid.NewGuid());
            await using var insert = new NpgsqlCommand(
                """
                insert into app.outbox (id, client_id, kind, status, intent_hash, account, target, data, nonce,
                    deadline,
                                        gas, signature, created_at, attempts)
                values ($1, 'test', 'ISSUE_POINTS', 'ACCEPTED', $2, $3, $4, $5, $6, $7, $8, $9, now(), 0)
                """,
                connection)
            {
                Parameters =
                {
                    new() { Value = ids[^1] }, new() { Value = alliance.DigestOf(intent).ToArray() },
                    new() { Value = intent.Account.ToArray() }, new() { Value = intent.Target.ToArray() },
                    new() { Value = intent.Data }, new() { Value = intent.Nonce }, new() { Value = intent.Deadline },
                    new() { Value = intent.Gas }, new() { Value = signature },
                },
            };
            await insert.ExecuteNonQueryAsync();
        }

        await using (var notify = new NpgsqlCommand("notify outbox", connection))
        {
            await notify.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        return [.. ids];
    }

    /// <summary>Waits until each operation has come to an end, and gives the ends.</summary>
    public async Task<string[]> EndsAsync(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        const int SecondsMax = 40;
        string[] statuses = [];
        for (var i = 0; i < SecondsMax * 10; i++)
        {
            statuses = [.. await StatusesAsync(ids, stop)];
            if (statuses.All(s => s is "FINAL" or "FAILED"))
            {
                return statuses;
            }

            await Task.Delay(100, stop);
        }

        throw new TimeoutException($"After {SecondsMax} s the operations are {string.Join(", ", statuses)}.");
    }

    public async Task<IReadOnlyList<string>> StatusesAsync(IReadOnlyList<Guid> ids, CancellationToken stop)
    {
        Dictionary<Guid, string> found = [];
        await using var connection = await Exchange.OpenDatabaseAsync(stop);
        await using var command = new NpgsqlCommand("select id, status from app.outbox where id = any($1)", connection)
        {
            Parameters = { new() { Value = ids.ToArray() } },
        };
        await using var rows = await command.ExecuteReaderAsync(stop);
        while (await rows.ReadAsync(stop))
        {
            found[rows.GetGuid(0)] = rows.GetString(1);
        }

        return [.. ids.Select(id => found[id])];
    }

    public async Task<long> ScalarAsync(string sql, CancellationToken stop)
    {
        await using var connection = await Exchange.OpenDatabaseAsync(stop);
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(
            await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture);
    }
}
