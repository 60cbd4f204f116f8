using System.Net;
using Exchange.GraphQL.Http;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Http;

/// <summary>Where the schema is not everyone's, nobody else hears of it.</summary>
public sealed class IntrospectionAccessTests
{
    [Theory]
    [InlineData("{ __schema { queryType { name } } }", "__schema")]
    [InlineData("{ ...A } fragment A on Query { ... { a: __type(name: \"Book\") { name } } }", "__type")]
    public async Task Only_the_authenticated_ask_for_the_schema(string query, string field)
    {
        await using var server = await SampleServer.Start(graphQL =>
            graphQL.ModifyOptions(options => options.Introspection = IntrospectionAccess.Authenticated));

        var refused = await server.Ask(query);
        var answered = await server.Ask(query, role: "reader");

        Assert.Equal(
            $$"""{"code":"HC0046","field":"{{field}}"}""", refused["errors"]![0]!["extensions"]!.ToJsonString());
        Assert.Null(refused["data"]);
        Assert.Null(answered["errors"]);
    }

    [Fact]
    public async Task Where_nobody_may_ask_the_schema_is_not_printed_either()
    {
        await using var server = await SampleServer.Start(graphQL => graphQL.DisableIntrospection());

        using var sdl = await server.Http.GetAsync(
            new Uri(server.Url, "?sdl"), TestContext.Current.CancellationToken);
        var typeName = await server.Ask("{ __typename shelf { __typename } }", role: "reader");
        var introspection = await server.Ask("{ __schema { queryType { name } } }", role: "reader");

        Assert.Equal(HttpStatusCode.Forbidden, sdl.StatusCode);
        Assert.Null(typeName["errors"]);
        Assert.Equal("HC0046", (string?)introspection["errors"]![0]!["extensions"]!["code"]);
    }
}
