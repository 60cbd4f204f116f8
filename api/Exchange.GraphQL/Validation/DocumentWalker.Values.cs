using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Validation;

/// <content>Arguments and the values in them.</content>
internal sealed partial class DocumentWalker
{
    private readonly Listeners<IValueNode> _values;
    private readonly Listeners<ObjectFieldNode> _members;

    private void Visit(IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<InputValue>? known)
    {
        foreach (var argument in arguments)
        {
            if (!_context.Step())
            {
                return;
            }

            _at.Argument = Find(known, argument.Name.Value);
            (_at.InputType, _at.HasDefault) = (_at.Argument?.Type, _at.Argument?.DefaultValue is not null);
            _arguments.Enter(argument, _context);
            Visit(argument.Value);
            (_at.Argument, _at.InputType, _at.HasDefault) = (null, null, false);
        }
    }

    private static InputValue? Find(IReadOnlyList<InputValue>? known, string name)
    {
        for (var i = 0; i < known?.Count; i++)
        {
            if (known[i].Name == name)
            {
                return known[i];
            }
        }

        return null;
    }

    private void Visit(IValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                _context.AddUse(new VariableUse(variable, _at.InputType, _at.HasDefault, _at.OneOfParent));
                break;
            case ListValueNode list:
                Visit(list);
                break;
            case ObjectValueNode fields:
                _values.Enter(fields, _context);
                foreach (var field in fields.Fields)
                {
                    Visit(field);
                }

                _values.Leave(fields, _context);
                break;
            default:
                _values.Enter(value, _context);
                break;
        }
    }

    private void Visit(ListValueNode list)
    {
        var (type, parent, hasDefault, oneOf) = (_at.InputType, _at.ParentInputType, _at.HasDefault, _at.OneOfParent);
        // A list where one value is expected is wrong, but its items are still looked at.
        _at.InputType = type?.Nullable is ListType expected ? expected.OfType : type?.Nullable;
        (_at.ParentInputType, _at.HasDefault) = (type, false);
        _at.OneOfParent = type?.Nullable is InputObjectType { IsOneOf: true } single ? single : null;
        _values.Enter(list, _context);
        foreach (var item in list.Items)
        {
            if (!_context.Step())
            {
                break;
            }

            Visit(item);
        }

        _values.Leave(list, _context);
        (_at.InputType, _at.ParentInputType, _at.HasDefault, _at.OneOfParent) = (type, parent, hasDefault, oneOf);
    }

    private void Visit(ObjectFieldNode member)
    {
        if (!_context.Step())
        {
            return;
        }

        var (type, parent, hasDefault, oneOf) = (_at.InputType, _at.ParentInputType, _at.HasDefault, _at.OneOfParent);
        var input = type?.Named as InputObjectType;
        var known = input?.Fields.GetValueOrDefault(member.Name.Value);
        (_at.InputType, _at.ParentInputType) = (known?.Type, type);
        _at.HasDefault = known?.DefaultValue is not null;
        _at.OneOfParent = input is { IsOneOf: true } ? input : null;
        _members.Enter(member, _context);
        Visit(member.Value);
        (_at.InputType, _at.ParentInputType, _at.HasDefault, _at.OneOfParent) = (type, parent, hasDefault, oneOf);
    }

    /// <summary>The rules that want to see one kind of node, in the order of the rules.</summary>
    private readonly struct Listeners<TNode>
    {
        private readonly IEnters<TNode>[] _enters;
        private readonly ILeaves<TNode>[] _leaves;

        public Listeners(IReadOnlyList<ValidationRule> rules) =>
            (_enters, _leaves) = ([.. rules.OfType<IEnters<TNode>>()], [.. rules.OfType<ILeaves<TNode>>()]);

        public void Enter(TNode node, ValidationContext context)
        {
            foreach (var rule in _enters)
            {
                rule.Enter(node, context);
            }
        }

        public void Leave(TNode node, ValidationContext context)
        {
            foreach (var rule in _leaves)
            {
                rule.Leave(node, context);
            }
        }
    }
}
