using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Data;

/// <summary>
/// Gives a page of an <see cref="IQueryable{T}"/> the argument <c>where</c>; needs <see cref="UsePagingAttribute"/>.
/// </summary>
/// <remarks>
/// Every scalar and enum property that the element's type shows as it is can be filtered by, but for those that
/// <c>[Authorize]</c> guards: a filter would tell what reading refuses.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseFilteringAttribute : Attribute
{
    /// <summary>
    /// The C# names of the only properties to filter by, guarded ones among them if need be; empty means all that are
    /// not guarded.
    /// </summary>
    public string[] Fields { get; set; } = [];
}
