using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation;

/// <summary>
/// One rule of chapter 5. It sees the nodes that it asks for by <see cref="IEnters{TNode}"/> and
/// <see cref="ILeaves{TNode}"/>, and no others. An instance serves one document, so it may gather what it has seen.
/// </summary>
internal abstract class ValidationRule;

/// <summary>Sees every node of a kind before what is inside it.</summary>
/// <typeparam name="TNode">
/// A class of node that <see cref="DocumentWalker"/> announces, <see cref="IValueNode"/> for every value, or
/// <see cref="DirectivePlace"/>.
/// </typeparam>
internal interface IEnters<TNode>
{
    void Enter(TNode node, ValidationContext context);
}

/// <summary>Sees every node of a kind after what is inside it.</summary>
/// <typeparam name="TNode">As for <see cref="IEnters{TNode}"/>.</typeparam>
internal interface ILeaves<TNode>
{
    void Leave(TNode node, ValidationContext context);
}

/// <summary>A place that carries at least one directive.</summary>
/// <param name="Owner">What carries them.</param>
/// <param name="Directives">The directives, in document order.</param>
/// <param name="Name">What the specification calls such a place (§3.13).</param>
internal readonly record struct DirectivePlace(
    ISyntaxNode Owner,
    IReadOnlyList<DirectiveNode> Directives,
    string Name);
