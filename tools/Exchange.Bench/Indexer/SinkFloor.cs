using System.Numerics;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Npgsql;
using NpgsqlTypes;
using static Exchange.Bindings.Ledger;

namespace Exchange.Bench.Indexer;

/// <summary>
/// What PostgreSQL itself takes: rows made beforehand, written by COPY and one upsert per 50 blocks, and nothing else:
/// no headers, no checkpoint, no undo log.
/// </summary>
internal sealed class SinkFloor
{
    private const int BlocksPerCommit = 50;

    private readonly List<Commit> _commits = [];

    /// <summary>Makes the rows of a chain.</summary>
    public static async Task<SinkFloor> PrepareAsync(Uri rpc, Address token, long last, CancellationToken stop)
    {
        using HttpClient http = new();
        EthClient node = new(http, rpc);
        SinkFloor floor = new();
        for (long from = 0; from <= last; from += BlocksPerCommit)
        {
            Commit commit = new([], []);
            foreach (Log log in await node.GetLogsAsync(from, from + BlocksPerCommit - 1, [token], stop))
            {
                commit.Add(log);
            }

            floor._commits.Add(commit);
        }

        return floor;
    }

    /// <summary>Writes all of them into tables of its own.</summary>
    public async Task WriteAsync(string database, CancellationToken stop)
    {
        await using NpgsqlConnection connection = new(database + ";Pooling=false");
        await connection.OpenAsync(stop);
        await ExecuteAsync(
            connection,
            """
            drop schema if exists floor cascade;
            create schema floor;
            set search_path = floor;
            create table transfer (block_number bigint not null, log_index int not null, part int not null,
                transaction_hash bytea not null, operator bytea not null, from_address bytea not null,
                to_address bytea not null, token_id numeric(78) not null, amount bigint not null,
                primary key (block_number, log_index, part));
            create table balance (account bytea not null, token_id numeric(78) not null,
                amount bigint not null check (amount >= 0), primary key (account, token_id));
            create temp table staged (account bytea, token_id numeric(78), amount bigint) on commit delete rows;
            """,
            stop);
        foreach (Commit commit in _commits)
        {
            await WriteAsync(connection, commit, stop);
        }
    }

    private static async Task WriteAsync(NpgsqlConnection connection, Commit commit, CancellationToken stop)
    {
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(stop);
        await using (NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync(
            "copy transfer from stdin (format binary)", stop))
        {
            foreach (Row row in commit.Rows)
            {
                await row.WriteAsync(copy, stop);
            }

            await copy.CompleteAsync(stop);
        }

        await using (NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync(
            "copy staged from stdin (format binary)", stop))
        {
            foreach (((Address account, BigInteger id), long amount) in commit.Sums)
            {
                await copy.StartRowAsync(stop);
                await copy.WriteAsync(account.ToArray(), NpgsqlDbType.Bytea, stop);
                await copy.WriteAsync(id, NpgsqlDbType.Numeric, stop);
                await copy.WriteAsync(amount, NpgsqlDbType.Bigint, stop);
            }

            await copy.CompleteAsync(stop);
        }

        // One statement cannot both make a row and take from one: what is lowered is there.
        await ExecuteAsync(
            connection,
            """
            update balance b set amount = b.amount + s.amount from staged s
            where s.amount < 0 and b.account = s.account and b.token_id = s.token_id;
            insert into balance select * from staged where amount >= 0
            on conflict (account, token_id) do update set amount = balance.amount + excluded.amount;
            """,
            stop);
        await transaction.CommitAsync(stop);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }

    private sealed record Row(
        Log Log, int Part, Address Operator, Address From, Address To, BigInteger Id, long Amount)
    {
        public async Task WriteAsync(NpgsqlBinaryImporter copy, CancellationToken stop)
        {
            await copy.StartRowAsync(stop);
            await copy.WriteAsync(Log.BlockNumber, NpgsqlDbType.Bigint, stop);
            await copy.WriteAsync(Log.LogIndex, NpgsqlDbType.Integer, stop);
            await copy.WriteAsync(Part, NpgsqlDbType.Integer, stop);
            await copy.WriteAsync(Log.TransactionHash.ToArray(), NpgsqlDbType.Bytea, stop);
            await copy.WriteAsync(Operator.ToArray(), NpgsqlDbType.Bytea, stop);
            await copy.WriteAsync(From.ToArray(), NpgsqlDbType.Bytea, stop);
            await copy.WriteAsync(To.ToArray(), NpgsqlDbType.Bytea, stop);
            await copy.WriteAsync(Id, NpgsqlDbType.Numeric, stop);
            await copy.WriteAsync(Amount, NpgsqlDbType.Bigint, stop);
        }
    }

    private sealed record Commit(List<Row> Rows, Dictionary<(Address Account, BigInteger Id), long> Sums)
    {
        public void Add(Log log)
        {
            if (log.Topics[0] == TransferSingle.Topic)
            {
                TransferSingle e = TransferSingle.Decode(log);
                Add(new Row(log, 0, e.Operator, e.From, e.To, e.Id, (long)e.Value));
                return;
            }

            TransferBatch batch = TransferBatch.Decode(log);
            for (int part = 0; part < batch.Ids.Count; part++)
            {
                Add(new Row(
                    log, part, batch.Operator, batch.From, batch.To, batch.Ids[part], (long)batch.Values[part]));
            }
        }

        private void Add(Row row)
        {
            Rows.Add(row);
            if (row.From != Address.Zero)
            {
                Sums[(row.From, row.Id)] = Sums.GetValueOrDefault((row.From, row.Id)) - row.Amount;
            }

            if (row.To != Address.Zero)
            {
                Sums[(row.To, row.Id)] = Sums.GetValueOrDefault((row.To, row.Id)) + row.Amount;
            }
        }
    }
}
