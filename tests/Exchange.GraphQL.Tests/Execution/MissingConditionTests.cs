using System.Text.Json.Nodes;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>
/// A variable with a default may stand for the <c>if</c> of @skip and @include and yet be given null: an error of what
/// is selected from, as of every argument that must not be null (§5.8.5).
/// </summary>
public sealed class MissingConditionTests(SampleFixture sample)
{
    [Theory]
    [InlineData("a: whoAmI @skip(if: $if)", "1:50")]
    [InlineData("a: whoAmI @include(if: $if)", "1:53")]
    [InlineData("b: whoAmI ... @include(if: $if) { a: whoAmI }", "1:57")]
    [InlineData("a: whoAmI @include(if: false) @skip(if: $if)", "1:70")]
    public async Task At_the_root_there_is_no_data(string selection, string place)
    {
        var answer = await Ask(selection);

        Assert.True(answer.ContainsKey("data"));
        Assert.Null(answer["data"]);
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal(place, $"{error["locations"]![0]!["line"]}:{error["locations"]![0]!["column"]}");
        Assert.Null(error["path"]);
    }

    [Fact]
    public async Task Below_a_field_that_field_is_null()
    {
        var answer = await Ask("book(id: \"b1\") { id @skip(if: $if) } a: whoAmI");

        Assert.Equal("""{"book":null,"a":"POST"}""", answer["data"]!.ToJsonString());
        Assert.Equal("""["book"]""", answer["errors"]![0]!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task What_another_condition_leaves_out_is_not_looked_at()
    {
        var answer = await Ask("a: whoAmI ... @skip(if: true) { b: whoAmI @skip(if: $if) } c: whoAmI @skip(if: true)");

        Assert.Equal("""{"data":{"a":"POST"}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task A_fragment_that_is_there_already_is_not_asked_for_again()
    {
        var query = "query($if: Boolean = true) { ...F ...F @skip(if: $if) } fragment F on Query { whoAmI }";

        var answer = await sample.Server.Ask(query, new { @if = (bool?)null });

        Assert.Equal("""{"data":{"whoAmI":"POST"}}""", answer.ToJsonString());
    }

    private async Task<JsonObject> Ask(string selection)
    {
        var query = $"query($if: Boolean = true) {{ {selection} }}";
        return (await sample.Server.Ask(query, new { @if = (bool?)null })).AsObject();
    }
}
