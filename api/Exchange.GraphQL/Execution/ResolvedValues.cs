using Exchange.GraphQL.Execution.Planning;

namespace Exchange.GraphQL.Execution;

/// <summary>An object of which some fields had to be resolved before it can be written.</summary>
/// <param name="Selection">What is selected of it.</param>
/// <param name="Value">The value that its other fields are read off; null at the root.</param>
/// <param name="Slots">
/// What the slotted fields came to: a value as it is, a <see cref="ResolvedObject"/>, a <see cref="ResolvedList"/>
/// or a <see cref="Failure"/>.
/// </param>
internal sealed record ResolvedObject(SelectionPlan Selection, object? Value, object?[] Slots)
{
    /// <summary>
    /// Whether a field failed that must not be null, so that the others need not be resolved any more.
    /// </summary>
    public bool IsLost { get; set; }
}

/// <summary>A list of which some item holds a <see cref="ResolvedObject"/>.</summary>
/// <param name="Items">The items.</param>
internal sealed record ResolvedList(object?[] Items);

/// <summary>What stands for a value that could not be had.</summary>
/// <param name="Cause">Why.</param>
internal sealed record Failure(Exception Cause);

/// <summary>A field whose resolver is still to be called.</summary>
/// <param name="Owner">The object whose field it is.</param>
/// <param name="Field">The field.</param>
internal readonly record struct PendingField(ResolvedObject Owner, PlannedField Field);
