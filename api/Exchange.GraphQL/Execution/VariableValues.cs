using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// Coerces a request's variables (§6.1.2); what comes out has the declared types, or the request is refused.
/// </summary>
internal static class VariableValues
{
    public static IReadOnlyDictionary<string, object?> Coerce(
        Schema schema,
        OperationDefinitionNode operation,
        JsonElement? variables)
    {
        var values = new Dictionary<string, object?>();
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            var type = TypeReferences.Resolve(schema, definition.Type);
            if (type is not { IsInput: true })
            {
                var written = SyntaxPrinter.Print(definition.Type);
                throw Refusal(definition, ErrorCodes.InvalidVariable, $"\"{written}\" is no input type.");
            }

            try
            {
                if (variables is { } given && given.TryGetProperty(name, out var value))
                {
                    values[name] = InputCoercion.FromJson(value, type);
                }
                else if (definition.DefaultValue is { } byDefault)
                {
                    values[name] = InputCoercion.FromLiteral(byDefault, type, values);
                }
                else if (type.IsNonNull)
                {
                    throw Refusal(
                        definition,
                        ErrorCodes.VariableMissing,
                        $"Variable \"${name}\" of required type \"{type}\" was not provided.");
                }
            }
            catch (InputCoercionException exception)
            {
                var at = exception.At.Length > 0 ? $" at \"{name}{exception.At}\"" : "";
                throw Refusal(
                    definition,
                    ErrorCodes.InvalidVariable,
                    $"Variable \"${name}\" got an invalid value{at}; {exception.Message}");
            }
        }

        return values;
    }

    private static GraphQLException Refusal(VariableDefinitionNode definition, string code, string message) =>
        new(new GraphQLError(message) { Code = code, Locations = [definition.Location] });
}
