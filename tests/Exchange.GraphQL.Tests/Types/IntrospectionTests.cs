using System.Diagnostics;
using System.Text.Json.Nodes;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Types;

/// <summary>
/// Asks graphql-js, an implementation that is not ours, what it makes of our introspection and our SDL.
/// </summary>
public sealed class IntrospectionTests(SampleFixture sample)
{
    private const string Script =
        """
        import { createRequire } from "node:module";
        const g = createRequire(process.argv[1] + "/")("graphql");
        let input = "";
        for await (const part of process.stdin) input += part;
        const { introspection, sdl } = JSON.parse(input);
        const asked = g.buildClientSchema(introspection);
        const printed = g.buildSchema(sdl);
        const text = schema => g.printSchema(g.lexicographicSortSchema(schema));
        const errors = [...g.validateSchema(asked), ...g.validateSchema(printed)].map(e => e.message);
        console.log(JSON.stringify({ errors, asked: text(asked), printed: text(printed) }));
        """;

    private const string PrintQuery =
        """
        import { createRequire } from "node:module";
        const g = createRequire(process.argv[1] + "/")("graphql");
        console.log(g.getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true,
          schemaDescription: true, inputValueDeprecation: true, oneOf: true }));
        """;

    [Fact]
    public async Task The_schema_that_graphql_js_builds_from_introspection_is_the_one_it_reads_from_our_SDL()
    {
        var query = await Node(PrintQuery, "");
        var answer = await sample.Server.Ask(query);
        Assert.Null(answer["errors"]);

        var input = new JsonObject
        {
            ["introspection"] = answer["data"]!.DeepClone(),
            ["sdl"] = sample.Server.Schema.Print(),
        };
        var judged = JsonNode.Parse(await Node(Script, input.ToJsonString()))!;

        Assert.Equal("[]", judged["errors"]!.ToJsonString());
        Assert.Equal((string?)judged["printed"], (string?)judged["asked"]);
        Assert.Contains("input BookByInput @oneOf", (string?)judged["asked"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_client_hears_of_the_same_schema()
    {
        var script = Path.Combine(Repository.Root, "tests", "graphql", "introspect.js");

        var told = await Node([script, sample.Server.Url.ToString()], "");

        Assert.EndsWith("26 passed, 0 failed\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deprecated_members_are_shown_only_to_those_who_ask()
    {
        var answer = await sample.Server.Ask(
            """
            {
              book: __type(name: "Book") {
                fields { name }
                all: fields(includeDeprecated: true) { name isDeprecated deprecationReason }
              }
              genre: __type(name: "Genre") {
                enumValues { name }
                all: enumValues(includeDeprecated: true) { name isDeprecated deprecationReason }
              }
            }
            """);

        var book = answer["data"]!["book"]!;
        Assert.DoesNotContain(book["fields"]!.AsArray(), field => (string?)field!["name"] == "number");
        Assert.Contains(
            book["all"]!.AsArray(),
            field => field!.ToJsonString()
                == """{"name":"number","isDeprecated":true,"deprecationReason":"Use \u0060isbn\u0060."}""");
        Assert.Equal(
            """
            {"enumValues":[{"name":"SCIENCE_FICTION"}],
            "all":[{"name":"SCIENCE_FICTION","isDeprecated":false,"deprecationReason":null},
            {"name":"POETRY","isDeprecated":true,"deprecationReason":"Out of fashion."}]}
            """.ReplaceLineEndings(""),
            answer["data"]!["genre"]!.ToJsonString());
    }

    [Fact]
    public async Task Every_kind_of_type_says_what_it_is()
    {
        var answer = await sample.Server.Ask(
            """
            {
              scalar: __type(name: "Isbn") { kind specifiedByURL fields { name } }
              union: __type(name: "SearchResult") { kind possibleTypes { name } }
              interface: __type(name: "Titled") { kind possibleTypes { name } interfaces { name } }
              input: __type(name: "BookByInput") { kind isOneOf inputFields { name defaultValue type { name } } }
              object: __type(name: "Magazine") { kind interfaces { name } isOneOf }
              none: __type(name: "Unheard") { kind }
            }
            """);

        Assert.Equal(
            """
            {"scalar":{"kind":"SCALAR","specifiedByURL":"https://www.iso.org/standard/65483.html","fields":null},
            "union":{"kind":"UNION","possibleTypes":[{"name":"Book"},{"name":"Magazine"}]},
            "interface":{"kind":"INTERFACE","possibleTypes":[{"name":"Book"},{"name":"Magazine"}],"interfaces":[]},
            "input":{"kind":"INPUT_OBJECT","isOneOf":true,"inputFields":[
            {"name":"id","defaultValue":null,"type":{"name":"ID"}},
            {"name":"isbn","defaultValue":null,"type":{"name":"Isbn"}}]},
            "object":{"kind":"OBJECT","interfaces":[{"name":"Titled"}],"isOneOf":null},"none":null}
            """.ReplaceLineEndings(""),
            answer["data"]!.ToJsonString());
    }

    private static Task<string> Node(string script, string input) =>
        Node(["--input-type=module", "--eval", script, Repository.Root], input);

    private static async Task<string> Node(string[] arguments, string input)
    {
        var library = Path.Combine(Repository.Root, "node_modules", "graphql");
        Assert.SkipUnless(Directory.Exists(library), "graphql-js is not here: run npm ci.");
        var start = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(input);
        node.StandardInput.Close();
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await output + await errors);
        return await output;
    }
}
