using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Scalars;
using Xunit;

namespace Exchange.GraphQL.Tests.Types;

/// <summary>A resolver's value becomes its field's scalar where that loses nothing, and is refused elsewhere.</summary>
public sealed class ScalarResultTests
{
    public static TheoryData<string, object, object> Kept { get; } = new()
    {
        { "Int", 7, 7 },
        { "Int", 7L, 7 },
        { "Int", 7.0, 7 },
        { "Int", "7", 7 },
        { "Int", true, 1 },
        { "Float", 7, 7.0 },
        { "Float", 0.5f, 0.5 },
        { "Float", "0.5", 0.5 },
        { "Float", false, 0.0 },
        { "String", 7, "7" },
        { "String", 0.5, "0.5" },
        { "String", true, "true" },
        { "Boolean", 2, true },
        { "Boolean", 0.0, false },
        { "ID", 7L, "7" },
    };

    public static TheoryData<string, object> Refused { get; } = new()
    {
        { "Int", 7.5 },
        { "Int", 2_147_483_648.0 },
        { "Int", "" },
        { "Int", "seven" },
        { "Int", double.NaN },
        { "Float", "seven" },
        { "Float", double.PositiveInfinity },
        { "Float", (1L << 53) + 1 },
        { "String", double.NaN },
        { "String", Array.Empty<object>() },
        { "Boolean", "true" },
        { "Boolean", double.NaN },
        { "ID", 7.5 },
        { "ID", true },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void What_loses_nothing_is_taken(string scalar, object given, object expected) =>
        Assert.Equal(expected, Scalar(scalar).CoerceResult(given));

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_value_of_the_scalar_is_refused(string scalar, object given) =>
        Assert.Throws<FormatException>(() => Scalar(scalar).CoerceResult(given));

    private static ScalarType Scalar(string name) => BuiltInScalars.Specified.Single(scalar => scalar.Name == name);
}
