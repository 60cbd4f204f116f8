namespace Exchange.GraphQL.Types;

/// <summary>Says what a field, argument, input field or type adds to the cost of an operation.</summary>
/// <remarks>
/// Without it a field that waits for its value (a task, a connection) costs 10, another composite one 1, and a leaf 0;
/// a composite type costs 1, a leaf 0; arguments and input fields cost 0. Source: the cost specification of IBM,
/// https://ibm.github.io/graphql-specs/cost-spec.html, §2.1; the defaults are HotChocolate's.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class
    | AttributeTargets.Struct | AttributeTargets.Enum)]
public sealed class CostAttribute : Attribute
{
    /// <summary>Sets the weight.</summary>
    /// <param name="weight">What every appearance adds; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The weight is negative or no finite number.</exception>
    public CostAttribute(double weight)
    {
        if (weight < 0 || !double.IsFinite(weight))
        {
            throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight is finite and not negative.");
        }

        Weight = weight;
    }

    /// <summary>What every appearance adds.</summary>
    public double Weight { get; }
}

/// <summary>Says how long a field's list may be, or which arguments say it.</summary>
/// <remarks>
/// A connection has it by default: the slicing arguments are <c>first</c> and <c>last</c>, the sized fields
/// <c>edges</c> and <c>nodes</c>. Source: the cost specification of IBM, §2.2.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public sealed class ListSizeAttribute : Attribute
{
    /// <summary>The length when no slicing argument is given; -1 when it is not known.</summary>
    public int AssumedSize { get; set; } = -1;

    /// <summary>The arguments of type Int whose values say how long the list may be; of several, the largest.</summary>
    public string[] SlicingArguments { get; set; } = [];

    /// <summary>
    /// The fields of the value whose lists have that length; empty when the field's own value is the list.
    /// </summary>
    public string[] SizedFields { get; set; } = [];

    /// <summary>Whether a request must give exactly one of the slicing arguments.</summary>
    public bool RequireOneSlicingArgument { get; set; } = true;
}
