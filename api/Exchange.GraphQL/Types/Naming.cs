using System.Text;

namespace Exchange.GraphQL.Types;

/// <summary>
/// Turns C# names into GraphQL names: camelCase members, UPPER_SNAKE enum values, plurals for connections.
/// </summary>
internal static class Naming
{
    /// <summary>
    /// <c>AddBook</c> → <c>addBook</c>, <c>ID</c> → <c>id</c>, <c>URLPath</c> → <c>urlPath</c>.
    /// </summary>
    public static string Camel(string name)
    {
        var capitals = name.TakeWhile(char.IsUpper).Count();
        var lowered = capitals <= 1 || capitals == name.Length ? capitals : capitals - 1;
        return name[..lowered].ToLowerInvariant() + name[lowered..];
    }

    /// <summary><c>addBook</c> → <c>AddBook</c>.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary><c>BookAdded</c> → <c>BOOK_ADDED</c>; a name in that form stays.</summary>
    public static string UpperSnake(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            text.Append(startsWord ? "_" : "").Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary><c>GetBooksAsync</c> → <c>Books</c>.</summary>
    public static string Method(string name)
    {
        var from = name.StartsWith("Get", StringComparison.Ordinal) && name.Length > 3 && char.IsUpper(name[3]) ? 3 : 0;
        var rest = name[from..];
        return rest.EndsWith("Async", StringComparison.Ordinal) && rest.Length > 5 ? rest[..^5] : rest;
    }

    /// <summary>The English plural, by its regular rules: <c>Activity</c> → <c>Activities</c>.</summary>
    public static string Plural(string name) => name switch
    {
        [.., var before, 'y'] when !"aeiou".Contains(before, StringComparison.Ordinal) => name[..^1] + "ies",
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => name + "es",
        _ => name + "s",
    };

    /// <summary>The name of a C# type: no leading <c>I</c> of interfaces, no arity.</summary>
    public static string Type(Type type)
    {
        var name = type.Name.Split('`')[0];
        return type.IsInterface && name is ['I', var second, ..] && char.IsUpper(second) ? name[1..] : name;
    }
}
