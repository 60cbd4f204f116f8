using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types.Rules;

/// <summary>A type keeps every promise of the interfaces it implements.</summary>
/// <remarks>https://spec.graphql.org/September2025/#IsValidImplementation()</remarks>
internal static class ImplementationChecks
{
    public static void Check(FieldsType type, SchemaErrors errors)
    {
        foreach (var contract in type.Interfaces.Where(contract => !ReferenceEquals(contract, type)).Distinct())
        {
            foreach (var inherited in contract.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited)))
            {
                var message = ReferenceEquals(inherited, type)
                    ? $"Type {type.Name} cannot implement {contract.Name}, which implements {type.Name}."
                    : $"Type {type.Name} must implement {inherited.Name}, which {contract.Name} implements.";
                errors.Report(message, [.. ImplementsOf(contract, inherited), .. ImplementsOf(type, contract)]);
            }

            foreach (var owed in contract.Fields.Values)
            {
                CheckField(type, contract, owed, errors);
            }
        }
    }

    /// <summary>Where a type says that it implements an interface; the type itself when it is of C#.</summary>
    internal static IEnumerable<object?> ImplementsOf(FieldsType type, NamedType contract) =>
        type.Origin is IEnumerable<ITypeDefinitionNode> parts
            ? parts.SelectMany(SdlSyntax.InterfacesOf).Where(node => node.Name.Value == contract.Name)
            : [type.Origin];

    private static void CheckField(FieldsType type, InterfaceType contract, OutputField owed, SchemaErrors errors)
    {
        if (type.Fields.GetValueOrDefault(owed.Name) is not { } field)
        {
            errors.Report(
                $"Interface field {contract.Name}.{owed.Name} expected but {type.Name} does not provide it.",
                owed.Origin,
                type.Origin);
            return;
        }

        if (!Schema.IsSubtype(field.Type, owed.Type))
        {
            errors.Report(
                $"Interface field {contract.Name}.{owed.Name} expects type {owed.Type} "
                    + $"but {type.Name}.{field.Name} is type {field.Type}.",
                SchemaErrors.TypeOf(owed.Origin),
                SchemaErrors.TypeOf(field.Origin));
        }

        if (field.DeprecationReason is not null && owed.DeprecationReason is null)
        {
            errors.Report(
                $"{type.Name}.{field.Name} cannot be deprecated while {contract.Name}.{owed.Name} is not.",
                owed.Origin,
                field.Origin);
        }

        CheckArguments(type, contract, owed, field, errors);
    }

    private static void CheckArguments(
        FieldsType type,
        InterfaceType contract,
        OutputField owed,
        OutputField field,
        SchemaErrors errors)
    {
        foreach (var argument in owed.Arguments)
        {
            var place = $"{contract.Name}.{owed.Name}({argument.Name}:)";
            if (field.Argument(argument.Name) is not { } own)
            {
                errors.Report(
                    $"Interface field argument {place} expected but {type.Name}.{field.Name} does not provide it.",
                    argument.Origin,
                    field.Origin);
            }
            else if (!own.Type.IsSame(argument.Type))
            {
                errors.Report(
                    $"Interface field argument {place} expects type {argument.Type} "
                        + $"but that of {type.Name}.{field.Name} is type {own.Type}.",
                    SchemaErrors.TypeOf(argument.Origin),
                    SchemaErrors.TypeOf(own.Origin));
            }
        }

        foreach (var more in field.Arguments.Where(own => own.IsRequired && owed.Argument(own.Name) is null))
        {
            errors.Report(
                $"Field {type.Name}.{field.Name} requires argument {more.Name}, "
                    + $"which {contract.Name}.{owed.Name} does not know.",
                more.Origin,
                owed.Origin);
        }
    }
}
