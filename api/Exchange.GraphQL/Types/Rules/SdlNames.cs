using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types.Introspection;
using Exchange.GraphQL.Types.Scalars;

namespace Exchange.GraphQL.Types.Rules;

/// <summary>What a type system document defines it defines once, and what it names is defined.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Schema and the extensions of #sec-Type-Extensions</remarks>
internal static class SdlNames
{
    private static readonly HashSet<string> _builtIn =
        [.. BuiltInScalars.Specified.Concat(IntrospectionTypes.All).Select(type => type.Name)];

    public static void Check(DocumentNode document, SchemaErrors errors)
    {
        CheckExecutable(document, errors);
        CheckSchemas(document, errors);
        CheckDefinitions(document, errors);
        CheckMembers(document, errors);
        CheckReferences(document, errors);
        CheckExtensions(document, errors);
    }

    private static void CheckExecutable(DocumentNode document, SchemaErrors errors)
    {
        foreach (var definition in document.Definitions.Where(definition =>
            definition is OperationDefinitionNode or FragmentDefinitionNode))
        {
            errors.Report("A document of the type system defines no operations and no fragments.", definition);
        }
    }

    // §3.3: one definition of the schema, and one type for each kind of operation.
    private static void CheckSchemas(DocumentNode document, SchemaErrors errors)
    {
        foreach (var again in SdlSyntax.Schemas(document).Where(schema => !schema.IsExtension).Skip(1))
        {
            errors.Report("There can be only one definition of the schema.", again);
        }

        var roots = new Dictionary<OperationType, OperationTypeDefinitionNode>();
        foreach (var root in SdlSyntax.Schemas(document).SelectMany(schema => schema.OperationTypes))
        {
            if (!roots.TryAdd(root.Operation, root))
            {
                var operation = root.Operation.ToString().ToLowerInvariant();
                errors.Report($"There can be only one {operation} type in the schema.", roots[root.Operation], root);
            }
        }
    }

    // §3.3: all types have unique names, none of them a built-in one; all directives have unique names.
    private static void CheckDefinitions(DocumentNode document, SchemaErrors errors)
    {
        var types = SdlSyntax.Types(document).Where(type => !type.IsExtension).Select(type => type.Name).ToList();
        Once(types, name => $"There can be only one type named \"{name}\".", errors);
        foreach (var name in types.Where(name => _builtIn.Contains(name.Value)))
        {
            errors.Report($"The type \"{name.Value}\" is built in and cannot be defined.", name);
        }

        var directives = SdlSyntax.Directives(document).Select(directive => directive.Name);
        Once(directives, name => $"There can be only one directive named \"@{name}\".", errors);
        foreach (var directive in SdlSyntax.Directives(document))
        {
            UniqueArguments($"@{directive.Name.Value}", directive.Arguments, errors);
        }
    }

    // §3.6 to §3.10: a type and its extensions together have each member once.
    private static void CheckMembers(DocumentNode document, SchemaErrors errors)
    {
        foreach (var parts in SdlSyntax.Types(document).ToLookup(type => type.Name.Value))
        {
            Once(
                parts.SelectMany(SdlSyntax.ValuesOf).Select(value => value.Name),
                name => $"Enum value \"{parts.Key}.{name}\" can only be defined once.",
                errors);
            Once(
                parts.SelectMany(part => SdlSyntax.FieldsOf(part).Select(field => field.Name)
                    .Concat(SdlSyntax.InputFieldsOf(part).Select(field => field.Name))),
                name => $"Field \"{parts.Key}.{name}\" can only be defined once.",
                errors);
            foreach (var field in parts.SelectMany(SdlSyntax.FieldsOf))
            {
                UniqueArguments($"{parts.Key}.{field.Name.Value}", field.Arguments, errors);
            }
        }
    }

    private static void CheckReferences(DocumentNode document, SchemaErrors errors)
    {
        var defined = SdlSyntax.Types(document)
            .Where(type => !type.IsExtension)
            .Select(type => type.Name.Value)
            .ToHashSet();
        foreach (var reference in SdlSyntax.References(document))
        {
            var name = reference.Name.Value;
            if (!defined.Contains(name) && !_builtIn.Contains(name))
            {
                errors.Report($"Unknown type \"{name}\".", reference);
            }
        }
    }

    // §3.4.3 and the like: what is extended is defined, and of the same kind.
    private static void CheckExtensions(DocumentNode document, SchemaErrors errors)
    {
        var defined = new Dictionary<string, ITypeDefinitionNode>();
        foreach (var definition in SdlSyntax.Types(document).Where(type => !type.IsExtension))
        {
            defined[definition.Name.Value] = definition;
        }

        foreach (var extension in SdlSyntax.Types(document).Where(type => type.IsExtension))
        {
            var name = extension.Name.Value;
            if (!defined.TryGetValue(name, out var definition))
            {
                errors.Report($"Cannot extend type \"{name}\" because it is not defined.", extension.Name);
            }
            else if (SdlSyntax.KindOf(definition) is var kind && kind != SdlSyntax.KindOf(extension))
            {
                errors.Report($"Cannot extend \"{name}\" as another kind of type than {kind}.", definition, extension);
            }
        }
    }

    private static void UniqueArguments(
        string owner,
        IEnumerable<InputValueDefinitionNode> arguments,
        SchemaErrors errors)
    {
        foreach (var same in arguments.GroupBy(argument => argument.Name.Value).Where(same => same.Skip(1).Any()))
        {
            errors.Report(
                $"Argument \"{owner}({same.Key}:)\" can only be defined once.", same.Select(argument => argument.Name));
        }
    }

    private static void Once(IEnumerable<NameNode> names, Func<string, string> message, SchemaErrors errors)
    {
        var first = new Dictionary<string, NameNode>();
        foreach (var name in names.Where(name => !first.TryAdd(name.Value, name)))
        {
            errors.Report(message(name.Value), first[name.Value], name);
        }
    }
}
