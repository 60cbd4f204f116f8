using System.Globalization;
using System.Text;

namespace Exchange.Bench.GraphQL;

/// <summary>The documents that are measured, by us and by the peer.</summary>
internal static class Documents
{
    public const string Node =
        "id title subtitle pages sold price inPrint genre publishedAt author { id name }";

    /// <summary>A page as a client asks for it: variables, a fragment, a condition.</summary>
    public const string Page =
        $$"""
        query Books($first: Int!, $after: String, $where: BookFilterInput, $withTotal: Boolean!) {
          books(first: $first, after: $after, where: $where) {
            nodes { ...Book }
            pageInfo { hasNextPage endCursor }
            totalCount @include(if: $withTotal)
          }
        }

        fragment Book on Book { {{Node}} }
        """;

    public const string PageVariables =
        """{ "first": 50, "after": null, "where": { "genre": "POETRY", "titles": ["a"] }, "withTotal": false }""";

    /// <summary>1,024 bytes of fields, arguments, aliases and fragments.</summary>
    public static string Kilobyte { get; } = Padded(
        """
        query Overview($first: Int!, $genre: Genre = POETRY, $titles: [String!], $short: Boolean!) {
          poems: books(first: $first, where: { genre: $genre, titles: $titles, minPages: 12 }) {
            ...Page
            totalCount
          }
          novels: books(first: 10, after: "b12", where: { genre: NOVEL, titles: ["A title", "Another"] }) {
            ...Page
            edges { cursor node { id title ... on Book @skip(if: $short) { subtitle price inPrint } } }
          }
          # The newest last, as the shelf has them.
          last: books(last: 5, before: "b50") { nodes { id label(copy: 3) author { id name } } }
        }

        fragment Page on BooksConnection {
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          nodes { ...Book again: label(copy: 2) second: label }
        }

        fragment Book on Book {
          id title subtitle pages sold price inPrint genre publishedAt
          author { id name }
        }
        """,
        1_024);

    /// <summary>What graphql-js and GraphiQL ask first.</summary>
    public const string Introspection =
        """
        query IntrospectionQuery {
          __schema {
            queryType { name } mutationType { name } subscriptionType { name }
            types { ...FullType }
            directives { name description locations args { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description
          fields(includeDeprecated: true) {
            name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
          }
          inputFields { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        }
        """;

    /// <summary>The shapes of which validation might be more than linear, each of about so many tokens.</summary>
    public static IReadOnlyDictionary<string, Func<int, string>> Growing { get; } =
        new Dictionary<string, Func<int, string>>
        {
            ["one field again and again"] = tokens => $"{{ books {{ nodes {{ {Repeat("title ", tokens)} }} }} }}",
            ["fields merged with arguments"] = tokens =>
                $"{{ books {{ nodes {{ {Repeat("label(copy: 1) ", tokens / 6)} }} }} }}",
            ["objects merged in objects"] = tokens =>
                $"{{ books {{ nodes {{ {Repeat("author { id name } ", tokens / 5)} }} }} }}",
            ["fragments that spread the next"] = tokens => Chain(tokens / 13),
            ["one fragment spread everywhere"] = tokens =>
                $"{{ books {{ nodes {{ {Repeat("...F ", tokens / 2)} }} }} }} fragment F on Book {{ id title }}",
        };

    private static string Chain(int length)
    {
        var text = new StringBuilder("{ books { nodes { ...F0 } } }");
        for (int i = 0; i < length; i++)
        {
            string next = i + 1 < length ? $"...F{i + 1}" : "title";
            text.Append(CultureInfo.InvariantCulture, $" fragment F{i} on Book {{ id title {next} }}");
        }

        return text.ToString();
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string Padded(string text, int length) => text.Length <= length
        ? text + new string('\n', length - text.Length)
        : throw new InvalidOperationException($"The document has {text.Length} characters.");
}
