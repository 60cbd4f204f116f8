using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Data;

/// <summary>
/// Gives a page of an <see cref="IQueryable{T}"/> the argument <c>order</c>; needs <see cref="UsePagingAttribute"/>.
/// </summary>
/// <remarks>
/// What the request asks for comes first; the query's own ordering follows and makes the order a total one. Every
/// property that filters take can be sorted by, enums and booleans excepted.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseSortingAttribute : Attribute
{
    /// <summary>
    /// The C# names of the only properties to sort by, guarded ones among them if need be; empty means all that are
    /// not guarded.
    /// </summary>
    public string[] Fields { get; set; } = [];
}
