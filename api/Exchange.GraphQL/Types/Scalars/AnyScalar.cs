using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Scalars;

/// <summary>A scalar of which SDL tells only the name: it takes every value and gives it back as JSON.</summary>
/// <param name="name">The scalar's name in the schema.</param>
/// <param name="specifiedBy">Where its form is specified; null when that is not told.</param>
internal sealed class AnyScalar(string name, string? specifiedBy) : ScalarType(name)
{
    // Twice as deep as the parser takes, for values that hold a variable.
    private static readonly JsonSerializerOptions _options = new() { MaxDepth = 1_024 };

    public override Uri? SpecifiedBy { get; } =
        Uri.TryCreate(specifiedBy, UriKind.RelativeOrAbsolute, out var url) ? url : null;

    public override Type RuntimeType => typeof(object);

    internal override object CoerceLiteral(IValueNode literal) =>
        CoerceLiteral(literal, new Dictionary<string, object?>());

    internal override object CoerceLiteral(IValueNode literal, IReadOnlyDictionary<string, object?> variables) =>
        JsonSerializer.SerializeToElement(Json(literal, variables), _options);

    internal override object CoerceValue(JsonElement value) => value;

    internal override object CoerceResult(object value) =>
        value is JsonElement ? value : JsonSerializer.SerializeToElement(value, _options);

    private static JsonNode? Json(IValueNode? literal, IReadOnlyDictionary<string, object?> variables) =>
        literal switch
        {
            VariableNode variable => JsonSerializer.SerializeToNode(
                variables.GetValueOrDefault(variable.Name.Value), _options),
            IntValueNode number => JsonNode.Parse(number.Value),
            FloatValueNode number => JsonNode.Parse(number.Value),
            StringValueNode text => text.Value,
            BooleanValueNode boolean => boolean.Value,
            EnumValueNode enumValue => enumValue.Value,
            ListValueNode list => new JsonArray([.. list.Items.Select(item => Json(item, variables))]),
            ObjectValueNode fields => Json(fields, variables),
            _ => null,
        };

    private static JsonObject Json(ObjectValueNode literal, IReadOnlyDictionary<string, object?> variables)
    {
        var json = new JsonObject();
        foreach (var field in literal.Fields.Where(field => IsGiven(field.Value, variables)))
        {
            // A name given twice is refused by a rule of its own.
            json[field.Name.Value] = Json(field.Value, variables);
        }

        return json;
    }

    // A variable that was not given leaves its field out, as in an input object (§3.10).
    private static bool IsGiven(IValueNode value, IReadOnlyDictionary<string, object?> variables) =>
        value is not VariableNode variable || variables.ContainsKey(variable.Name.Value);
}
