using Exchange.Indexer.Sync;
using static Exchange.Bindings.ClearingHouse;

namespace Exchange.Indexer.Clearing;

/// <summary>Keeps <c>clearing_standing</c>: a brand's collateral, its credit beyond that, and its defaults.</summary>
internal sealed class ClearingStandingProjection
    : IHandles<CollateralPosted>, IHandles<CollateralWithdrawn>, IHandles<NetDebitCapSet>, IHandles<BrandDefaulted>,
        IHandles<DefaultCured>
{
    // CollateralBook.NET_DEBIT_CAP_FEN: a brand can begin without collateral.
    private const string Begin =
        """
        insert into clearing_standing (brand_id, collateral_fen, net_debit_cap_fen, defaults)
        values ($1, 0, 100000000, 0) on conflict do nothing
        """;

    // Touches no row, and so stops the indexer, when the contract's running total is not ours.
    public void Handle(CollateralPosted e, LogRef log, SqlBatch sql)
    {
        sql.AddAny(Begin, e.BrandId);
        sql.Add(
            """
            update clearing_standing set collateral_fen = collateral_fen + $2
            where brand_id = $1 and collateral_fen + $2 = $3
            """,
            e.BrandId, e.AmountFen, e.CollateralFen);
    }

    public void Handle(CollateralWithdrawn e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update clearing_standing set collateral_fen = collateral_fen - $2
        where brand_id = $1 and collateral_fen - $2 = $3
        """,
        e.BrandId, e.AmountFen, e.CollateralFen);

    public void Handle(NetDebitCapSet e, LogRef log, SqlBatch sql)
    {
        sql.AddAny(Begin, e.BrandId);
        sql.Add("update clearing_standing set net_debit_cap_fen = $2 where brand_id = $1", e.BrandId, e.NetDebitCapFen);
    }

    public void Handle(BrandDefaulted e, LogRef log, SqlBatch sql)
    {
        sql.AddAny(Begin, e.BrandId);
        sql.Add(
            """
            update clearing_standing set collateral_fen = collateral_fen - $2, defaults = defaults + 1
            where brand_id = $1
            """,
            e.BrandId, e.CollateralFen);
    }

    public void Handle(DefaultCured e, LogRef log, SqlBatch sql) => sql.Add(
        """
        update clearing_standing set collateral_fen = collateral_fen + $2, defaults = defaults - 1
        where brand_id = $1
        """,
        e.BrandId, e.CollateralFen);
}
