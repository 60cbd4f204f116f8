using Exchange.GraphQL.Language;
using Exchange.GraphQL.Tests.Validation;
using Exchange.GraphQL.Validation;
using Xunit;

namespace Exchange.GraphQL.Tests.Conformance;

/// <summary>Whatever becomes of a document, it is accepted or refused: nothing else is ever thrown.</summary>
public sealed class MutatedDocumentTests(ITestOutputHelper output)
{
    private static readonly string[] _seeds =
    [
        """query A($id: ID = "x", $r: Range) { book(id: $id) { ...F @include(if: true) } books(range: $r) { id } }""",
        """fragment F on Book { title author { name books(first: 3) { ...G } } } fragment G on Titled { title }""",
        """{ books(range: { from: 1, genres: [POETRY], inner: { from: 2 } }, ids: ["a", 1], text: "é") { id } }""",
        """mutation { rename(id: 1, title: "\u{1F600} \n") { id label(copy: 2, mark: null) } }""",
        """subscription S { published { id } } query Q { by(key: { id: 1 }) { id } __schema { types { name } } }""",
        """{ found { ... on Book { x: pages } ... on Magazine { x: issue } ... @skip(if: false) { __typename } } }""",
        "type T implements A & B @d(x: [1]) { f(a: Int! = 3 @e): [T!]! } union U = | A | B extend enum E { X }",
    ];

    private static readonly string[] _parts =
    [
        "{", "}", "(", ")", "[", "]", "...", "on", "fragment", "query", "$", ":", "!", "@", "=", "|", "\"", "\"\"\"",
        "#", "\\u", "null", "true", "1e", "-", "0", "__type", "F", "G", "book", "\n", "\r", "\ud83d", "\0", "\ufeff",
        "&",
    ];

    [Theory]
    [InlineData(20_261_122)]
    [InlineData(7)]
    public void Every_mutated_document_is_accepted_or_refused(int seed)
    {
        var random = new Random(seed);
        var counts = new int[3];
        for (var i = 0; i < 10_000; i++)
        {
            counts[Judge(Mutate(random))]++;
        }

        output.WriteLine($"valid {counts[0]}, not valid {counts[1]}, not in the language {counts[2]}");
        Assert.All(counts, count => Assert.NotEqual(0, count));
    }

    private static int Judge(string document)
    {
        try
        {
            var parsed = Utf8GraphQLParser.Parse(document);
            var errors = DocumentValidator.Validate(LibrarySchema.Instance, parsed, new ValidationOptions());
            return errors.Count > 0 ? 1 : 0;
        }
        catch (SyntaxException)
        {
            return 2;
        }
    }

    private static string Mutate(Random random)
    {
        var document = _seeds[random.Next(_seeds.Length)] + " " + _seeds[random.Next(_seeds.Length)];
        for (var left = random.Next(4); left > 0; left--)
        {
            var at = random.Next(document.Length);
            var length = random.Next(Math.Min(12, document.Length - at));
            document = random.Next(3) switch
            {
                0 => document.Insert(at, _parts[random.Next(_parts.Length)]),
                1 => document.Remove(at, length),
                _ => document.Insert(random.Next(document.Length), document.Substring(at, length)),
            };
        }

        return document;
    }
}
