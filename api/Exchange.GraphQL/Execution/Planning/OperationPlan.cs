namespace Exchange.GraphQL.Execution.Planning;

/// <summary>An operation whose conditions are decided; only arguments are still open. Shared by all requests.</summary>
/// <param name="operation">The operation.</param>
/// <param name="root">What it selects of the root.</param>
internal sealed class OperationPlan(PreparedOperation operation, SelectionPlan root)
{
    private const int LeastBytes = 1_024;

    public PreparedOperation Operation { get; } = operation;

    public SelectionPlan Root { get; } = root;

    /// <summary>How long the last response was, so that the next one's buffer fits at once.</summary>
    public int UsualBytes { get; set; } = LeastBytes;
}
