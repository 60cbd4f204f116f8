using System.Text.Json;
using System.Text.Json.Nodes;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Validation;
using Xunit;

namespace Exchange.GraphQL.Tests.Conformance;

/// <summary>
/// Cases recorded from graphql-js. They stand outside the project: where they are absent the tests say skipped.
/// </summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Documents_parse_or_are_refused_at_the_recorded_place()
    {
        var cases = Read("parse.json").AsArray();
        var failed = cases
            .Select(one => (Case: one!, Fault: FaultOfParsing(one!)))
            .Where(one => one.Fault is not null)
            .ToList();

        Report(failed.Select(one => $"{one.Fault}: {one.Case["source"]!.ToJsonString()}"), cases.Count);
        // graphql-js's experiment of variables on fragments is no part of the specification.
        Assert.InRange(failed.Count, 0, 1);
    }

    [Fact]
    public void Documents_are_valid_or_refused_at_the_recorded_places()
    {
        var cases = Read("validate.json").AsArray();
        var schemas = Read("schemas.json").AsObject();
        var failed = cases
            .Select(one => (Case: one!, Fault: FaultOfValidation(one!, schemas)))
            .Where(one => one.Fault is not null)
            .ToList();

        Report(
            failed.Select(one =>
                $"{one.Case["rules"]!.ToJsonString()} {one.Fault}: {one.Case["document"]!.ToJsonString()}"),
            cases.Count);
        // The two custom rules of graphql-js (11 cases) are no part of the specification.
        Assert.All(failed, one => Assert.Equal("no such rule", one.Fault));
        Assert.InRange(failed.Count, 0, 11);
    }

    [Fact]
    public void Recorded_schemas_are_read_and_print_as_they_read_back()
    {
        var schemas = Read("schemas.json").AsObject();

        var printed = schemas.Select(one => SdlSchema.Parse((string)one.Value!).Print()).ToList();

        output.WriteLine($"{printed.Count} of {schemas.Count} read");
        Assert.All(printed, sdl => Assert.Equal(sdl, SdlSchema.Parse(sdl).Print()));
    }

    private static string? FaultOfParsing(JsonNode recorded)
    {
        var limit = (int?)recorded["options"]?["maxTokens"] ?? int.MaxValue;
        try
        {
            Utf8GraphQLParser.Parse((string)recorded["source"]!, new ParserOptions { MaxAllowedTokens = limit });
            return (bool)recorded["ok"]! ? null : $"accepted, but expected {recorded["message"]}";
        }
        catch (SyntaxException exception)
        {
            var at = $"{exception.Location.Line}:{exception.Location.Column}";
            var expected = $"{recorded["locations"]?[0]?["line"]}:{recorded["locations"]?[0]?["column"]}";
            return at == expected ? null : $"refused at {at} for {exception.Message}, but expected {expected}";
        }
    }

    private static string? FaultOfValidation(JsonNode recorded, JsonObject schemas)
    {
        var schema = SdlSchema.Parse((string)schemas[(string)recorded["schema"]!]!);
        var names = recorded["rules"] is JsonArray array ? array.Select(name => (string)name!).ToHashSet() : null;
        var rules = DocumentValidator.AllRules.Where(make =>
            names?.Contains(make().GetType().Name) ?? DocumentValidator.SpecifiedRules.Contains(make)).ToList();
        if (names is not null && rules.Count != names.Count)
        {
            return "no such rule";
        }

        var document = Utf8GraphQLParser.Parse((string)recorded["document"]!);
        var options = ValidationOptions.Unbounded with { MaxIntrospectionListDepth = 3 };
        var found = DocumentValidator.Validate(schema, document, options, rules)
            .Select(error => string.Join(' ', error.Locations.Select(at => $"{at.Line}:{at.Column}")))
            .Order(StringComparer.Ordinal);
        var expected = recorded["errors"]!.AsArray()
            .Select(error => error!["locations"]!.AsArray().Select(at => $"{at!["line"]}:{at["column"]}"))
            .Select(places => string.Join(' ', places))
            .Order(StringComparer.Ordinal);
        var (actual, wanted) = (string.Join(", ", found), string.Join(", ", expected));
        return actual == wanted ? null : $"errors at [{actual}], but expected [{wanted}]";
    }

    private void Report(IEnumerable<string> faults, int count)
    {
        var lines = faults.ToList();
        var share = 100.0 * (count - lines.Count) / count;
        output.WriteLine($"{count - lines.Count} of {count} as recorded ({share:0.0} %)");
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    private static JsonNode Read(string file)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "conformance", "graphql", "corpus", file);
        Assert.SkipUnless(File.Exists(path), $"{file} is recorded outside the project and not here.");
        return JsonNode.Parse(File.ReadAllText(path), documentOptions: new JsonDocumentOptions { MaxDepth = 256 })!;
    }
}
