using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>Guarded fields are read by those whom their marks admit, and by nobody else.</summary>
public sealed class AuthorizationTests(SampleFixture sample)
{
    [Theory]
    [InlineData("{ vault }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ vault }", "reader", "AUTH_NOT_AUTHORIZED")]
    [InlineData("{ secret }", null, "AUTH_NOT_AUTHENTICATED")]
    public async Task A_guarded_field_is_refused(string query, string? role, string code)
    {
        var answer = await sample.Server.Ask(query, role: role);

        Assert.Equal(code, (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Theory]
    [InlineData("{ vault }", "librarian", """{"data":{"vault":"for librarians"}}""")]
    [InlineData("{ secret }", "reader", """{"data":{"secret":"for the known"}}""")]
    public async Task A_guarded_field_is_read_by_whom_it_admits(string query, string role, string expected) =>
        Assert.Equal(expected, (await sample.Server.Ask(query, role: role)).ToJsonString());

    [Fact]
    public async Task A_refused_field_leaves_the_others()
    {
        var answer = await sample.Server.Ask("{ vault whoAmI }");

        Assert.Equal("""{"vault":null,"whoAmI":"POST"}""", answer["data"]!.ToJsonString());
    }
}
