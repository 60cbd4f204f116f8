using System.Text;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer;

/// <summary>One row of <c>activity</c>: what happened, and the way back to its log and row.</summary>
internal sealed record Activity(LogRef Log, string Table, string RowKey)
{
    // A rate's programmes never change; of other rows this is null.
    private const string Source =
        """
        case r.table_name when 'rate' then (
            select source_programme_id from rate o where o.rate_id = r.row_key::bigint) end
        """;

    private const string Target =
        """
        case r.table_name when 'rate' then (
            select target_programme_id from rate o where o.rate_id = r.row_key::bigint) end
        """;

    // What an event does not say is taken from the redemption, rate or programme it names. An obligation may name a
    // conversion instead of a redemption. Whose wish a row was tells the intent that ended next in its transaction.
    private static readonly AppendTable Rows = new(
        "activity",
        "block_number", "log_index", "at", "kind", "account", "programme_id", "brand_id", "counterparty_brand_id",
        "amount", "amount_fen", "counter_programme_id", "counter_amount", "reason", "redemption_id", "expires_at",
        "transaction_hash", "contract", "event", "table_name", "row_key")
    {
        Derived =
        {
            ["programme_id"] =
                $"""
                coalesce(r.programme_id, (
                    select programme_id from redemption o where o.redemption_id = r.redemption_id), {Source})
                """,
            ["brand_id"] =
                $"""
                coalesce(r.brand_id, (
                    select brand_id from programme p where p.programme_id = coalesce(r.programme_id, {Source})))
                """,
            ["counter_programme_id"] = $"coalesce(r.counter_programme_id, {Target})",
            ["counterparty_brand_id"] =
                $"""
                coalesce(r.counterparty_brand_id, (
                    select brand_id from programme p
                    where p.programme_id = coalesce(r.counter_programme_id, {Target})))
                """,
            ["redemption_id"] =
                "(select redemption_id from redemption o where o.redemption_id = r.redemption_id)",
            ["intent_hash"] =
                """
                (select intent_hash from intent_execution i
                where i.transaction_hash = r.transaction_hash and i.block_number = r.block_number
                    and i.log_index > r.log_index and i.executed
                order by i.log_index limit 1)
                """,
        },
    };

    public Address? Account { get; init; }
    public long? ProgrammeId { get; init; }
    public long? BrandId { get; init; }
    public long? CounterpartyBrandId { get; init; }
    public long? Amount { get; init; }
    public long? AmountFen { get; init; }
    public long? CounterProgrammeId { get; init; }
    public long? CounterAmount { get; init; }
    public string? Reason { get; init; }
    public Hash? RedemptionId { get; init; }
    public long? ExpiresAt { get; init; }

    /// <summary>The key of a row that is found by the log that made it.</summary>
    public static string KeyOf(LogRef log) => $"{log.BlockNumber}/{log.LogIndex}";

    /// <summary>Adds the row.</summary>
    public void AddTo(SqlBatch sql) => sql.Append(
        Rows,
        Log.BlockNumber, Log.LogIndex, Value.Time(Log.BlockTime), KindOf(Log.Event), Account, ProgrammeId,
        BrandId, CounterpartyBrandId, Amount, AmountFen, CounterProgrammeId, CounterAmount, Reason, RedemptionId,
        Value.Time(ExpiresAt), Log.TransactionHash, Log.Contract, Log.Event, Table, RowKey);

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
