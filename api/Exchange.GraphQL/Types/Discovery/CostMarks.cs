using System.Reflection;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>Reads what C# says of costs, and fills in the defaults (HotChocolate's) where it says nothing.</summary>
internal static class CostMarks
{
    /// <summary>What a field costs that waits for its value: a task or a connection.</summary>
    public const double Waiting = 10;

    public static double? Cost(this ICustomAttributeProvider member) => member.Mark<CostAttribute>()?.Weight;

    /// <summary>The weight of a method's field; null when it is the default of the field's type.</summary>
    public static double? CostOf(MethodInfo method) =>
        method.Cost() ?? (ResolverCalls.IsTask(method.ReturnType) || IsConnection(method) ? Waiting : null);

    public static ListSize? ListSizeOf(ICustomAttributeProvider member) =>
        member.Mark<ListSizeAttribute>() is not { } mark
            ? null
            : new ListSize
            {
                AssumedSize = mark.AssumedSize < 0 ? null : mark.AssumedSize,
                SlicingArguments = mark.SlicingArguments,
                SizedFields = mark.SizedFields,
                RequireOneSlicingArgument = mark.SlicingArguments.Length > 0 && mark.RequireOneSlicingArgument,
            };

    private static bool IsConnection(MethodInfo method) => ConnectionTypes.IsConnection(method.ReturnType);
}
