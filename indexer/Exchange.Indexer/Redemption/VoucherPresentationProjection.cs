using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.BenefitDesk;

namespace Exchange.Indexer.Redemption;

/// <summary>Keeps <c>voucher_presentation</c>: vouchers under a one-time code, and what became of them.</summary>
internal sealed class VoucherPresentationProjection(Address desk)
    : IHandles<VoucherPresented>, IHandles<VoucherRedeemed>, IHandles<VoucherWithdrawn>
{
    private readonly Invariant _escrowIsHeld = Escrow.Of(
        "the benefit desk holds of a voucher what is presented",
        desk,
        Escrow.OfKeys,
        "select asset_id, amount from voucher_presentation where state = 'PRESENTED'");

    public void Handle(VoucherPresented e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            insert into voucher_presentation (
                code_hash, account, asset_id, amount, code_expires_at, state, presented_in_block, log_index)
            values ($1, $2, $3, $4, $5, 'PRESENTED', $6, $7)
            """,
            e.CodeHash, e.Account, e.AssetId, e.Amount, ChainValue.Time(e.CodeExpiresAt), log.BlockNumber,
            log.LogIndex);
        sql.Check(_escrowIsHeld, e.AssetId);
    }

    public void Handle(VoucherRedeemed e, LogRef log, SqlBatch sql) =>
        End(e.CodeHash, e.AssetId, e.Amount, "REDEEMED", log, sql);

    public void Handle(VoucherWithdrawn e, LogRef log, SqlBatch sql) =>
        End(e.CodeHash, e.AssetId, e.Amount, "WITHDRAWN", log, sql);

    private void End(Hash codeHash, BigInteger assetId, long amount, string state, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            update voucher_presentation set state = $4, ended_in_block = $5
            where code_hash = $1 and asset_id = $2 and amount = $3 and state = 'PRESENTED'
            """,
            codeHash, assetId, amount, state, log.BlockNumber);
        sql.Check(_escrowIsHeld, assetId);
    }
}
