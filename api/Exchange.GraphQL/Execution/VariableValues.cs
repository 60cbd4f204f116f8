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

    /// <summary>After how many errors the rest is not looked at.</summary>
    private const int MaxErrors = 50;

    /// <summary>Coerces the variables; throws all that is wrong with them.</summary>
    public static IReadOnlyDictionary<string, object?> Coerce(PreparedOperation operation, JsonElement? variables)
    {
        if (operation.Variables.Length == 0)
        {
            return None;
        }

        var values = new Dictionary<string, object?>(operation.Variables.Length);
        var errors = new List<GraphQLError>();
        foreach (var variable in operation.Variables)
        {
            Coerce(variable, variables, values, errors);
            if (errors.Count > MaxErrors)
            {
                errors[MaxErrors] = new GraphQLError(
                    $"The variables have more than {MaxErrors} errors; the rest was not looked at.")
                {
                    Code = ErrorCodes.InvalidVariable,
                };
                break;
            }
        }

        return errors.Count == 0 ? values : throw new GraphQLException(errors);
    }

    private static void Coerce(
        PreparedVariable variable,
        JsonElement? variables,
        Dictionary<string, object?> values,
        List<GraphQLError> errors)
    {
        if (variable.Type is not { IsInput: true } type)
        {
            var written = SyntaxPrinter.Print(variable.Node.Type);
            errors.Add(Error(variable, ErrorCodes.InvalidVariable, $"\"{written}\" is no input type."));
        }
        else if (variables is { } given && given.TryGetProperty(variable.Name, out var value))
        {
            var coercion = new JsonCoercion(MaxErrors + 1 - errors.Count);
            values[variable.Name] = coercion.Coerce(value, type);
            foreach (var fault in coercion.Faults)
            {
                errors.Add(Error(variable, fault));
            }
        }
        else if (variable.Node.DefaultValue is { } byDefault)
        {
            values[variable.Name] = InputCoercion.FromLiteral(byDefault, type, values);
        }
        else if (type.IsNonNull)
        {
            errors.Add(Error(
                variable,
                ErrorCodes.VariableMissing,
                $"Variable \"${variable.Name}\" of required type \"{type}\" was not provided."));
        }
    }

    private static GraphQLError Error(PreparedVariable variable, InputCoercionException fault)
    {
        var at = fault.At.Length > 0 ? $" at \"{variable.Name}{fault.At}\"" : "";
        return Error(
            variable,
            ErrorCodes.InvalidVariable,
            $"Variable \"${variable.Name}\" got an invalid value{at}; {fault.Message}");
    }

    private static GraphQLError Error(PreparedVariable variable, string code, string message) => new(message)
    {
        Code = code,
        Locations = [variable.Node.Location],
    };
}
