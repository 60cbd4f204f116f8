using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>What a client sends becomes the C# value its type stands for, or is refused by name.</summary>
public sealed class InputCoercionTests(SampleFixture sample)
{
    [Theory]
    [InlineData("1.0", "it is a float")]
    [InlineData("1e3", "it has an exponent")]
    [InlineData("9007199254740992", "it is 2^53")]
    [InlineData("-9007199254740992", "it is -2^53")]
    [InlineData("\"+1\"", "it has a plus")]
    [InlineData("\"01\"", "it has a leading zero")]
    [InlineData("\" 1\"", "it has a space")]
    [InlineData("\"\"", "it is empty")]
    [InlineData("\"0x10\"", "it is hexadecimal")]
    [InlineData("\"١\"", "its digit is not ASCII")]
    [InlineData("true", "it is a boolean")]
    [InlineData("99999999999999999999999999", "it is beyond 64 bits")]
    public async Task A_Long_is_refused_when(string json, string why)
    {
        using var response = await sample.Server.Post(
            $$"""{ "query": "query($l: Long!) { numbers(l: $l) { l } }", "variables": { "l": {{json}} } }""",
            accept: "application/graphql-response+json");

        Assert.Equal(400, (int)response.StatusCode);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(body.Contains("HC0016", StringComparison.Ordinal), $"{why}: {body}");
    }

    [Theory]
    [InlineData("9007199254740991")]
    [InlineData("-9007199254740991")]
    [InlineData("0")]
    [InlineData("\"42\"")]
    public async Task A_Long_within_its_bounds_is_taken(string json)
    {
        using var response = await sample.Server.Post(
            $$"""{ "query": "query($l: Long!) { numbers(l: $l) { l } }", "variables": { "l": {{json}} } }""");

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal("{\"data\":{\"numbers\":{\"l\":" + json.Trim('"') + "}}}", body);
    }

    [Theory]
    [InlineData("2026-11-22T10:00:00Z", "2026-11-22T10:00:00Z")]
    [InlineData("2026-11-22T10:00:00.250+08:00", "2026-11-22T10:00:00.25+08:00")]
    public async Task A_DateTime_keeps_its_offset(string given, string shown)
    {
        var answer = await sample.Server.Ask("query($at: DateTime) { numbers(at: $at) { at } }", new { at = given });

        Assert.Equal(shown, (string?)answer["data"]!["numbers"]!["at"]);
    }

    [Theory]
    [InlineData("2026-11-22T10:00:00")]
    [InlineData("2026-11-22")]
    [InlineData("2026-13-01T00:00:00Z")]
    public async Task A_DateTime_without_offset_or_of_no_calendar_is_refused(string given)
    {
        var answer = await sample.Server.Ask("query($at: DateTime) { numbers(at: $at) { at } }", new { at = given });

        Assert.Equal("HC0016", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Theory]
    [InlineData("{ numbers(i: 9", ") { i } }", '9')]
    [InlineData("{ numbers(l: 9", ") { i } }", '9')]
    [InlineData("{ numbers(f: \"", "\") { i } }", 'x')]
    public async Task A_refusal_is_never_as_long_as_the_value_it_refuses(string before, string after, char filler)
    {
        var answer = await sample.Server.Ask(before + new string(filler, 100_000) + after);

        Assert.InRange(answer.ToJsonString().Length, 50, 400);
    }

    [Fact]
    public async Task The_part_of_an_input_that_is_wrong_is_named()
    {
        var answer = await sample.Server.Ask(
            "query($i: EchoInput!) { echo(input: $i) }",
            new { i = new { children = new object[] { new { number = 1 }, new { number = "x" } } } });

        Assert.StartsWith(
            "Variable \"$i\" got an invalid value at \"i.children[1].number\"",
            (string?)answer["errors"]![0]!["message"],
            StringComparison.Ordinal);
        Assert.Equal("""[{"line":1,"column":7}]""", answer["errors"]![0]!["locations"]!.ToJsonString());
    }

    [Theory]
    [InlineData("""{ "unheard": 1 }""")]
    [InlineData("""{ "children": [null] }""")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    public async Task An_input_of_another_shape_is_refused(string json)
    {
        using var response = await sample.Server.Post(
            $$"""{ "query": "query($i: EchoInput!) { echo(input: $i) }", "variables": { "i": {{json}} } }""");

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("HC0016", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_variable_that_is_missing_is_refused()
    {
        var answer = await sample.Server.Ask("query($i: EchoInput!) { echo(input: $i) }");

        Assert.Equal("HC0018", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Theory]
    [InlineData("""{ "id": "b1", "isbn": "978-0001" }""")]
    [InlineData("{}")]
    [InlineData("""{ "id": null }""")]
    public async Task A_oneOf_input_without_exactly_one_member_is_refused(string json)
    {
        const string Query = "query($by: BookByInput!) { bookBy(by: $by) { id } }";
        using var response = await sample.Server.Post(
            $$"""{ "query": "{{Query}}", "variables": { "by": {{json}} } }""");

        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Exactly one key", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_oneOf_input_takes_its_member_from_a_variable()
    {
        var answer = await sample.Server.Ask(
            "query($isbn: Isbn!) { bookBy(by: { isbn: $isbn }) { id } }", new { isbn = "978-0007" });

        Assert.Equal("b7", (string?)answer["data"]!["bookBy"]!["id"]);
    }

    [Fact]
    public async Task Defaults_stand_in_for_what_is_absent_and_null_does_not()
    {
        var answer = await sample.Server.Ask(
            """
            query($f: BookFilterInput = { titles: ["a"] }, $first: Int = 1, $copy: Int! = 7) {
              books(where: $f, first: $first) { nodes { genre label(copy: $copy) } }
              numbers { i l f }
              none: books(where: null, first: 1) { nodes { genre label } }
            }
            """);

        Assert.Equal(
            """
            {"data":{"books":{"nodes":[{"genre":"SCIENCE_FICTION","label":"Title 002 #7"}]},
            "numbers":{"i":1,"l":2,"f":1.5},"none":{"nodes":[{"genre":"POETRY","label":"Title 001 #1"}]}}}
            """.ReplaceLineEndings(""),
            answer.ToJsonString());
    }

    [Fact]
    public async Task Lists_become_what_the_parameter_takes_and_one_value_stands_for_a_list()
    {
        var answer = await sample.Server.Ask(
            """query($n: [Long!]!) { echoAll(numbers: $n, ids: "00000000-0000-0000-0000-000000000001", id: 5) }""",
            new { n = 3 });

        Assert.Equal(
            "3 00000000-0000-0000-0000-000000000001 5 Poetry", (string?)answer["data"]!["echoAll"]);
    }

    [Fact]
    public async Task An_ID_that_its_parameter_cannot_hold_is_an_error_of_the_field()
    {
        var answer = await sample.Server.Ask("""{ echoAll(numbers: [], ids: [], id: "five") }""");

        Assert.Equal("""["echoAll"]""", answer["errors"]![0]!["path"]!.ToJsonString());
        Assert.Equal("HC0016", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Skip_and_include_follow_their_variables()
    {
        var answer = await sample.Server.Ask(
            """
            query($yes: Boolean!, $no: Boolean = false) {
              a: whoAmI @skip(if: $yes) b: whoAmI @include(if: $yes) c: whoAmI @include(if: $no)
              d: whoAmI @skip(if: $no) ... @include(if: $no) { e: whoAmI }
            }
            """,
            new { yes = true });

        Assert.Equal("""{"data":{"b":"POST","d":"POST"}}""", answer.ToJsonString());
    }
}
