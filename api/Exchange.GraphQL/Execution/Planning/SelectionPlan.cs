using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution.Planning;

/// <summary>
/// What an operation selects of one object type: fragments merged, conditions decided, in the order of the response.
/// </summary>
internal sealed class SelectionPlan
{
    public SelectionPlan(ObjectType type, PlannedField[] fields)
    {
        Type = type;
        TypeName = JsonEncodedText.Encode(type.Name);
        Fields = fields;
        Slotted = [.. fields.Where(field => field.IsSlotted)];
        for (var i = 0; i < Slotted.Length; i++)
        {
            Slotted[i].Slot = i;
        }
    }

    public ObjectType Type { get; }

    public JsonEncodedText TypeName { get; }

    public PlannedField[] Fields { get; }

    /// <summary>The fields whose values are known before the object is written, by their slots.</summary>
    public PlannedField[] Slotted { get; }

    /// <summary>
    /// Why nothing can be selected: a condition is null, which a variable with a default may be (§5.8.5). An error of
    /// every value it would be selected of.
    /// </summary>
    public GraphQLException? Refusal { get; init; }

    /// <summary>Whether everything is read off the object when it is written.</summary>
    public bool IsPure => Slotted.Length == 0;
}
