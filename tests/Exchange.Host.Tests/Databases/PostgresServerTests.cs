using Exchange.TestBed;
using Npgsql;
using Xunit;

namespace Exchange.Host.Tests.Databases;

/// <summary>A server of our own keeps what was committed and lets nobody in without the password.</summary>
public sealed class PostgresServerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_password_is_refused()
    {
        var server = await TestPostgres.SharedAsync();
        var wrong = new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")) { Password = "guess" };
        await using var connection = new NpgsqlConnection(wrong.ConnectionString);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => connection.OpenAsync(Stop));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refusal.SqlState);
    }

    [Fact]
    public async Task A_stopped_server_refuses_and_a_restarted_one_has_every_committed_row()
    {
        await using var server = await TestPostgres.StartAsync(Stop);
        await server.EnsureDatabaseAsync("kept", Stop);
        await ExecuteAsync(server, "create table coin as select 1 as value");

        await server.StopAsync();
        NpgsqlConnection.ClearAllPools();
        await Assert.ThrowsAsync<NpgsqlException>(() => ExecuteAsync(server, "select value from coin"));
        await server.StartAgainAsync(Stop);

        Assert.Equal(1, await ExecuteAsync(server, "select value from coin"));
    }

    [Fact]
    public async Task Two_test_databases_do_not_see_each_other()
    {
        await using var one = await TestDatabase.CreateAsync(Stop);
        await using var other = await TestDatabase.CreateAsync(Stop);
        await using var inOne = await one.OpenAsync(Stop);
        await using var inOther = await other.OpenAsync(Stop);
        await using var create = new NpgsqlCommand("create table mine (value int)", inOne);
        await create.ExecuteNonQueryAsync(Stop);

        await using var read = new NpgsqlCommand("select count(*) from mine", inOther);
        var refusal = await Assert.ThrowsAsync<PostgresException>(() => read.ExecuteScalarAsync(Stop));

        Assert.Equal(PostgresErrorCodes.UndefinedTable, refusal.SqlState);
    }

    private static async Task<object?> ExecuteAsync(TestPostgres server, string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString("kept"));
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Stop);
    }
}
