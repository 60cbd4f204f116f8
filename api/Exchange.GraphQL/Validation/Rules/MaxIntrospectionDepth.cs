using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>
/// A bound of the server: introspection does not walk the circle from types to fields to types again and again, nor
/// down lists of lists without end.
/// </summary>
/// <remarks>Each fragment is looked into once on a way down, so that the walk ends on cycles too.</remarks>
internal sealed class MaxIntrospectionDepth : ValidationRule, IEnters<FieldNode>, ILeaves<FieldNode>
{
    private static readonly HashSet<string> _lists = ["fields", "interfaces", "possibleTypes", "inputFields"];

    private readonly Dictionary<string, int> _open = []; // With how many lists around it a fragment was entered.
    private readonly Dictionary<(string Fragment, int Lists, int OfTypes), bool> _judged = [];
    private (int Limit, int Actual) _passed;
    private FieldNode? _refused; // What stands inside it is refused with it.

    public void Enter(FieldNode node, ValidationContext context)
    {
        if (_refused is null && node is { Name.Value: "__schema" or "__type" } && IsTooDeep(node, 0, 0, context))
        {
            _refused = node;
            context.Report(ErrorBuilder.New()
                .SetMessage($"Introspection is {_passed.Actual} levels deep; at most {_passed.Limit} are answered.")
                .SetCode(ErrorCodes.IntrospectionTooDeep)
                .SetExtension("limit", _passed.Limit)
                .SetExtension("actual", _passed.Actual)
                .Build() with
            {
                Locations = [node.Location],
            });
        }
    }

    public void Leave(FieldNode node, ValidationContext context) =>
        _refused = ReferenceEquals(node, _refused) ? null : _refused;

    private bool IsTooDeep(ISelectionNode selection, int lists, int ofTypes, ValidationContext context)
    {
        switch (selection)
        {
            case FieldNode field:
                lists += _lists.Contains(field.Name.Value) ? 1 : 0;
                ofTypes = field.Name.Value == "ofType" ? ofTypes + 1 : 0;
                return Passes(context.Options.MaxIntrospectionListDepth - 1, lists)
                    || Passes(context.Options.MaxIntrospectionOfTypeDepth, ofTypes)
                    || Any(field.SelectionSet, lists, ofTypes, context);
            case InlineFragmentNode inline:
                return Any(inline.SelectionSet, lists, ofTypes, context);
            case FragmentSpreadNode spread when context.Fragment(spread.Name.Value) is { } fragment:
                return IsTooDeep(fragment, lists, ofTypes, context);
            default:
                return false;
        }
    }

    private bool Passes(int limit, int actual)
    {
        _passed = actual > limit ? (limit, actual) : _passed;
        return actual > limit;
    }

    private bool IsTooDeep(FragmentDefinitionNode fragment, int lists, int ofTypes, ValidationContext context)
    {
        var key = (fragment.Name.Value, lists, ofTypes);
        if (_judged.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!_open.TryAdd(fragment.Name.Value, lists))
        {
            // A fragment that brings itself, and a list with it, is deeper than any bound.
            return lists > _open[fragment.Name.Value]
                && Passes(context.Options.MaxIntrospectionListDepth - 1, int.MaxValue);
        }

        var isTooDeep = Any(fragment.SelectionSet, lists, ofTypes, context);
        _open.Remove(fragment.Name.Value);
        return _judged[key] = isTooDeep;
    }

    private bool Any(SelectionSetNode? selectionSet, int lists, int ofTypes, ValidationContext context) =>
        selectionSet?.Selections.Any(selection => IsTooDeep(selection, lists, ofTypes, context)) == true;
}
