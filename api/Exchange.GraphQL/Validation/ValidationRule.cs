using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Validation;

/// <summary>One rule of chapter 5. An instance serves one document, so it may gather what it has seen.</summary>
internal abstract class ValidationRule
{
    /// <summary>Sees every node before what is inside it.</summary>
    public virtual void Enter(ISyntaxNode node, ValidationContext context)
    {
    }

    /// <summary>Sees every node after what is inside it.</summary>
    public virtual void Leave(ISyntaxNode node, ValidationContext context)
    {
    }
}
