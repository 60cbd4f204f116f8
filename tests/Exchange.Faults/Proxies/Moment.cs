namespace Exchange.Faults.Proxies;

/// <summary>A point of the indexer's work that can be told from what it says to its database.</summary>
internal enum Moment
{
    /// <summary>Half of the schema's tables are made.</summary>
    SchemaBuild,

    /// <summary>Some changes of a transaction are made, more are to come.</summary>
    MidTransaction,

    /// <summary>The commit was sent and never arrived.</summary>
    BeforeCommit,

    /// <summary>The commit was done, and its answer never arrived.</summary>
    CommitUnanswered,

    /// <summary>The commit was done and answered.</summary>
    AfterCommit,

    /// <summary>Blocks are being taken back at this moment.</summary>
    DuringUndo,
}
