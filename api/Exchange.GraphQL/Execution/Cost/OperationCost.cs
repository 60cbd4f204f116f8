namespace Exchange.GraphQL.Execution.Cost;

/// <summary>
/// What an operation costs at most: the work of its resolvers and the size of its data. Never more than 2^53 - 1, so
/// that no length overflows it and JSON carries it exactly.
/// </summary>
/// <param name="FieldCost">The weights of the fields, each as often as it may be resolved.</param>
/// <param name="TypeCost">The weights of the types, each as often as a value of it may appear.</param>
internal readonly record struct OperationCost(double FieldCost, double TypeCost)
{
    private const double Max = (1L << 53) - 1;

    public static OperationCost operator +(OperationCost a, OperationCost b) =>
        new(Math.Min(a.FieldCost + b.FieldCost, Max), Math.Min(a.TypeCost + b.TypeCost, Max));

    public static OperationCost operator *(double times, OperationCost cost) =>
        new(Math.Min(times * cost.FieldCost, Max), Math.Min(times * cost.TypeCost, Max));

    /// <summary>The greater of each part: an upper bound of either.</summary>
    public static OperationCost Greater(OperationCost a, OperationCost b) =>
        new(Math.Max(a.FieldCost, b.FieldCost), Math.Max(a.TypeCost, b.TypeCost));
}
