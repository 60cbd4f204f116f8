using System.Numerics;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.Ledger;

namespace Exchange.Bench.Indexer;

/// <summary>Keeps <c>transfer</c> and <c>balance</c> of one ERC-1155 token that need not be ours.</summary>
internal sealed class PlainProjections(Address token, Hash genesis) : IProjections
{
    private static readonly AppendTable _transfer = new(
        "transfer", "block_number", "log_index", "part", "transaction_hash", "operator", "from_address", "to_address",
        "token_id", "amount");

    private static readonly Tally _balance = new("balance", ["account", "token_id"], "amount");

    /// <inheritdoc/>
    public IReadOnlyList<Address> Emitters { get; } = [token];

    /// <inheritdoc/>
    public Hash GenesisHash => genesis;

    /// <inheritdoc/>
    public long FirstBlock => 1;

    /// <inheritdoc/>
    public IReadOnlyList<string> Scripts { get; } = [Schema.Script("Indexer/plain.sql", typeof(PlainProjections))];

    /// <inheritdoc/>
    public void Handle(Log log, BlockHeader block, SqlBatch sql)
    {
        if (log.Topics is not [var topic, ..])
        {
            return;
        }

        if (topic == TransferSingle.Topic)
        {
            TransferSingle e = TransferSingle.Decode(log);
            Move(log, 0, (e.Operator, e.From, e.To), e.Id, e.Value, sql);
        }
        else if (topic == TransferBatch.Topic)
        {
            TransferBatch e = TransferBatch.Decode(log);
            for (int part = 0; part < e.Ids.Count; part++)
            {
                Move(log, part, (e.Operator, e.From, e.To), e.Ids[part], e.Values[part], sql);
            }
        }
    }

    /// <inheritdoc/>
    public void Tick(BlockHeader last, SqlBatch sql)
    {
    }

    private static void Move(
        Log log, int part, (Address Operator, Address From, Address To) who, BigInteger id, BigInteger value,
        SqlBatch sql)
    {
        long amount = value <= long.MaxValue
            ? (long)value
            : throw new HaltException($"Block {log.BlockNumber}, log {log.LogIndex}: {value} is above 2^63 - 1");
        sql.Append(
            _transfer, log.BlockNumber, log.LogIndex, part, log.TransactionHash, who.Operator, who.From, who.To, id,
            amount);
        if (who.From != Address.Zero)
        {
            sql.AddUp(_balance, -amount, who.From, id);
        }

        if (who.To != Address.Zero)
        {
            sql.AddUp(_balance, amount, who.To, id);
        }
    }
}
