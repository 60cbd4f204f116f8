namespace Exchange.GraphQL.Types.Rules;

/// <summary>Arguments and input objects can be given: right types and defaults, and an end to every nesting.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation, and of arguments</remarks>
internal static class InputChecks
{
    public static void CheckArguments(
        string owner,
        IEnumerable<InputValue> arguments,
        bool isOfDirective,
        SchemaErrors errors)
    {
        foreach (var argument in arguments)
        {
            var origin = isOfDirective ? argument.Origin : SchemaErrors.TypeOf(argument.Origin);
            CheckValue(argument, $"{owner}({argument.Name}:)", origin, errors);
        }
    }

    public static void CheckFields(InputObjectType input, SchemaErrors errors)
    {
        if (input.Fields.Count == 0)
        {
            errors.Report($"Input Object type {input.Name} must define one or more fields.", input.Origin);
        }

        foreach (var field in input.Fields.Values)
        {
            var place = $"{input.Name}.{field.Name}";
            CheckValue(field, place, SchemaErrors.TypeOf(field.Origin), errors);
            if (input.IsOneOf && field.Type.IsNonNull)
            {
                errors.Report($"OneOf input field {place} must be nullable.", SchemaErrors.TypeOf(field.Origin));
            }

            if (input.IsOneOf && field.DefaultValue is not null)
            {
                errors.Report($"OneOf input field {place} cannot have a default value.", field.Origin);
            }
        }
    }

    /// <summary>Every default is a value of its type, by the rules of coercion.</summary>
    public static void CheckDefaults(Schema schema, SchemaErrors errors)
    {
        foreach (var (place, value) in AllValues(schema).Where(one => one.Value is { DefaultValue: not null }))
        {
            if (!value.Type.IsInput)
            {
                continue;
            }

            try
            {
                InputCoercion.Default(value);
            }
            catch (InputCoercionException exception)
            {
                errors.Report($"The default of {place} is no {value.Type}. {exception.Message}", value.Origin);
            }
        }
    }

    /// <summary>Every input object has a value that ends (§3.10).</summary>
    /// <remarks>
    /// Circles through OneOf input objects count too, as in the draft after September 2025: the edition itself looks
    /// at non-null fields only, and so lets through types of which no value can be written.
    /// </remarks>
    public static void CheckFinite(IReadOnlyList<InputObjectType> inputs, SchemaErrors errors)
    {
        var finite = new HashSet<NamedType>();
        bool IsFinite(InputValue field) =>
            field.Type.Nullable is not InputObjectType input || finite.Contains(input);
        bool HasValue(InputObjectType input) => input.IsOneOf
            ? input.Fields.Count == 0 || input.Fields.Values.Any(IsFinite)
            : input.Fields.Values.Where(field => field.Type.IsNonNull).All(IsFinite);

        var open = inputs.ToList();
        while (open.RemoveAll(input => HasValue(input) && finite.Add(input)) > 0)
        {
        }

        foreach (var input in open)
        {
            errors.Report(
                $"The input {input.Name} requires a value of itself without end: "
                    + "make one of its fields nullable or a list.",
                input.Origin);
        }
    }

    private static void CheckValue(InputValue value, string place, object? typeOrigin, SchemaErrors errors)
    {
        SchemaChecks.CheckName(value.Name, value.Origin, errors);
        if (!value.Type.IsInput)
        {
            errors.Report($"The type of {place} must be an input type, not {value.Type}.", typeOrigin);
        }

        if (value is { IsRequired: true, DeprecationReason: not null })
        {
            errors.Report(
                $"{place} is required and cannot be deprecated.",
                SchemaErrors.DeprecationOf(value.Origin),
                SchemaErrors.TypeOf(value.Origin));
        }
    }

    private static IEnumerable<(string Place, InputValue Value)> AllValues(Schema schema) => schema.Types
        .OfType<FieldsType>()
        .SelectMany(type => type.Fields.Values.SelectMany(field =>
            field.Arguments.Select(argument => ($"{type.Name}.{field.Name}({argument.Name}:)", argument))))
        .Concat(schema.Types.OfType<InputObjectType>().SelectMany(input =>
            input.Fields.Values.Select(field => ($"{input.Name}.{field.Name}", field))))
        .Concat(schema.Directives.SelectMany(directive =>
            directive.Arguments.Select(argument => ($"@{directive.Name}({argument.Name}:)", argument))));
}
