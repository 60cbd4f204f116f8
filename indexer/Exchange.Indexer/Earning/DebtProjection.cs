using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.EarningDesk;

namespace Exchange.Indexer.Earning;

/// <summary>Keeps <c>debt</c>: what an account owes of a programme's points now, as the desk last said it.</summary>
internal sealed class DebtProjection : IHandles<DebtRecorded>, IHandles<DebtOffset>
{
    public void Handle(DebtRecorded e, LogRef log, SqlBatch sql) => Set(e.ProgrammeId, e.Account, e.Debt, sql);

    public void Handle(DebtOffset e, LogRef log, SqlBatch sql) => Set(e.ProgrammeId, e.Account, e.Debt, sql);

    private static void Set(long programmeId, Address account, long debt, SqlBatch sql) => sql.Add(
        """
        insert into debt (programme_id, account, points) values ($1, $2, $3)
        on conflict (programme_id, account) do update set points = excluded.points
        """,
        programmeId, account, debt);
}
