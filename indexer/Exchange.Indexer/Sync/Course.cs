using Exchange.Ethereum.JsonRpc;

namespace Exchange.Indexer.Sync;

/// <summary>What the node's head asks of a writer that stands at a checkpoint. Pure: same input, same answer.</summary>
internal enum Course
{
    /// <summary>The head is the checkpoint.</summary>
    Rest,

    /// <summary>The node is behind us: slow, restarted or another one. That is no reorg; wait for it.</summary>
    WaitForNode,

    /// <summary>There are blocks above the checkpoint, and nothing yet speaks against continuity.</summary>
    Advance,

    /// <summary>At our height or just above it stands another branch.</summary>
    Rewind,
}

/// <summary>Decides the course.</summary>
internal static class CourseDecision
{
    /// <summary>
    /// A branch is only believed when it reaches our height: a node that is behind may still be on the branch that
    /// everybody else has left.
    /// </summary>
    public static Course Decide(Checkpoint at, BlockHeader head) => (head.Number - at.Number) switch
    {
        < 0 => Course.WaitForNode,
        0 => head.Hash == at.Hash ? Course.Rest : Course.Rewind,
        1 => head.ParentHash == at.Hash ? Course.Advance : Course.Rewind,
        _ => Course.Advance,
    };
}
