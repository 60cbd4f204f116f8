namespace Exchange.GraphQL.Types;

/// <summary>Refuses a schema that §3 does not allow, at start-up and with the member at fault.</summary>
internal static class SchemaChecks
{
    public static void Check(Schema schema)
    {
        foreach (var type in schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            switch (type)
            {
                case FieldsType fields:
                    CheckFields(fields);
                    break;
                case UnionType { Types.Count: 0 }:
                    throw new SchemaException($"The union {type.Name} has no members.");
                case InputObjectType { Fields.Count: 0 }:
                    throw new SchemaException($"The input {type.Name} has no fields.");
                case InputObjectType input:
                    CheckDefaults(input.Name, input.Fields.Values);
                    CheckCircle(input, input, []);
                    break;
                default:
                    break;
            }
        }
    }

    private static void CheckFields(FieldsType type)
    {
        if (type.Fields.Count == 0)
        {
            throw new SchemaException($"The type {type.Name} has no fields.");
        }

        foreach (var field in type.Fields.Values)
        {
            if (field.Name.StartsWith("__", StringComparison.Ordinal))
            {
                throw new SchemaException($"{type.Name}.{field.Name}: names beginning with __ are introspection's.");
            }

            CheckDefaults($"{type.Name}.{field.Name}", field.Arguments);
        }

        foreach (var contract in type.Interfaces)
        {
            CheckImplements(type, contract);
        }
    }

    // §3.6, IsValidImplementation
    private static void CheckImplements(FieldsType type, InterfaceType contract)
    {
        foreach (var inherited in contract.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited)))
        {
            throw new SchemaException($"{type.Name} implements {contract.Name} but not {inherited.Name}.");
        }

        foreach (var owed in contract.Fields.Values)
        {
            var field = type.Fields.GetValueOrDefault(owed.Name)
                ?? throw new SchemaException($"{type.Name} lacks the field {owed.Name} of {contract.Name}.");
            if (!Schema.IsSubtype(field.Type, owed.Type))
            {
                throw new SchemaException(
                    $"{type.Name}.{field.Name} is {field.Type}, but {contract.Name} promises {owed.Type}.");
            }

            foreach (var argument in owed.Arguments)
            {
                if (field.Argument(argument.Name)?.Type.IsSame(argument.Type) != true)
                {
                    throw new SchemaException(
                        $"{type.Name}.{field.Name} lacks the argument {argument.Name}: {argument.Type} "
                        + $"of {contract.Name}.");
                }
            }

            if (field.Arguments.FirstOrDefault(own => own.IsRequired && owed.Argument(own.Name) is null) is { } more)
            {
                throw new SchemaException(
                    $"{type.Name}.{field.Name} requires {more.Name}, which {contract.Name} does not know.");
            }
        }
    }

    private static void CheckDefaults(string owner, IEnumerable<InputValue> values)
    {
        foreach (var value in values)
        {
            if (value is { IsRequired: true, DeprecationReason: not null })
            {
                throw new SchemaException($"{owner}.{value.Name} is required and cannot be deprecated.");
            }

            if (value.DefaultValue is null)
            {
                continue;
            }

            try
            {
                InputCoercion.Default(value);
            }
            catch (InputCoercionException exception)
            {
                throw new SchemaException($"{owner}.{value.Name}: the default is no {value.Type}. {exception.Message}");
            }
        }
    }

    // An input object that needs itself could never be written down (§3.10).
    private static void CheckCircle(InputObjectType start, InputObjectType at, HashSet<InputObjectType> seen)
    {
        foreach (var next in at.Fields.Values
            .Select(field => field.Type)
            .OfType<NonNullType>()
            .Select(type => type.OfType)
            .OfType<InputObjectType>())
        {
            if (ReferenceEquals(next, start))
            {
                throw new SchemaException($"The input {start.Name} requires a value of itself.");
            }

            if (seen.Add(next))
            {
                CheckCircle(start, next, seen);
            }
        }
    }
}
