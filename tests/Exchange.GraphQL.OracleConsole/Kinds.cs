using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.OracleConsole.Fuzzing;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Validation;
using Exchange.GraphQL.Validation.Rules;

namespace Exchange.GraphQL.OracleConsole;

/// <summary>
/// Answers a case by its kind: how far a document comes, and what was found there. Each rule of validation runs on its
/// own, so that one rule's findings never hide another's.
/// </summary>
internal static class Kinds
{
    /// <summary>The specification's rules, and the one that graphql-js has of its own.</summary>
    private static readonly Func<ValidationRule>[] Rules =
        [.. DocumentValidator.SpecifiedRules, () => new MaxIntrospectionDepth()];

    private static readonly ValidationOptions Options =
        ValidationOptions.Unbounded with { MaxIntrospectionListDepth = 3 };

    internal static Task<Action<Utf8JsonWriter>> Answer(JsonElement given) => given.Optional("kind")?.AsText() switch
    {
        "schema" => Task.FromResult(Schema(given)),
        "fuzz" => Task.FromResult(Fuzz(given)),
        "print" => Task.FromResult(Print(given)),
        null or "parse" or "validate" => Document(given),
        var kind => throw new Refusal($"No kind of case is called {kind}."),
    };

    private static Action<Utf8JsonWriter> Schema(JsonElement given)
    {
        try
        {
            string printed = SdlSchema.Parse(given.Text("sdl")).Print();
            return json => WriteSchema(json, [], printed);
        }
        catch (SyntaxException exception)
        {
            return json => WriteSchema(
                json, [new GraphQLError(exception.Message) { Locations = [exception.Location] }]);
        }
        catch (SchemaException exception)
        {
            return json => WriteSchema(json, exception.Errors);
        }
    }

    /// <summary>What a run of seeded inputs came to.</summary>
    private static Action<Utf8JsonWriter> Fuzz(JsonElement given)
    {
        FuzzReport report = Fuzzing.Fuzz.Run(given.Number("seed"), given.Number("count"));
        return json =>
        {
            json.WriteNumber("inputs", report.Inputs);
            json.WriteNumber("refusals", report.Refusals);
            json.WriteNumber("executed", report.Executed);
            json.WriteNumber("slowestMs", Math.Round(report.SlowestMs, 1));
            json.WriteStartArray("faults");
            foreach (string fault in report.Faults)
            {
                json.WriteStringValue(fault);
            }

            json.WriteEndArray();
        };
    }

    /// <summary>What the printer makes of a document, and of what it made.</summary>
    private static Action<Utf8JsonWriter> Print(JsonElement given)
    {
        try
        {
            string printed = SyntaxPrinter.Print(Utf8GraphQLParser.Parse(given.Text("document")));
            string again = SyntaxPrinter.Print(Utf8GraphQLParser.Parse(printed));
            return json =>
            {
                json.WriteString("print", printed);
                json.WriteString("again", again);
            };
        }
        catch (SyntaxException exception)
        {
            return json => WriteParse(json, exception);
        }
    }

    private static async Task<Action<Utf8JsonWriter>> Document(JsonElement given)
    {
        string? kind = given.Optional("kind")?.AsText();
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(given.Text("document"));
        }
        catch (SyntaxException exception)
        {
            return json => WriteParse(json, exception);
        }

        if (kind == "parse")
        {
            return json => WriteParse(json, null);
        }

        Schema schema = Schemas.Of(given.Text("sdl"));
        (string Rule, GraphQLError Error)[] findings = [.. Findings(schema, document)];
        byte[]? result = kind is null && findings.Length == 0
            ? await CaseExecution.Run(schema, document, new ResolverTable(given))
            : null;
        return json =>
        {
            WriteParse(json, null);
            WriteFindings(json, findings);
            if (result is not null)
            {
                json.WritePropertyName("result");
                json.WriteRawValue(result, skipInputValidation: true);
            }
        };
    }

    private static IEnumerable<(string Rule, GraphQLError Error)> Findings(Schema schema, DocumentNode document) =>
        from make in Rules
        let rule = make().GetType().Name
        from error in DocumentValidator.Validate(schema, document, Options, [make])
        select (rule, error);

    private static void WriteParse(Utf8JsonWriter json, SyntaxException? fault)
    {
        json.WriteStartObject("parse");
        json.WriteBoolean("ok", fault is null);
        if (fault is not null)
        {
            WriteError(json, new GraphQLError(fault.Message) { Locations = [fault.Location] });
        }

        json.WriteEndObject();
    }

    private static void WriteFindings(
        Utf8JsonWriter json, IReadOnlyList<(string Rule, GraphQLError Error)> findings)
    {
        json.WriteStartArray("validate");
        foreach ((string rule, GraphQLError error) in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", rule);
            WriteError(json, error);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSchema(
        Utf8JsonWriter json, IReadOnlyList<GraphQLError> errors, string? printed = null)
    {
        json.WriteStartObject("schema");
        json.WriteBoolean("ok", errors.Count == 0);
        if (printed is not null)
        {
            json.WriteString("sdl", printed);
        }

        if (errors.Count > 0)
        {
            json.WriteStartArray("errors");
            foreach (GraphQLError error in errors)
            {
                json.WriteStartObject();
                WriteError(json, error);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, GraphQLError error)
    {
        json.WriteString("message", error.Message);
        json.WriteStartArray("locations");
        foreach (Location location in error.Locations)
        {
            json.WriteStartObject();
            json.WriteNumber("line", location.Line);
            json.WriteNumber("column", location.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
