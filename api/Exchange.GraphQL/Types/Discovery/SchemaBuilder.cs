using System.Reflection;
using Exchange.GraphQL.Types.Introspection;
using Exchange.GraphQL.Types.Pagination;
using Exchange.GraphQL.Types.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// Builds the schema that the marked types of some assemblies declare; all reflection happens here, at start-up.
/// </summary>
internal static class SchemaBuilder
{
    public static Schema Build(
        IEnumerable<Type> types,
        Func<Type, ServiceLifetime?> lifetimeOf,
        PagingOptions paging,
        params IEnumerable<Func<TypeRegistry, SchemaConvention>> conventions)
    {
        var marked = new MarkedTypes(types);
        var registry = new TypeRegistry(marked, lifetimeOf, paging, conventions);
        var mutations = new MutationConvention(registry);
        var subscriptions = new SubscriptionFields(registry, lifetimeOf);
        var query = Root("Query", marked.Queries, registry.Resolvers.FieldOf, registry);
        var mutation = Root("Mutation", marked.Mutations, mutations.FieldOf, registry);
        var subscription = Root("Subscription", marked.Subscriptions, subscriptions.FieldOf, registry);
        foreach (var type in marked.Objects.Concat(marked.Enums))
        {
            registry.Errors.Attempt(() => registry.OutputNamed(type, type.Name));
        }

        foreach (var type in marked.Inputs)
        {
            registry.Errors.Attempt(() => registry.InputNamed(type, type.Name));
        }

        registry.Finish();
        // Only what could be declared is looked at as a whole.
        registry.Errors.ThrowIfAny();
        if (query is null)
        {
            throw new SchemaException("No class is marked [QueryType]: a schema needs at least one query field.");
        }

        foreach (var convention in registry.Conventions)
        {
            convention.OnCompleted(query);
        }

        foreach (var type in IntrospectionTypes.All)
        {
            registry.Claim(type);
        }

        var schema = new Schema(
            query,
            mutation,
            subscription,
            registry.Types,
            [.. StandardDirectives.All, .. CostDirectives.All],
            registry.ObjectsByRuntimeType)
        {
            HasLoaders = registry.Loaders.Any,
        };
        foreach (var union in schema.Types.OfType<UnionType>().Where(union => union.Types.Count == 0))
        {
            registry.Errors.Report($"Union type {union.Name} must have one or more implementers.", union.Origin);
        }

        SchemaChecks.Check(schema, registry.Errors);
        registry.Errors.ThrowIfAny();
        CostDirectives.Check(schema);
        return schema;
    }

    private static ObjectType? Root(
        string name,
        IEnumerable<Type> classes,
        Func<MethodInfo, IReadOnlyList<AuthorizeAttribute>, OutputField> fieldOf,
        TypeRegistry registry)
    {
        var fields = new OrderedDictionary<string, OutputField>();
        var isAny = false;
        foreach (var type in classes)
        {
            AuthorizeAttribute[] guards = [.. type.Marks<AuthorizeAttribute>()];
            registry.Errors.Attempt(() =>
            {
                foreach (var method in ResolverFields.MethodsOf(type).Where(SubscriptionFields.IsNoSource))
                {
                    isAny = true;
                    registry.Errors.Attempt(() => fields.Put(registry.Entered(method, fieldOf(method, guards)), name));
                }
            });
        }

        return isAny ? registry.Claim(new ObjectType(name, typeof(object)) { Fields = fields }) : null;
    }
}
