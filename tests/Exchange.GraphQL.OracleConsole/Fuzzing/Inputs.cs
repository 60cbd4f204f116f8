using System.Text;

namespace Exchange.GraphQL.OracleConsole.Fuzzing;

/// <summary>
/// Makes inputs of many sorts from one seed: documents by the grammar with the names of the sample, the same with
/// tokens and bytes changed, tokens and bytes in no order, and few things said very often.
/// </summary>
internal sealed class Inputs(int seed)
{
    private static readonly string[] Names =
    [
        "book", "books", "by", "required", "defaulted", "found", "titled", "id", "title", "pages", "author", "genre",
        "label", "name", "issue", "first", "copy", "mark", "range", "from", "to", "genres", "inner", "key", "n",
        "limit", "ids", "ratio", "flag", "text", "Query", "Book", "Author", "Magazine", "Titled", "Found", "Range",
        "Key", "Genre", "ID", "Int", "String", "POETRY", "A", "B", "C", "x", "y", "on", "fragment", "query",
        "mutation", "subscription", "true", "false", "null", "skip", "include", "if", "many", "onField", "deprecated",
        "type", "input", "extend", "__typename", "__schema", "__type", "types", "fields", "ofType", "interfaces",
        "published", "rename", "_",
    ];

    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", "...", ":", "=", "!", "|", "&", "@", "$", "\"\"", "\"\"\"\"\"\"", "\"a\\n\"",
        "\"\\u{1F600}\"", "\"\\uD83D\\uDE00\"", "\"\\uD83D\"", "\"\"\" a\n  b \\\"\"\" \"\"\"", "1", "-1", "0", "00",
        "1.5e10", "1e", "-", "2147483648", "9007199254740993", "1e400", "\"", "\"\"\"", "#", "# c\n", ",", "\n",
        "\r\n", "\ufeff", "点", "\0", "😀", "\\", ".", "..", "'", "%", "{a", "{a:b{", "[[[[[", "...on Book{",
        "...A ", "$x:", "fragment A on Book{",
    ];

    /// <summary>What may be selected of each type; %T stands for selections of T, %i for a new name.</summary>
    private static readonly Dictionary<string, string[]> Selections = new()
    {
        ["Query"] =
        [
            "%i: book(id: $x) { %Book }", "%i: books(limit: 1, ids: [\"a\", 2]) { %Book }", "found { %Found }",
            "titled { %Titled }", "%i: by(key: { id: 1 }) { %Book }", "%i: required(n: $n)", "defaulted", "__typename",
            "%i: books(range: { from: 1, inner: { from: $n, genres: [PROSE] } }) { %Book }", "... { %Query }",
            "__schema { types { name fields { name type { ofType { name } } } } }",
        ],
        ["Book"] =
        [
            "id", "title", "pages genre", "author { %Author }", "%i: label(copy: $n, mark: null)", "%i: title @onField",
            "... on Book @include(if: $y) { %Book }", "...A", "...B @skip(if: $y)", "... on Titled { %Titled }",
        ],
        ["Author"] = ["name", "books { %Book }", "%i: books(first: 3) { %Book }", "... @include(if: true) { %Author }"],
        ["Titled"] = ["title", "... on Book { %Book }", "... on Magazine { issue pages2: pages }", "...B"],
        ["Found"] =
        [
            "__typename", "... on Book { %Book }", "... on Magazine { title issue }", "... on Titled { title }",
        ],
    };

    private readonly Random _random = new(seed);
    private int _aliases;

    /// <summary>The next input.</summary>
    internal byte[] Next() => _random.Next(10) switch
    {
        0 => Encoding.UTF8.GetBytes(Soup(Names)),
        1 => Bytes(),
        2 => Encoding.UTF8.GetBytes(Repetition()),
        3 or 4 => Encoding.UTF8.GetBytes(Document()),
        5 or 6 => Encoding.UTF8.GetBytes(Changed(Document())),
        _ => Changed(Encoding.UTF8.GetBytes(Document())),
    };

    // The first selection uses every variable and fragment, so that the rest decides whether the document is valid.
    private string Document() =>
        $$"""
        {{Pick(["query", "query Q", "\"d\" query Q"])}}($x: ID, $n: Int! = 1, "v" $y: Boolean! = false @many(n: 1)) {
          u: book(id: $x) { ...A ...B @skip(if: $y) } v: required(n: $n) {{Selected("Query", 3)}}
        }
        fragment A on Book { {{Pick(["id", "...B", "title pages", "author { name }"])}} }
        fragment B on Titled { title }
        {{Pick(["", "", "mutation M { rename(id: 1, title: \"t\") { id } }", "subscription S { published { id } }"])}}
        """;

    private string Selected(string type, int depth)
    {
        var text = new StringBuilder();
        for (int left = 1 + _random.Next(3); left > 0; left--)
        {
            string selection = Pick(Selections[type]);
            if (selection.Contains('%', StringComparison.Ordinal))
            {
                selection = selection.Replace("%i", $"i{_aliases++ % 1000}", StringComparison.Ordinal);
                foreach (string inner in Selections.Keys)
                {
                    selection = selection.Replace(
                        "%" + inner,
                        depth > 0 ? Selected(inner, depth - 1) : "__typename",
                        StringComparison.Ordinal);
                }
            }

            text.Append(selection).Append(' ');
        }

        return text.ToString();
    }

    private string Soup(string[] names)
    {
        var text = new StringBuilder();
        for (int left = _random.Next(60); left > 0; left--)
        {
            text.Append(_random.Next(2) == 0 ? Pick(names) : Pick(Tokens)).Append(Pick(["", " ", " ", "\n"]));
        }

        return text.ToString();
    }

    private byte[] Bytes()
    {
        byte[] bytes = new byte[_random.Next(200)];
        _random.NextBytes(bytes);
        return bytes;
    }

    // What costs most where something is quadratic, or deep.
    private string Repetition()
    {
        string part = _random.Next(2) == 0 ? Selected(Pick([.. Selections.Keys]), 1) : Soup(Names);
        int count = _random.Next(1, 400);
        string many = string.Concat(Enumerable.Repeat(part + " ", Math.Min(count, 20_000 / (part.Length + 1))));
        return _random.Next(4) switch
        {
            0 => $"{{ {many} }} fragment A on Book {{ id }} fragment B on Book {{ ...A }}",
            1 => $"query($x: ID, $n: Int!, $y: Boolean!) {{ book {{ {many} }} }}",
            2 => string.Concat(Enumerable.Range(0, count).Select(i =>
                $"fragment F{i} on Book {{ {part} ...F{_random.Next(count)} }} ")) + "{ book { ...F0 ...F1 } }",
            _ => many,
        };
    }

    private string Changed(string text)
    {
        for (int left = 1 + _random.Next(4); left > 0 && text.Length > 0; left--)
        {
            int at = _random.Next(text.Length);
            int length = _random.Next(Math.Min(20, text.Length - at));
            text = _random.Next(4) switch
            {
                0 => text.Insert(at, Pick(Tokens)),
                1 => text.Insert(at, Pick(Names)),
                2 => text.Remove(at, length),
                _ => text.Insert(_random.Next(text.Length), text.Substring(at, length)),
            };
        }

        return text;
    }

    private byte[] Changed(byte[] bytes)
    {
        for (int left = 1 + _random.Next(4); left > 0 && bytes.Length > 0; left--)
        {
            int at = _random.Next(bytes.Length);
            bytes = _random.Next(3) switch
            {
                0 => [.. bytes[..at], (byte)_random.Next(256), .. bytes[at..]],
                1 => [.. bytes[..at], .. bytes[(at + 1)..]],
                _ => [.. bytes[..at], (byte)(bytes[at] ^ (1 << _random.Next(8))), .. bytes[(at + 1)..]],
            };
        }

        return bytes;
    }

    private T Pick<T>(T[] list) => list[_random.Next(list.Length)];
}
