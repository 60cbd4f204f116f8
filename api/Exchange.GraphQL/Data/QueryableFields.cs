using System.Reflection;
using Exchange.GraphQL.Data.Filters;
using Exchange.GraphQL.Data.Paging;
using Exchange.GraphQL.Data.Sorting;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Pagination;

namespace Exchange.GraphQL.Data;

/// <summary>
/// Makes pages of methods that return an <see cref="IQueryable{T}"/>: filtered, then ordered, then cut, all of it in
/// the query, whatever the order of the marks.
/// </summary>
internal sealed class QueryableFields(TypeRegistry registry, DataOptions options) : SchemaConvention
{
    private static readonly MethodInfo _make =
        typeof(QueryableFields).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Instance)!;

    private readonly FilterInputs _filters = new(registry);
    private readonly SortInputs _sorts = new(registry);

    public override OutputField OnField(MemberInfo member, OutputField field)
    {
        if (member is not MethodInfo method)
        {
            return field;
        }

        var type = registry.Resolvers.ValueOf(method).Type;
        var isQueryable = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IQueryable<>);
        if (isQueryable != method.Has<UsePagingAttribute>() && !ConnectionTypes.IsConnection(type))
        {
            throw new SchemaException($"{method.Place()}: [UsePaging] and IQueryable<T> go together.");
        }

        if (!isQueryable && (method.Has<UseFilteringAttribute>() || method.Has<UseSortingAttribute>()))
        {
            throw new SchemaException($"{method.Place()}: only an IQueryable<T> can be filtered and sorted.");
        }

        return isQueryable
            ? (OutputField)_make
                .MakeGenericMethod(type.GenericTypeArguments[0])
                .Invoke(this, BindingFlags.DoNotWrapExceptions, null, [method, field], null)!
            : field;
    }

    private OutputField Make<T>(MethodInfo method, OutputField field)
    {
        var connection = registry.Outputs.Connections.TypeOf(typeof(Connection<T>), method);
        var bounds = registry.Outputs.Connections.PagingOf(method);
        var keys = new RowKeys<T>(method.Place());
        var arguments = new List<InputValue>([.. field.Arguments, .. ConnectionTypes.Arguments]);
        var filtering = method.Mark<UseFilteringAttribute>();
        if (filtering is not null)
        {
            arguments.Add(_filters.ArgumentOf<T>(filtering.Fields));
        }

        var sorting = method.Mark<UseSortingAttribute>();
        if (sorting is not null)
        {
            arguments.Add(_sorts.ArgumentOf<T>(sorting.Fields));
        }

        async ValueTask<object?> Resolve(ResolverContext context)
        {
            var paging = PageSizes.Read(context, bounds);
            if (await field.Resolver!(context) is not IQueryable<T> query)
            {
                return null;
            }

            var (rows, order) = keys.Split(query);
            if (filtering is not null && context.ArgumentValue<Condition?>(FilterInputs.Argument) is { } condition)
            {
                rows = rows.Where(condition.Compile<T>(options));
            }

            if (sorting is not null && context.ArgumentValue<object?[]?>(SortInputs.Argument) is { } asked)
            {
                order = order.StartingWith(SortInputs.Read(asked, keys, options));
            }

            var needsRows = context.Selection.SelectedFields.Any(one => one.Name != ConnectionTypes.TotalCount);
            return await KeysetPage.Read(rows, order, paging, needsRows, context.Request.Stop);
        }

        return new OutputField(field.Name, connection)
        {
            Description = field.Description,
            DeprecationReason = field.DeprecationReason,
            Arguments = arguments,
            Cost = method.Cost() ?? CostMarks.Waiting,
            ListSize = registry.Outputs.Connections.SizeOf(method),
            Authorization = field.Authorization,
            Resolver = Resolve,
        };
    }
}
