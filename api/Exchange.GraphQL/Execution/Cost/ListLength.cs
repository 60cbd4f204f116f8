using System.Globalization;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution.Cost;

/// <summary>
/// How long a list may be: a number, or the largest of its slicing arguments as the variables have them.
/// </summary>
internal sealed class ListLength
{
    private readonly Slice[] _slices = [];
    private readonly double _otherwise;
    private readonly FieldNode? _mustHaveOne;

    private ListLength(double otherwise) => _otherwise = otherwise;

    private ListLength(ListSize size, OutputField definition, FieldNode field, int defaultListSize)
    {
        _slices = [.. size.SlicingArguments.Select(name => new Slice(definition.Argument(name)!, field))];
        _otherwise = (_slices.Length > 0 ? size.SlicingArgumentDefaultValue : null)
            ?? size.AssumedSize
            ?? defaultListSize;
        _mustHaveOne = size.RequireOneSlicingArgument ? field : null;
    }

    /// <summary>The length of what is no list.</summary>
    public static ListLength One { get; } = new(1);

    /// <summary>Whether it is the same for all variables.</summary>
    public bool IsConstant => _mustHaveOne is null && Array.TrueForAll(_slices, slice => slice.Variable is null);

    /// <summary>The length that a field's own <c>@listSize</c> gives: to its list, or to lists in its value.</summary>
    public static ListLength Of(ListSize size, OutputField definition, FieldNode field, int defaultListSize) =>
        new(size, definition, field, defaultListSize);

    /// <summary>The length of a list that says nothing of it.</summary>
    public static ListLength Assumed(int defaultListSize) => new(defaultListSize);

    /// <summary>The length under the coerced variables; a negative one, which the field refuses, counts as 0.</summary>
    /// <exception cref="GraphQLException">Exactly one argument must say it, and none or several do.</exception>
    public double Of(IReadOnlyDictionary<string, object?> variables)
    {
        var given = 0;
        var longest = -1.0;
        foreach (var slice in _slices)
        {
            if (slice.Of(variables) is { } length)
            {
                given++;
                longest = Math.Max(longest, Math.Max(length, 0));
            }
        }

        return _mustHaveOne is null || given == 1
            ? (longest < 0 ? _otherwise : longest)
            : throw new GraphQLException(new GraphQLError("Exactly one slicing argument must be defined.")
            {
                Code = ErrorCodes.OneSlicingArgumentRequired,
                Locations = [_mustHaveOne.Location],
            });
    }

    /// <summary>One slicing argument: a variable, a number, or nothing.</summary>
    private sealed class Slice
    {
        private readonly double? _number;

        public Slice(InputValue argument, FieldNode field)
        {
            var given = field.Arguments.FirstOrDefault(one => one.Name.Value == argument.Name)?.Value;
            Variable = (given as VariableNode)?.Name.Value;
            _number = (given is null or VariableNode ? argument.DefaultValue : given) is IntValueNode number
                ? double.Parse(number.Value, CultureInfo.InvariantCulture)
                : null;
        }

        public string? Variable { get; }

        public double? Of(IReadOnlyDictionary<string, object?> variables) =>
            Variable is not null && variables.TryGetValue(Variable, out var value) ? value as int? : _number;
    }
}
