using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;

namespace Exchange.Indexer;

/// <summary>One row of <c>activity</c>: what happened, and the way back to its log and row.</summary>
internal sealed record Activity(LogRef Log, string Table, string RowKey)
{
    // Whose points a row is about, where the event names only the row: what is read here never changes.
    private const string Source =
        """
        case
            when r.table_name = 'rate' then (
                select source_programme_id from rate o where o.rate_id = r.row_key::bigint)
            when r.table_name = 'offer' then (
                select programme_id from offer o where o.offer_id = r.row_key::bigint)
            when r.table_name in ('auction', 'bid') then (
                select programme_id from auction o where o.kind = split_part(r.row_key, '/', 1)
                    and o.auction_id = split_part(r.row_key, '/', 2)::bigint)
            when r.table_name = 'benefit' then (
                select programme_id from benefit o where o.benefit_id = r.row_key::bigint)
            when r.table_name = 'obligation_dispute' then (
                select programme_id from obligation o where o.obligation_id = r.row_key::bigint)
        end
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
        "block_number", "log_index", "part", "at", "kind", "account", "programme_id", "brand_id",
        "counterparty_brand_id", "amount", "amount_fen", "counter_programme_id", "counter_amount", "reason",
        "redemption_id", "expires_at", "transaction_hash", "contract", "event", "table_name", "row_key")
    {
        Derived =
        {
            ["account"] =
                """
                coalesce(r.account, case when r.table_name = 'points_redating' then (
                    select account from redemption o where o.redemption_id = r.redemption_id) end)
                """,
            ["programme_id"] =
                $"""
                coalesce(r.programme_id, (
                    select programme_id from redemption o where o.redemption_id = r.redemption_id), {Source})
                """,
            ["brand_id"] =
                $"""
                coalesce(
                    r.brand_id,
                    case when r.table_name = 'obligation_dispute' then (
                        select creditor_brand_id from obligation o where o.obligation_id = r.row_key::bigint) end,
                    (select brand_id from programme p where p.programme_id = coalesce(r.programme_id, {Source})))
                """,
            ["counter_programme_id"] = $"coalesce(r.counter_programme_id, {Target})",
            ["counterparty_brand_id"] =
                $"""
                coalesce(
                    r.counterparty_brand_id,
                    case when r.table_name = 'obligation_dispute' then (
                        select debtor_brand_id from obligation o where o.obligation_id = r.row_key::bigint) end,
                    (select brand_id from programme p
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

    /// <summary>What happened; the event's own name unless one log means different things to two people.</summary>
    public string Kind { get; init; } = UpperSnake.Of(Log.Event);

    /// <summary>Its position where one log makes several rows.</summary>
    public int Part { get; init; }

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

    /// <summary>The key of a row that is found by its key columns.</summary>
    public static string KeyOf(params ReadOnlySpan<object?> columns) => string.Join('/', columns);

    /// <summary>Adds the row.</summary>
    public void AddTo(SqlBatch sql) => sql.Append(
        Rows,
        Log.BlockNumber, Log.LogIndex, Part, Value.Time(Log.BlockTime), Kind, Account, ProgrammeId, BrandId,
        CounterpartyBrandId, Amount, AmountFen, CounterProgrammeId, CounterAmount, Reason, RedemptionId,
        Value.Time(ExpiresAt), Log.TransactionHash, Log.Contract, Log.Event, Table, RowKey);
}
