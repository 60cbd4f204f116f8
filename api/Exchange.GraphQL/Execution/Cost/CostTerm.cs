using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution.Cost;

/// <summary>A part of the cost that depends on the variables.</summary>
internal abstract class CostTerm
{
    /// <summary>What it costs, given the terms before it.</summary>
    public abstract OperationCost Of(ReadOnlySpan<OperationCost> known, in CostVariables variables);
}

/// <summary>What a field gives, as often as it gives it.</summary>
internal sealed class FieldTerm(CostSum each, ListLength length) : CostTerm
{
    public override OperationCost Of(ReadOnlySpan<OperationCost> known, in CostVariables variables) =>
        length.Of(variables.Values) * each.Of(known);
}

/// <summary>A selection that is left out unless one of its conditions holds.</summary>
internal sealed class ConditionalTerm(IReadOnlyList<Condition> anyOf, CostSum then) : CostTerm
{
    public override OperationCost Of(ReadOnlySpan<OperationCost> known, in CostVariables variables)
    {
        foreach (var condition in anyOf)
        {
            if (condition.Holds(variables.Values))
            {
                return then.Of(known);
            }
        }

        return default;
    }
}

/// <summary>A value that may be of several types: as dear as the dearest.</summary>
internal sealed class DearestTerm(CostSum[] alternatives) : CostTerm
{
    public override OperationCost Of(ReadOnlySpan<OperationCost> known, in CostVariables variables)
    {
        var dearest = default(OperationCost);
        foreach (var alternative in alternatives)
        {
            dearest = OperationCost.Greater(dearest, alternative.Of(known));
        }

        return dearest;
    }
}

/// <summary>An argument of which a variable is a part.</summary>
internal sealed class ArgumentTerm(InputValue argument, IValueNode value) : CostTerm
{
    public override OperationCost Of(ReadOnlySpan<OperationCost> known, in CostVariables variables) =>
        new(InputCost.Of(argument, value, variables), 0);
}
