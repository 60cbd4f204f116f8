namespace Exchange.GraphQL.Execution.Cost;

/// <summary>What an operation may cost, as reckoned before it runs.</summary>
public sealed class CostOptions
{
    /// <summary>The most its fields may cost: the work of its resolvers.</summary>
    public double MaxFieldCost { get; set; } = 1_000;

    /// <summary>The most its types may cost: the size of its data.</summary>
    public double MaxTypeCost { get; set; } = 5_000;

    /// <summary>Whether an operation beyond these bounds is refused; reported it is all the same.</summary>
    public bool EnforceCostLimits { get; set; } = true;

    /// <summary>How long a list is taken to be that says nothing of its length.</summary>
    public int DefaultListSize { get; set; } = 10;
}
