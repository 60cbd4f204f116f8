using Exchange.GraphQL.Errors;

namespace Exchange.GraphQL.Execution.Cost;

/// <summary>Answers, before anything has run, what costs more than the options allow.</summary>
internal static class CostLimits
{
    /// <summary>
    /// The answer to who only wants to know the cost, or asks for too much; null when the operation is to run.
    /// </summary>
    public static ExecutionResult? Answer(OperationCost cost, CostOptions options, CostReport report)
    {
        if (report == CostReport.Validate)
        {
            return new ExecutionResult { Cost = cost, HttpStatus = 200 };
        }

        if (!options.EnforceCostLimits
            || (cost.FieldCost <= options.MaxFieldCost && cost.TypeCost <= options.MaxTypeCost))
        {
            return null;
        }

        var refusal = cost.FieldCost > options.MaxFieldCost
            ? Refusal("field", cost.FieldCost, options.MaxFieldCost)
            : Refusal("type", cost.TypeCost, options.MaxTypeCost);
        return ExecutionResult.Refused(refusal) with { Cost = report == CostReport.None ? null : cost };
    }

    private static GraphQLError Refusal(string part, double cost, double limit) => ErrorBuilder.New()
        .SetMessage($"The operation has a {part} cost of {cost}; the maximum allowed {part} cost is {limit}.")
        .SetCode(ErrorCodes.CostExceeded)
        .SetExtension($"{part}Cost", cost)
        .SetExtension($"max{char.ToUpperInvariant(part[0])}{part[1..]}Cost", limit)
        .Build();
}
