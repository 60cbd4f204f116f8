using System.Collections.Concurrent;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution.Planning;

/// <summary>
/// What is selected of a field's value. Of an object type it is planned at once; of an abstract one for each type that
/// a value turns out to have, so that a wide interface costs only what is met.
/// </summary>
internal sealed class Subselection
{
    private readonly PlanCompiler _compiler;
    private readonly NamedType _type;
    private readonly SelectionSetNode[] _selectionSets;
    private readonly SelectionPlan? _only;
    private readonly ConcurrentDictionary<ObjectType, SelectionPlan>? _byType;

    public Subselection(PlanCompiler compiler, NamedType type, FieldNode[] nodes)
    {
        _compiler = compiler;
        _type = type;
        _selectionSets = Array.ConvertAll(nodes, node => node.SelectionSet!);
        _only = type is ObjectType only ? compiler.Compile(only, _selectionSets) : null;
        _byType = _only is null ? new(concurrencyLevel: 1, capacity: 1) : null;
    }

    /// <summary>Whether nothing below has a resolver, whatever the value is.</summary>
    public bool IsPure => _only is { IsPure: true };

    /// <summary>The types a value may have.</summary>
    public IReadOnlyList<ObjectType> Types => _compiler.Schema.PossibleTypes(_type);

    /// <summary>What is selected of a value; null when it is none that the field may give.</summary>
    public SelectionPlan? For(object value)
    {
        if (_only is not null)
        {
            return _only;
        }

        return _compiler.Schema.ResolveObjectType(value) is { } type && _compiler.Schema.IsPossible(_type, type)
            ? For(type)
            : null;
    }

    /// <summary>What is selected of a value of one of the <see cref="Types"/>.</summary>
    public SelectionPlan For(ObjectType type) => _only ?? _byType!.GetOrAdd(type, Compile);

    private SelectionPlan Compile(ObjectType type)
    {
        lock (_compiler)
        {
            return _compiler.Compile(type, _selectionSets);
        }
    }
}
