using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;
using Exchange.Indexer.Sync;
using static Exchange.Indexer.Tests.Sync.Headers;
using EventLog = Exchange.Ethereum.JsonRpc.Log;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>Which logs a header lets pass.</summary>
public sealed class LogAuditTests
{
    private static readonly Address Ours = Address.Parse("0x00000000000000000000000000000000000000a1");
    private static readonly Address Foreign = Address.Parse("0x00000000000000000000000000000000000000f0");
    private static readonly Hash Issued = HashOf("PointsIssued");
    private static readonly Hash Captured = HashOf("RedemptionCaptured");
    private static readonly BlockHeader Block =
        Header(7, "a7", "a6", FilterOf(Ours.ToArray(), Issued.ToArray(), Captured.ToArray()));

    [Fact]
    public void Another_block_hash_is_contradicted() =>
        Assert.Equal(LogVerdict.Contradicted, Verdict(LogAt(Header(7, "b7", "a6"), 0, Ours, Issued)));

    [Fact]
    public void A_log_taken_back_is_contradicted() =>
        Assert.Equal(LogVerdict.Contradicted, Verdict(LogAt(Block, 0, Ours, Issued) with { Removed = true }));

    [Fact]
    public void A_contract_we_did_not_ask_for_is_contradicted() =>
        Assert.Equal(LogVerdict.Contradicted, Verdict(LogAt(Block, 0, Foreign, Issued)));

    [Fact]
    public void The_same_log_twice_is_contradicted() =>
        Assert.Equal(
            LogVerdict.Contradicted, Verdict(LogAt(Block, 0, Ours, Issued), LogAt(Block, 0, Ours, Issued)));

    [Fact]
    public void Logs_out_of_order_are_contradicted() =>
        Assert.Equal(
            LogVerdict.Contradicted, Verdict(LogAt(Block, 1, Ours, Captured), LogAt(Block, 0, Ours, Issued)));

    [Fact]
    public void A_topic_that_the_filter_excludes_is_contradicted() =>
        Assert.Equal(LogVerdict.Contradicted, Verdict(LogAt(Block, 0, Ours, HashOf("Invented"))));

    [Fact]
    public void No_logs_under_a_filter_with_ours_prove_nothing() => Assert.Equal(LogVerdict.Unproven, Verdict());

    [Fact]
    public void A_topic_of_the_filter_without_its_log_proves_nothing() =>
        Assert.Equal(LogVerdict.Unproven, Verdict(LogAt(Block, 0, Ours, Issued)));

    [Fact]
    public void A_gap_between_indexes_proves_nothing() =>
        Assert.Equal(
            LogVerdict.Unproven, Verdict(LogAt(Block, 0, Ours, Issued), LogAt(Block, 2, Ours, Captured)));

    [Fact]
    public void Logs_that_explain_every_bit_without_a_gap_are_complete() =>
        Assert.Equal(
            LogVerdict.Complete, Verdict(LogAt(Block, 0, Ours, Issued), LogAt(Block, 1, Ours, Captured)));

    [Fact]
    public void An_empty_filter_needs_no_logs() =>
        Assert.Equal(
            LogVerdict.Complete, new LogAudit([Ours]).Examine(Header(7, "a7", "a6"), [], isEverybodys: true).Verdict);

    private static LogVerdict Verdict(params EventLog[] logs) =>
        new LogAudit([Ours]).Examine(Block, logs, isEverybodys: false).Verdict;
}
