using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation.Rules;

/// <summary>A request holds operations and fragments, and no definitions of types.</summary>
/// <remarks>https://spec.graphql.org/September2025/#sec-Executable-Definitions</remarks>
internal sealed class ExecutableDefinitions : ValidationRule, IEnters<DocumentNode>
{
    public void Enter(DocumentNode node, ValidationContext context)
    {
        foreach (var definition in node.Definitions)
        {
            var name = definition switch
            {
                OperationDefinitionNode or FragmentDefinitionNode => null,
                SchemaDefinitionNode => "schema",
                ITypeDefinitionNode type => $"\"{type.Name.Value}\"",
                DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
                _ => "unknown",
            };
            if (name is not null)
            {
                context.Report($"The {name} definition is not executable.", definition);
            }
        }
    }
}
