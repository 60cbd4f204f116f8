using System.Text.Json;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution.Cost;

/// <summary>What an argument costs: its weight and those of all input fields that are given in it.</summary>
internal static class InputCost
{
    /// <summary>Whether an argument can cost anything, whatever is given.</summary>
    public static bool IsWeighted(InputValue argument) =>
        argument.Cost > 0 || argument.Type.Named is InputObjectType { HasCosts: true };

    public static bool HasVariable(IValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariable),
        ObjectValueNode fields => fields.Fields.Any(field => HasVariable(field.Value)),
        _ => false,
    };

    public static double Of(InputValue place, IValueNode value, in CostVariables variables)
    {
        if (value is VariableNode variable && !variables.Values.ContainsKey(variable.Name.Value))
        {
            return 0;
        }

        return (place.Cost ?? 0) + OfValue(value, place.Type, variables);
    }

    private static double OfValue(IValueNode value, GraphQLType type, in CostVariables variables)
    {
        var sum = 0.0;
        switch (value)
        {
            case VariableNode variable when variables.Json(variable.Name.Value) is { } json:
                return OfJson(json, type);
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    sum += OfValue(item, ItemOf(type), variables);
                }

                return sum;
            case ObjectValueNode given when type.Named is InputObjectType input:
                foreach (var field in given.Fields)
                {
                    sum += input.Fields.TryGetValue(field.Name.Value, out var place)
                        ? Of(place, field.Value, variables)
                        : 0;
                }

                return sum;
            default:
                return 0;
        }
    }

    private static double OfJson(JsonElement json, GraphQLType type)
    {
        var sum = 0.0;
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray())
            {
                sum += OfJson(item, ItemOf(type));
            }
        }
        else if (json.ValueKind == JsonValueKind.Object && type.Named is InputObjectType input)
        {
            foreach (var member in json.EnumerateObject())
            {
                sum += input.Fields.TryGetValue(member.Name, out var place)
                    ? (place.Cost ?? 0) + OfJson(member.Value, place.Type)
                    : 0;
            }
        }

        return sum;
    }

    private static GraphQLType ItemOf(GraphQLType type) => type.Nullable is ListType list ? list.OfType : type;
}
