using Exchange.Ethereum.Primitives;
using static Exchange.Bindings.Forwarder;
using static Exchange.Indexer.Tests.RowText;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>The tables of forwarding say what the forwarder says, and its refusals in words.</summary>
[Collection(AllianceScene.Told)]
public sealed class ForwardingTableTests(AllianceScene scene)
{
    [Fact]
    public async Task A_refusal_is_told_by_its_name_and_its_arguments() => Assert.Equal(
        [
            $"EarningDesk_NotTheIssuer {Pair("programmeId", scene.LanmuPoints)},{Pair("issuer", scene.Lanmu)},"
            + Pair("caller", scene.Qinghe),
            $"Text_ByteNotPermitted {Pair("text", @"A\u0000\u0022B")},{Pair("position", 1)}",
            "nothing known",
        ],
        await scene.RowsAsync(
            """
            select coalesce(refusal || ' ' || trim(refusal_arguments, '[]'), 'nothing known')
            from intent_execution where not executed order by log_index
            """));

    private static string Pair(string name, object value) => $$"""{"name":"{{name}}","value":"{{value}}"}""";

    [Fact]
    public async Task An_intent_that_was_left_out_is_told_with_its_reason() => Assert.Equal(
        ["Forwarder_AlreadyExecuted t", "Forwarder_AlreadyExecuted f"],
        await scene.RowsAsync(
            """
            select concat_ws(' ', refusal, exists (
                select from intent_execution e where e.intent_hash = s.intent_hash and executed))
            from intent_skip s order by block_number, log_index
            """));

    [Fact]
    public async Task Every_target_stands_as_the_forwarder_says()
    {
        IReadOnlyList<string> rows = await scene.RowsAsync(
            """
            select concat_ws(' ', encode(t.target, 'hex'), encode(pause_motion, 'hex'),
                coalesce(extract(epoch from paused_until)::bigint, 0))
            from forwarder_target t left join lateral (
                select paused_until from target_pause p where p.target = t.target
                order by block_number desc, log_index desc limit 1) p on true
            """);
        Assert.Equal(18, rows.Count);
        Assert.Equal(2, rows.Count(row => !row.EndsWith(" 0", StringComparison.Ordinal)));

        foreach (string row in rows)
        {
            Address target = Address.Parse("0x" + row.Split(' ')[0]);
            Assert.True(await scene.AskAsync(new IsTargetCall(target)));
            Hash motion = await scene.AskAsync(new PauseMotionOfCall(target));
            Assert.Equal(
                $"{HexOf(target)} {HexOf(motion)}"
                + $" {await scene.AskAsync(new PausedUntilCall(target))}",
                row);
        }
    }

    [Fact]
    public async Task Every_relayer_is_one_to_the_forwarder()
    {
        IReadOnlyList<string> relayers = await scene.RowsAsync("select encode(relayer, 'hex') from relayer");
        Assert.Equal(2, relayers.Count);
        foreach (string relayer in relayers)
        {
            Assert.True(await scene.AskAsync(new IsRelayerCall(Address.Parse("0x" + relayer))));
        }
    }
}
