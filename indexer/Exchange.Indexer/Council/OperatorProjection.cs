using Exchange.Indexer.Sync;
using static Exchange.Bindings.Council;

namespace Exchange.Indexer.Council;

/// <summary>Keeps <c>council_operator</c>: one row per term of office.</summary>
internal sealed class OperatorProjection : IHandles<OperatorAdded>, IHandles<OperatorRemoved>
{
    public void Handle(OperatorAdded e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into council_operator (block_number, log_index, operator, added_at)
        values ($1, $2, $3, to_timestamp($4))
        """,
        log.BlockNumber, log.LogIndex, e.Operator, log.BlockTime);

    public void Handle(OperatorRemoved e, LogRef log, SqlBatch sql) => sql.Add(
        "update council_operator set removed_at = to_timestamp($2) where operator = $1 and removed_at is null",
        e.Operator, log.BlockTime);
}
