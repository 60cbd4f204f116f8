using System.Text.RegularExpressions;

namespace Exchange.GraphQL.Types.Rules;

/// <summary>Tells everything by which the types of a schema break the rules of chapter 3.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Types, the parts named Type Validation</remarks>
internal static partial class SchemaChecks
{
    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Name();

    public static void Check(Schema schema, SchemaErrors errors)
    {
        foreach (var directive in schema.Directives)
        {
            CheckName(directive.Name, directive.Origin, errors);
            InputChecks.CheckArguments($"@{directive.Name}", directive.Arguments, isOfDirective: true, errors);
        }

        var inputs = schema.Types.OfType<InputObjectType>().ToList();
        foreach (var type in schema.Types.Where(type => !IsIntrospection(type)))
        {
            CheckName(type.Name, FirstOf(type.Origin), errors);
            switch (type)
            {
                case FieldsType fields:
                    CheckFields(fields, errors);
                    ImplementationChecks.Check(fields, errors);
                    break;
                case EnumType @enum:
                    CheckValues(@enum, errors);
                    break;
                case InputObjectType input:
                    InputChecks.CheckFields(input, errors);
                    break;
                default:
                    break;
            }
        }

        InputChecks.CheckFinite(inputs, errors);
        // A default that needs itself could never be coerced, so no default is looked into before that is settled.
        if (!DefaultCycles.Check(inputs, errors))
        {
            InputChecks.CheckDefaults(schema, errors);
        }
    }

    /// <summary>Names beginning with two underscores belong to introspection (§2.1.9).</summary>
    internal static void CheckName(string name, object? origin, SchemaErrors errors)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            errors.Report($"Name \"{name}\" must not begin with \"__\", which is reserved for introspection.", origin);
        }

        // SDL has no other names; C# has, and attributes take any text (§2.1.9).
        if (!Name().IsMatch(name))
        {
            errors.Report($"\"{name}\" is no name: letters, digits and _ only, and no digit first.", origin);
        }
    }

    // The introspection types are ours, and the same in every schema.
    private static bool IsIntrospection(NamedType type) =>
        Introspection.IntrospectionTypes.All.Contains(type);

    private static object? FirstOf(object? origin) =>
        origin is IEnumerable<object> several ? several.FirstOrDefault() : origin;

    private static void CheckFields(FieldsType type, SchemaErrors errors)
    {
        if (type.Fields.Count == 0)
        {
            errors.Report($"Type {type.Name} must define one or more fields.", type.Origin);
        }

        foreach (var field in type.Fields.Values)
        {
            CheckName(field.Name, field.Origin, errors);
            if (!field.Type.IsOutput)
            {
                errors.Report(
                    $"The type of {type.Name}.{field.Name} must be an output type, not {field.Type}.",
                    SchemaErrors.TypeOf(field.Origin));
            }

            InputChecks.CheckArguments($"{type.Name}.{field.Name}", field.Arguments, isOfDirective: false, errors);
        }
    }

    private static void CheckValues(EnumType type, SchemaErrors errors)
    {
        if (type.Values.Count == 0)
        {
            errors.Report($"Enum type {type.Name} must define one or more values.", type.Origin);
        }

        foreach (var value in type.Values)
        {
            CheckName(value.Name, value.Origin, errors);
            if (value.Name is "true" or "false" or "null")
            {
                errors.Report($"An enum value cannot be called {value.Name}.", value.Origin);
            }
        }
    }
}
