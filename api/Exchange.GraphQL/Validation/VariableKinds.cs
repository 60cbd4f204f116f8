using System.Numerics;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation;

/// <summary>A use of a variable: where, and what is expected there.</summary>
internal sealed record VariableUse(VariableNode Node, GraphQLType? Type, bool HasDefault, InputObjectType? OneOfParent)
{
    /// <summary>What the use has in common with all that are right or wrong together with it.</summary>
    public VariableKind Kind => new(Node.Name.Value, Type, HasDefault, OneOfParent);
}

/// <summary>All uses of one variable's name where the same is expected.</summary>
internal readonly record struct VariableKind(
    string Name,
    GraphQLType? Type,
    bool HasDefault,
    InputObjectType? OneOfParent);

/// <summary>
/// Which kinds of use each operation has, fragments included. A fragment's are found once, as a set of bits, however
/// many operations use it; only what is wrong is then looked for use by use.
/// </summary>
internal sealed class VariableKinds
{
    private readonly ValidationContext _context;
    private readonly Dictionary<VariableKind, int> _numbers = [];
    private readonly List<VariableKind> _kinds = [];
    private readonly Dictionary<FragmentDefinitionNode, ulong[]> _ofFragments = [];

    public VariableKinds(ValidationContext context)
    {
        _context = context;
        foreach (var definition in context.Document.Definitions)
        {
            foreach (var use in context.OwnUsesOf(definition))
            {
                if (_numbers.TryAdd(use.Kind, _kinds.Count))
                {
                    _kinds.Add(use.Kind);
                }
            }
        }

        foreach (var component in context.Fragments.Components)
        {
            var bits = NewBits();
            foreach (var fragment in component)
            {
                Gather(fragment, bits);
            }

            foreach (var fragment in component)
            {
                _ofFragments.Add(fragment, bits);
            }
        }
    }

    /// <summary>The kinds of use in an operation and the fragments it uses.</summary>
    public IEnumerable<VariableKind> Of(OperationDefinitionNode operation)
    {
        var bits = NewBits();
        Gather(operation, bits);
        for (var i = 0; i < bits.Length; i++)
        {
            for (var left = bits[i]; left != 0; left &= left - 1)
            {
                if (!_context.Step())
                {
                    yield break;
                }

                yield return _kinds[(i * 64) + BitOperations.TrailingZeroCount(left)];
            }
        }
    }

    /// <summary>The uses of one kind in an operation and the fragments it uses: for errors, as it visits all.</summary>
    public IEnumerable<VariableNode> UsesOf(OperationDefinitionNode operation, VariableKind kind) =>
        _context.Fragments.ReachableFrom(operation)
            .TakeWhile(fragment => _context.Step())
            .Prepend<IDefinitionNode>(operation)
            .SelectMany(_context.OwnUsesOf)
            .Where(use => use.Kind == kind)
            .Select(use => use.Node);

    private ulong[] NewBits() => new ulong[(_kinds.Count + 63) / 64];

    private void Gather(IDefinitionNode definition, ulong[] bits)
    {
        foreach (var use in _context.OwnUsesOf(definition))
        {
            var number = _numbers[use.Kind];
            bits[number / 64] |= 1UL << (number % 64);
        }

        foreach (var spread in _context.Fragments.SpreadsIn(definition))
        {
            if (_context.Fragment(spread.Name.Value) is { } fragment
                && _ofFragments.TryGetValue(fragment, out var brought))
            {
                _context.Step(bits.Length);
                for (var i = 0; i < bits.Length; i++)
                {
                    bits[i] |= brought[i];
                }
            }
        }
    }
}
