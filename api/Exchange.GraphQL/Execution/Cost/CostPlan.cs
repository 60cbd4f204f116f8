using System.Buffers;

namespace Exchange.GraphQL.Execution.Cost;

/// <summary>
/// The cost of one operation as a short list of steps, each of which needs only those before it: whatever does not
/// depend on a variable was reckoned once, and what fragments share is reckoned once a request.
/// </summary>
internal sealed class CostPlan(CostTerm[] terms, CostSum total)
{
    private const int MaxOnStack = 64;

    /// <summary>How many steps depend on the variables.</summary>
    public int Terms => terms.Length;

    /// <summary>The cost under the variables of a request.</summary>
    /// <exception cref="Errors.GraphQLException">A list's length is to be told by exactly one argument.</exception>
    public OperationCost Of(in CostVariables variables)
    {
        if (terms.Length == 0)
        {
            return total.Constant;
        }

        var rented = terms.Length > MaxOnStack ? ArrayPool<OperationCost>.Shared.Rent(terms.Length) : null;
        var known = rented is null ? stackalloc OperationCost[terms.Length] : rented.AsSpan(0, terms.Length);
        for (var i = 0; i < terms.Length; i++)
        {
            known[i] = terms[i].Of(known[..i], variables);
        }

        var cost = total.Of(known);
        if (rented is not null)
        {
            ArrayPool<OperationCost>.Shared.Return(rented);
        }

        return cost;
    }
}

/// <summary>A fixed cost and the numbers of the terms to add to it.</summary>
internal readonly record struct CostSum(OperationCost Constant, int[] Terms)
{
    public static CostSum Nothing { get; } = new(default, []);

    public bool IsConstant => Terms.Length == 0;

    public OperationCost Of(ReadOnlySpan<OperationCost> known)
    {
        var sum = Constant;
        foreach (var term in Terms)
        {
            sum += known[term];
        }

        return sum;
    }
}
