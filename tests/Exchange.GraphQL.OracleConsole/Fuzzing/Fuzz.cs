using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Validation;

namespace Exchange.GraphQL.OracleConsole.Fuzzing;

/// <summary>What a run of inputs came to.</summary>
/// <param name="Inputs">How many inputs there were.</param>
/// <param name="Refusals">How many were no documents, or not valid.</param>
/// <param name="Executed">How many were executed.</param>
/// <param name="SlowestMs">The longest that any took.</param>
/// <param name="Faults">What should not have happened, with the input in base 64.</param>
internal sealed record FuzzReport(
    int Inputs,
    int Refusals,
    int Executed,
    double SlowestMs,
    IReadOnlyList<string> Faults);

/// <summary>
/// Takes inputs from bytes to answers on the sample. Each must end in time as a refusal or an answer: the parser throws
/// only its own exception, the validator none, and no answer hides an exception of the engine.
/// </summary>
/// <remarks>
/// One input in eight is read without the bounds of a server: its time is not judged, but its steps are.
/// </remarks>
internal sealed class Fuzz(double patienceMs)
{
    private const int FaultsMax = 10;
    private const int StepsMax = 500_000;

    private static readonly ParserOptions Served = new()
    {
        MaxAllowedTokens = 4_000,
        MaxAllowedFields = 2_048,
        MaxAllowedRecursionDepth = 100,
    };

    private static readonly Encoding Strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private readonly Schema _schema = Schemas.Of(Sample.Sdl);
    private readonly List<string> _faults = [];
    private int _refusals;
    private int _executed;

    /// <summary>Runs inputs on a stack of 1 MB, one after another.</summary>
    /// <param name="seed">Which inputs.</param>
    /// <param name="count">How many.</param>
    /// <param name="patienceMs">How long one may take.</param>
    internal static FuzzReport Run(int seed, int count, double patienceMs = 100)
    {
        FuzzReport? report = null;
        var thread = new Thread(
            () => report = new Fuzz(patienceMs).RunHere(seed, count), maxStackSize: 1_024 * 1_024);
        thread.Start();
        thread.Join();
        return report!;
    }

    private FuzzReport RunHere(int seed, int count)
    {
        var inputs = new Inputs(seed);
        double slowest = 0;
        int done = 0;
        for (; done < count && _faults.Count < FaultsMax; done++)
        {
            byte[] input = inputs.Next();
            bool isServed = done % 8 != 0;
            double took = Time(input, isServed);
            // A pause of the machine is no hang: only what is slow again and again is, by the processor's clock.
            for (int again = 0; isServed && again < 3 && took > patienceMs; again++)
            {
                took = Math.Min(took, Time(input, isServed));
            }

            slowest = isServed ? Math.Max(slowest, took) : slowest;
            if (isServed && took > patienceMs)
            {
                Fault($"takes {took:0} ms", input);
            }
        }

        return new FuzzReport(done, _refusals, _executed, slowest, _faults);
    }

    private double Time(byte[] input, bool isServed)
    {
        double start = NowMs();
        try
        {
            Judge(input, isServed);
        }
#pragma warning disable CA1031 // Whatever is thrown here is what the run is looking for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Fault(exception.ToString(), input);
        }

        return NowMs() - start;
    }

    /// <summary>How long this thread has computed, which no other work slows; the time where no one tells.</summary>
    private static double NowMs()
    {
        const string OfThread = "/proc/thread-self/schedstat";
        return File.Exists(OfThread)
            ? long.Parse(File.ReadAllText(OfThread).Split(' ')[0], CultureInfo.InvariantCulture) / 1e6
            : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;
    }

    private void Judge(byte[] input, bool isServed)
    {
        DocumentNode document;
        try
        {
            document = Utf8GraphQLParser.Parse(input, isServed ? Served : new ParserOptions());
        }
        catch (SyntaxException)
        {
            _refusals++;
            return;
        }

        string printed = SyntaxPrinter.Print(document);
        if (SyntaxPrinter.Print(Utf8GraphQLParser.Parse(printed)) != printed)
        {
            Fault("prints to something else than it parses to", input);
        }

        ValidationOptions options = isServed ? new ValidationOptions() : ValidationOptions.Unbounded;
        var context = new ValidationContext(_schema, document, options);
        DocumentValidator.Validate(context, DocumentValidator.AllRules);
        if (context.Steps > StepsMax)
        {
            Fault($"takes {context.Steps} steps", input);
        }

        if (context.Errors.Count > 0)
        {
            _refusals++;
            return;
        }

        if (document.Definitions.OfType<OperationDefinitionNode>().Any())
        {
            _executed++;
            string answer = Strict.GetString(
                CaseExecution.Run(_schema, document, new ResolverTable(Sample.Case)).GetAwaiter().GetResult());
            if (answer.Contains("Unexpected Execution Error", StringComparison.Ordinal))
            {
                Fault($"hides an exception: {answer[..Math.Min(answer.Length, 500)]}", input);
            }
        }
    }

    private void Fault(string what, byte[] input)
    {
        byte[] shown = input.Length <= 1_000 ? input : input[..1_000];
        _faults.Add($"{what}\n{Convert.ToBase64String(shown)} ({input.Length} bytes)");
    }
}

/// <summary>The schema that fuzzing runs on, and what its fields give.</summary>
internal static class Sample
{
    internal const string Sdl =
        """
        directive @onField on FIELD
        directive @many(n: Int!) repeatable on FIELD | VARIABLE_DEFINITION
        interface Titled { title: String }
        type Author { name: String  books(first: Int = 10): [Book!]! }
        type Book implements Titled {
          id: ID!  title: String  pages: Int!  author: Author  genre: Genre
          label(copy: Int!, mark: String = "x"): String
        }
        type Magazine implements Titled { title: String  issue: Int!  pages: Int }
        union Found = Book | Magazine
        enum Genre { POETRY PROSE }
        input Range { from: Int!  to: Int = 5  genres: [Genre!]  inner: Range }
        input Key @oneOf { id: ID  title: String }
        type Query {
          book(id: ID): Book
          books(range: Range, ids: [ID!], genre: Genre, limit: Int, ratio: Float, flag: Boolean, text: String): [Book!]!
          by(key: Key!): Book
          required(n: Int!): Int
          defaulted(n: Int! = 1): Int
          found: [Found!]!
          titled: Titled
        }
        type Mutation { rename(id: ID!, title: String!): Book }
        type Subscription { published: Book  withdrawn: Book }
        """;

    private const string Book =
        """
        { "__typename": "Book", "id": "1", "title": "é😀", "pages": 3, "genre": "POETRY",
          "author": { "name": "A", "books": [{ "id": "2", "pages": null }] } }
        """;

    /// <summary>Resolvers that give values, nulls where none may be, and errors.</summary>
    internal static JsonElement Case { get; } = JsonSerializer.Deserialize<JsonElement>(
        $$"""
        {
          "resolvers": {
            "Query.required": { "echoArg": "n" },
            "Book.label": { "echoArg": "mark" },
            "Mutation.rename": { "error": "no" }
          },
          "root": {
            "book": {{Book}}, "books": [{{Book}}, {{Book}}], "by": {{Book}}, "defaulted": 1, "titled": {{Book}},
            "found": [{{Book}}, { "__typename": "Magazine", "title": "M", "issue": "none" }], "published": {{Book}}
          }
        }
        """);
}
