using System.Linq.Expressions;
using System.Reflection;
using Exchange.GraphQL.Data.Paging;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;

namespace Exchange.GraphQL.Data.Sorting;

/// <summary>The direction of a sort.</summary>
internal enum SortEnumType
{
    Asc,
    Desc,
}

/// <summary>
/// Makes <c>XSortInput</c>, of which each member of <c>order</c> gives exactly one field, so that the list alone says
/// which comes first.
/// </summary>
internal sealed class SortInputs(TypeRegistry registry)
{
    public const string Argument = "order";

    private readonly Dictionary<(Type Row, string Only), InputObjectType> _made = [];

    /// <summary>The argument <c>order: [XSortInput!]</c>.</summary>
    public InputValue ArgumentOf<T>(string[] only) =>
        new(Argument, new ListType(new NonNullType(TypeOf(typeof(T), only))))
        {
            Description = "What comes first; the list's own order decides the rest.",
            Cost = 10,
        };

    /// <summary>The keys that a request's <c>order</c> names; more than the server takes are refused.</summary>
    public static IEnumerable<OrderedKey<T>> Read<T>(object?[] asked, RowKeys<T> keys, DataOptions options)
    {
        if (asked.Length > options.MaxSortFields)
        {
            throw new GraphQLException(ErrorBuilder.New()
                .SetMessage($"`order` has {asked.Length} members; the server takes {options.MaxSortFields}.")
                .SetCode(ErrorCodes.SortTooLarge)
                .SetExtension("members", asked.Length)
                .SetExtension("maxAllowedMembers", options.MaxSortFields)
                .Build());
        }

        return asked.Cast<SortField>().Select(field => new OrderedKey<T>(keys.Of(field.Selector), field.IsDescending));
    }

    private InputObjectType TypeOf(Type row, string[] only)
    {
        if (_made.TryGetValue((row, string.Join(',', only)), out var made))
        {
            return made;
        }

        var type = (FieldsType)registry.OutputNamed(row, row.Name);
        var direction = registry.OutputNamed(typeof(SortEnumType), nameof(SortEnumType));
        var input = registry.Claim(new InputObjectType($"{type.Name}SortInput") { IsOneOf = true });
        registry.Later(() =>
        {
            var sortable = ShownProperties.Of(type, only).Where(shown => KeyText.Knows(shown.Property.PropertyType));
            var selectors = new Dictionary<string, LambdaExpression>();
            var fields = new OrderedDictionary<string, InputValue>();
            foreach (var (field, property) in sortable)
            {
                selectors.Add(field.Name, SelectorOf(row, property));
                fields.Add(field.Name, new InputValue(field.Name, direction) { Cost = 10 });
            }

            input.Fields = fields;
            input.Create = given => new SortField(
                selectors[given.Single().Key], (SortEnumType)given.Single().Value! == SortEnumType.Desc);
        });
        return _made[(row, string.Join(',', only))] = input;
    }

    private static LambdaExpression SelectorOf(Type row, PropertyInfo property)
    {
        var parameter = Expression.Parameter(row, "row");
        return Expression.Lambda(Expression.Property(parameter, property), parameter);
    }

    /// <summary>What one member of <c>order</c> says.</summary>
    private sealed record SortField(LambdaExpression Selector, bool IsDescending);
}
