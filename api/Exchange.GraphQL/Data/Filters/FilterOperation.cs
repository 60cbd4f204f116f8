using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Data.Filters;

/// <summary>How a member is compared; the names are those of the schema.</summary>
internal enum FilterOperation
{
    Eq,
    Neq,
    In,
    Nin,
    Gt,
    Gte,
    Lt,
    Lte,
    Contains,
    StartsWith,
    EndsWith,
}

/// <summary>Which operations the values of a type have.</summary>
internal static class FilterOperations
{
    private static readonly FilterOperation[] _equality =
        [FilterOperation.Eq, FilterOperation.Neq, FilterOperation.In, FilterOperation.Nin];

    private static readonly FilterOperation[] _order =
        [FilterOperation.Gt, FilterOperation.Gte, FilterOperation.Lt, FilterOperation.Lte];

    private static readonly FilterOperation[] _text =
        [FilterOperation.Contains, FilterOperation.StartsWith, FilterOperation.EndsWith];

    public static IEnumerable<FilterOperation> Of(NamedType type) => type switch
    {
        _ when type == BuiltInScalars.Boolean => [FilterOperation.Eq, FilterOperation.Neq],
        _ when type == BuiltInScalars.String => [.. _equality, .. _text],
        _ when type == BuiltInScalars.Int || type == BuiltInScalars.Long || type == BuiltInScalars.Float
            || type == BuiltInScalars.DateTime => [.. _equality, .. _order],
        _ => _equality,
    };

    /// <summary>What an operation costs; inside a text no index helps (HotChocolate's default weights).</summary>
    public static double CostOf(FilterOperation operation) =>
        operation is FilterOperation.Contains or FilterOperation.StartsWith or FilterOperation.EndsWith ? 20 : 10;

    public static bool TakesList(FilterOperation operation) => operation is FilterOperation.In or FilterOperation.Nin;

    /// <summary>Whether null can be asked for; every other operation refuses it.</summary>
    public static bool TakesNull(FilterOperation operation) => operation is FilterOperation.Eq or FilterOperation.Neq;
}
