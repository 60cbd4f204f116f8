using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Validation;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation;

/// <summary>Judges documents by one rule alone, so that what another rule says does not matter.</summary>
internal static class Rule<TRule>
    where TRule : ValidationRule, new()
{
    /// <summary>The rule has nothing against the document.</summary>
    public static void Accepts(string document) => Accepts(document, ValidationOptions.Unbounded);

    /// <summary>The rule has nothing against the document under these bounds.</summary>
    public static void Accepts(string document, ValidationOptions options) =>
        Assert.Equal("", Places(document, options));

    /// <summary>The rule refuses the document, one error after another, at these places (line:column).</summary>
    public static void Refuses(string document, string places) =>
        Refuses(document, places, ValidationOptions.Unbounded);

    /// <summary>The rule refuses the document under these bounds.</summary>
    public static void Refuses(string document, string places, ValidationOptions options) =>
        Assert.Equal(places, Places(document, options));

    private static string Places(string document, ValidationOptions options)
    {
        var bounded = options == ValidationOptions.Unbounded ? options with { MaxIntrospectionListDepth = 3 } : options;
        var errors = DocumentValidator.Validate(
            LibrarySchema.Instance, Utf8GraphQLParser.Parse(document), bounded, [() => new TRule()]);
        return string.Join(
            ", ",
            errors
                .Select(error => string.Join(' ', error.Locations.Select(at => $"{at.Line}:{at.Column}")))
                .Order(StringComparer.Ordinal));
    }
}

/// <summary>The schema that the rules' tests read their documents against.</summary>
internal static class LibrarySchema
{
    public static Schema Instance { get; } = SdlSchema.Parse(
        """
        directive @onQuery on QUERY
        directive @onField on FIELD
        directive @many(n: Int!) repeatable on FIELD

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
        """);
}
