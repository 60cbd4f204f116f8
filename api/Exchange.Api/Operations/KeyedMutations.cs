using Exchange.GraphQL.Types;

namespace Exchange.Api.Operations;

/// <summary>
/// Marks a mutation that needs an <c>Idempotency-Key</c>: it moves something, or makes what nobody wants twice.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class KeyedAttribute : Attribute;

/// <summary>The mutations marked <c>[Keyed]</c>, by their names in the schema.</summary>
internal sealed class KeyedMutations(Schema schema)
{
    private readonly HashSet<string> _names =
        [.. schema.MutationType!.Fields.Values.Where(f => f.IsMarked<KeyedAttribute>()).Select(f => f.Name)];

    public bool Contains(string mutation) => _names.Contains(mutation);
}
