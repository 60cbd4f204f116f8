using Exchange.Indexer.Sync;
using static Exchange.Indexer.Tests.Sync.Headers;

namespace Exchange.Indexer.Tests.Sync;

/// <summary>What a head asks for, case by case.</summary>
public sealed class CourseDecisionTests
{
    [Fact]
    public void A_lower_head_is_a_lagging_node_and_no_reorg() =>
        Assert.Equal(Course.WaitForNode, CourseDecision.Decide(At(10, "a10"), Header(9, "b9", "b8")));

    [Fact]
    public void The_same_head_asks_for_nothing() =>
        Assert.Equal(Course.Rest, CourseDecision.Decide(At(10, "a10"), Header(10, "a10", "a9")));

    [Fact]
    public void Another_block_at_our_height_is_a_reorg() =>
        Assert.Equal(Course.Rewind, CourseDecision.Decide(At(10, "a10"), Header(10, "b10", "a9")));

    [Fact]
    public void A_child_of_ours_is_the_next_block() =>
        Assert.Equal(Course.Advance, CourseDecision.Decide(At(10, "a10"), Header(11, "a11", "a10")));

    [Fact]
    public void A_stranger_child_at_the_next_height_is_a_reorg() =>
        Assert.Equal(Course.Rewind, CourseDecision.Decide(At(10, "a10"), Header(11, "b11", "b10")));

    [Fact]
    public void A_head_far_above_is_approached_and_continuity_looked_at_on_the_way() =>
        Assert.Equal(Course.Advance, CourseDecision.Decide(At(10, "a10"), Header(99, "b99", "b98")));
}
