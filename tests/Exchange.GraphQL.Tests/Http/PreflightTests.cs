using System.Net;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Http;

/// <summary>Another site's page makes no visitor's browser ask anything.</summary>
public sealed class PreflightTests(SampleFixture sample)
{
    [Theory]
    [InlineData("Sec-Fetch-Site: cross-site")]
    [InlineData("Sec-Fetch-Site: same-site")]
    [InlineData("Origin: https://elsewhere.example")]
    [InlineData("Origin: null")]
    public async Task A_GET_for_another_site_is_refused_unless_it_was_preflighted(string header)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await Get(sample.Server, header));
        Assert.Equal(HttpStatusCode.OK, await Get(sample.Server, header, "GraphQL-preflight: 1"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site: same-origin")]
    [InlineData("Sec-Fetch-Site: none")]
    [InlineData("User-Agent: curl")]
    public async Task A_GET_of_our_own_pages_or_of_no_browser_is_answered(string header) =>
        Assert.Equal(HttpStatusCode.OK, await Get(sample.Server, header));

    [Fact]
    public async Task A_GET_with_our_own_origin_is_answered() =>
        Assert.Equal(HttpStatusCode.OK, await Get(
            sample.Server, $"Origin: {sample.Server.Url.GetLeftPart(UriPartial.Authority)}"));

    [Fact]
    public async Task Every_GET_needs_the_header_where_that_is_enforced()
    {
        await using var server = await SampleServer.Start(graphQL =>
            graphQL.ModifyOptions(options => options.EnforceGetRequestsPreflightHeader = true));

        Assert.Equal(HttpStatusCode.Forbidden, await Get(server));
        Assert.Equal(HttpStatusCode.OK, await Get(server, "GraphQL-preflight: 1"));
    }

    private static async Task<HttpStatusCode> Get(SampleServer server, params string[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Url, "?query={whoAmI}"));
        foreach (var header in headers)
        {
            var parts = header.Split(": ", 2);
            request.Headers.TryAddWithoutValidation(parts[0], parts[1]);
        }

        using var response = await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
