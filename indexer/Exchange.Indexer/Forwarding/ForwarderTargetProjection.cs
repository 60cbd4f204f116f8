using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Bindings.Forwarder;

namespace Exchange.Indexer.Forwarding;

/// <summary>Keeps <c>forwarder_target</c>: one row per listed target, and what its next pause would need.</summary>
internal sealed class ForwarderTargetProjection(Address forwarder, long chainId)
    : IHandles<TargetListed>, IHandles<TargetPaused>, IHandles<TargetResumed>
{
    public void Handle(TargetListed e, LogRef log, SqlBatch sql) => sql.Add(
        "insert into forwarder_target (target, pause_motion, listed_at) values ($1, $2, to_timestamp($3))",
        e.Target, PauseMotionOf(e.Target, pausedUntil: 0), log.BlockTime);

    public void Handle(TargetPaused e, LogRef log, SqlBatch sql) => SetMotion(e.Target, e.Until, sql);

    public void Handle(TargetResumed e, LogRef log, SqlBatch sql) => SetMotion(e.Target, log.BlockTime, sql);

    private void SetMotion(Address target, long pausedUntil, SqlBatch sql) => sql.Add(
        "update forwarder_target set pause_motion = $2 where target = $1",
        target, PauseMotionOf(target, pausedUntil));

    // Targets.pauseMotionOf: the end of the last pause makes each motion good for one pause only.
    private Hash PauseMotionOf(Address target, long pausedUntil)
    {
        AbiWriter motion = new(headWords: 4);
        motion.WriteAddress(forwarder);
        motion.WriteUInt(chainId, 64);
        motion.WriteAddress(target);
        motion.WriteUInt(pausedUntil, 40);
        return Keccak256.Hash(motion.ToArray());
    }
}
