using System.Text;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer;

/// <summary>One row of <c>activity</c>: what happened, and the way back to its log and row.</summary>
internal sealed record Activity(LogRef Log, string Table, string RowKey)
{
    public Address? Account { get; init; }
    public long? ProgrammeId { get; init; }
    public long? BrandId { get; init; }
    public long? CounterpartyBrandId { get; init; }
    public long? Amount { get; init; }
    public long? AmountFen { get; init; }
    public string? Reason { get; init; }
    public Hash? RedemptionId { get; init; }
    public long? ExpiresAt { get; init; }

    /// <summary>The key of a row that is found by the log that made it.</summary>
    public static string KeyOf(LogRef log) => $"{log.BlockNumber}/{log.LogIndex}";

    /// <summary>Adds the row. What the event does not say is taken from the redemption or programme it names.</summary>
    /// <remarks>An obligation's redemption may be a conversion, which has no row yet.</remarks>
    public void AddTo(SqlBatch sql) => sql.Add(
        """
        insert into activity (
            block_number, log_index, at, kind, account, programme_id, brand_id, counterparty_brand_id, amount,
            amount_fen, reason, redemption_id, expires_at, transaction_hash, contract, event, table_name, row_key)
        select $1, $2, to_timestamp($3), $4, $5,
            coalesce($6, (select programme_id from redemption where redemption_id = $12)),
            coalesce($7, (select brand_id from programme where programme_id = $6)),
            $8, $9, $10, $11, (select redemption_id from redemption where redemption_id = $12),
            to_timestamp($13), $14, $15, $16, $17, $18
        """,
        Log.BlockNumber, Log.LogIndex, Log.BlockTime, KindOf(Log.Event), Account, ProgrammeId, BrandId,
        CounterpartyBrandId, Amount, AmountFen, Reason, RedemptionId, ExpiresAt, Log.TransactionHash, Log.Contract,
        Log.Event, Table, RowKey);

    // PointsIssued becomes POINTS_ISSUED.
    private static string KindOf(string eventName)
    {
        StringBuilder kind = new(eventName.Length + 4);
        foreach (char letter in eventName)
        {
            if (char.IsUpper(letter) && kind.Length > 0)
            {
                kind.Append('_');
            }

            kind.Append(char.ToUpperInvariant(letter));
        }

        return kind.ToString();
    }
}
