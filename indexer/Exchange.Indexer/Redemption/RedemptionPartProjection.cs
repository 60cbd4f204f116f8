using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.RedemptionDesk;

namespace Exchange.Indexer.Redemption;

/// <summary>Keeps <c>redemption_part</c>: which assets an authorisation holds, and what became of each.</summary>
internal sealed class RedemptionPartProjection(Address desk)
    : IHandles<RedemptionAuthorised>, IHandles<RedemptionCaptured>, IHandles<RedemptionVoided>,
        IHandles<RedemptionReleased>
{
    private readonly Invariant _escrowIsHeld = Escrow.Of(
        "the redemption desk holds of an asset what open authorisations hold",
        desk,
        "select distinct asset_id from redemption_part where redemption_id = any ($1)",
        """
        select asset_id, amount - captured - returned as amount from redemption_part where captured + returned < amount
        """);

    public void Handle(RedemptionAuthorised e, LogRef log, SqlBatch sql)
    {
        long preceding = 0;
        for (int position = 0; position < e.AssetIds.Count; position++)
        {
            sql.Add(
                """
                insert into redemption_part (
                    redemption_id, position, asset_id, amount, preceding, captured, returned)
                values ($1, $2, $3, $4, $5, 0, 0)
                """,
                e.RedemptionId, position, e.AssetIds[position], e.Amounts[position], preceding);
            preceding += e.Amounts[position];
        }

        sql.Check(_escrowIsHeld, e.RedemptionId);
    }

    // Captures burn in the order of the parts: each part gives what the running total reaches into it.
    public void Handle(RedemptionCaptured e, LogRef log, SqlBatch sql)
    {
        sql.AddAny(
            """
            update redemption_part
            set captured = least(amount, $2 - preceding)
            where redemption_id = $1 and preceding < $2 and captured < amount
            """,
            e.RedemptionId, e.CapturedTotal);
        sql.Check(_escrowIsHeld, e.RedemptionId);
    }

    public void Handle(RedemptionVoided e, LogRef log, SqlBatch sql) => ReturnTheRest(e.RedemptionId, sql);

    public void Handle(RedemptionReleased e, LogRef log, SqlBatch sql) => ReturnTheRest(e.RedemptionId, sql);

    private void ReturnTheRest(Hash redemptionId, SqlBatch sql)
    {
        sql.AddAny(
            "update redemption_part set returned = amount - captured where redemption_id = $1 and captured < amount",
            redemptionId);
        sql.Check(_escrowIsHeld, redemptionId);
    }
}
