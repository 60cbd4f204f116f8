namespace Exchange.GraphQL.Execution.Cost;

/// <summary>What a client wants to know of an operation's cost.</summary>
internal enum CostReport
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The cost, beside the data.</summary>
    Report,

    /// <summary>The cost alone: nothing runs.</summary>
    Validate,
}
