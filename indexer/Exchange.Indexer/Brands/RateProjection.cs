using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.ConversionDesk;
using static Exchange.Bindings.RateBook;

namespace Exchange.Indexer.Brands;

/// <summary>Keeps <c>rate</c>: one row per rate, from its proposal on, with what was converted under it.</summary>
internal sealed class RateProjection(Address rateBook)
    : IHandles<RateProposed>, IHandles<RateAccepted>, IHandles<RateWithdrawn>, IHandles<ConversionAllowed>,
        IHandles<PointsConverted>
{
    public void Handle(RateProposed e, LogRef log, SqlBatch sql) => sql.Add(
        """
        insert into rate (
            rate_id, source_programme_id, target_programme_id, numerator, denominator, starts_at, ends_at,
            target_points_most, allowed, converted, state, motion, proposed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, 0, 0, 'PROPOSED', $9, to_timestamp($10))
        """,
        e.RateId, e.Source, e.Target, e.Numerator, e.Denominator, ChainValue.TimeOrNull(e.StartsAt),
        ChainValue.Time(e.EndsAt), e.TargetPointsMost, MotionOf(e.RateId), log.BlockTime);

    public void Handle(RateAccepted e, LogRef log, SqlBatch sql)
    {
        sql.Add(
            """
            update rate set state = 'ACCEPTED', starts_at = $2, accepted_at = to_timestamp($3), predecessor = $4
            where rate_id = $1 and state = 'PROPOSED'
            """,
            e.RateId, ChainValue.Time(e.StartsAt), log.BlockTime, ChainValue.ZeroAsNull(e.Predecessor));
        if (e.Predecessor != 0)
        {
            sql.Add(
                "update rate set ends_at = $2 where rate_id = $1", e.Predecessor,
                ChainValue.Time(e.PredecessorEndsAt));
        }

        if (e.Replaced != 0)
        {
            sql.Add("update rate set state = 'REPLACED' where rate_id = $1 and state = 'ACCEPTED'", e.Replaced);
        }
    }

    public void Handle(RateWithdrawn e, LogRef log, SqlBatch sql) => sql.Add(
        "update rate set state = 'WITHDRAWN' where rate_id = $1 and state = 'PROPOSED'", e.RateId);

    public void Handle(ConversionAllowed e, LogRef log, SqlBatch sql) => sql.Add(
        "update rate set allowed = $2 where rate_id = $1", e.RateId, e.Allowed);

    public void Handle(PointsConverted e, LogRef log, SqlBatch sql) => sql.Add(
        "update rate set converted = converted + $2 where rate_id = $1", e.RateId, e.TargetPoints);

    // RateBook.motionOf.
    private Hash MotionOf(long rateId)
    {
        AbiWriter motion = new(headWords: 2);
        motion.WriteAddress(rateBook);
        motion.WriteUInt(rateId, 32);
        return Keccak256.Hash(motion.ToArray());
    }
}
