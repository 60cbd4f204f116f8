using System.Text.RegularExpressions;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Conformance;

/// <summary>Clients and compilers that others wrote work with the server as it is.</summary>
public sealed partial class RealClientTests
{
    [GeneratedRegex(@"^(\d+) of \1 passed\n$")]
    private static partial Regex AllPassed();

    [Theory]
    [InlineData("apollo.js", "@apollo/client", 28)]
    [InlineData("urql.js", "@urql/exchange-graphcache", 28)]
    [InlineData("compilers.js", "relay-compiler", 5)]
    public async Task Every_check_of_a_script_holds(string script, string package, int checks)
    {
        // A server of its own: the clients write to it.
        await using var server = await SampleServer.Start();

        var told = AllPassed().Match(await NodeScript.Run(script, package, server.Url.ToString()));

        Assert.Equal($"{checks}", told.Groups[1].Value);
    }
}
