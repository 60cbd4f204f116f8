using System.Collections.ObjectModel;
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
    public static IReadOnlyDictionary<string, object?> None { get; } = ReadOnlyDictionary<string, object?>.Empty;

    public static IReadOnlyDictionary<string, object?> Coerce(PreparedOperation operation, JsonElement? variables)
    {
        if (operation.Variables.Length == 0)
        {
            return None;
        }

        var values = new Dictionary<string, object?>(operation.Variables.Length);
        foreach (var variable in operation.Variables)
        {
            if (variable.Type is not { IsInput: true } type)
            {
                var written = SyntaxPrinter.Print(variable.Node.Type);
                throw Refusal(variable, ErrorCodes.InvalidVariable, $"\"{written}\" is no input type.");
            }

            try
            {
                if (variables is { } given && given.TryGetProperty(variable.Name, out var value))
                {
                    values[variable.Name] = InputCoercion.FromJson(value, type);
                }
                else if (variable.Node.DefaultValue is { } byDefault)
                {
                    values[variable.Name] = InputCoercion.FromLiteral(byDefault, type, values);
                }
                else if (type.IsNonNull)
                {
                    throw Refusal(
                        variable,
                        ErrorCodes.VariableMissing,
                        $"Variable \"${variable.Name}\" of required type \"{type}\" was not provided.");
                }
            }
            catch (InputCoercionException exception)
            {
                var at = exception.At.Length > 0 ? $" at \"{variable.Name}{exception.At}\"" : "";
                throw Refusal(
                    variable,
                    ErrorCodes.InvalidVariable,
                    $"Variable \"${variable.Name}\" got an invalid value{at}; {exception.Message}");
            }
        }

        return values;
    }

    private static GraphQLException Refusal(PreparedVariable variable, string code, string message) =>
        new(new GraphQLError(message) { Code = code, Locations = [variable.Node.Location] });
}
