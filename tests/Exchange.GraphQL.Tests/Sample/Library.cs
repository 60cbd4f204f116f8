using System.Diagnostics.CodeAnalysis;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Tests.Sample;

/// <summary>The books of the sample server; ten of them, named so that pages have an order.</summary>
internal sealed class Library
{
    private readonly List<Book> _books =
    [
        .. Enumerable.Range(1, 120).Select(i => new Book($"b{i}", $"Title {i:000}", new Isbn($"978-{i:0000}"))
        {
            Copies = 1L << 40,
            Genre = i % 2 == 0 ? Genre.ScienceFiction : Genre.Poetry,
        }),
    ];

    public IReadOnlyList<Book> Books => _books;

    public List<string> Journal { get; } = [];

    public Book? Find(string id) => _books.Find(book => book.Id == id);
}

/// <summary>Something with a name on its back.</summary>
[InterfaceType]
internal interface ITitled
{
    [GraphQLDescription("The name on its back.")]
    string Title { get; }
}

/// <summary>What a search may find.</summary>
[UnionType]
internal interface ISearchResult;

/// <summary>A book: of two abstract types, with a member of every kind.</summary>
internal sealed record Book([property: ID] string Id, string Title, Isbn Isbn) : ITitled, ISearchResult
{
    public long Copies { get; init; }

    public Genre Genre { get; init; }

    [GraphQLDeprecated("Use `isbn`.")]
    public string? Number => Isbn.Text;

    [GraphQLIgnore]
    public byte[] Cover { get; } = [];

    public IReadOnlyList<string?> Tags { get; init; } = ["a", null];
}

/// <summary>The other implementer.</summary>
internal sealed record Magazine(string Title, int Issue) : ITitled, ISearchResult;

/// <summary>An enum with a value that is no longer to be used.</summary>
internal enum Genre
{
    ScienceFiction,

    [GraphQLDeprecated("Out of fashion.")]
    Poetry,
}

/// <summary>An ISBN, a scalar of the sample's own.</summary>
internal readonly record struct Isbn(string Text);

/// <summary>The scalar that stands for <see cref="Isbn"/>.</summary>
internal sealed class IsbnType() : StringScalarType<Isbn>("Isbn")
{
    public override Uri SpecifiedBy { get; } = new("https://www.iso.org/standard/65483.html");

    protected override bool TryParse(string text, [MaybeNullWhen(false)] out Isbn value)
    {
        value = new Isbn(text);
        return text.StartsWith("978-", StringComparison.Ordinal);
    }

    protected override string Format(Isbn value) => value.Text;
}

/// <summary>Fields of a book that are not its properties.</summary>
[ObjectType<Book>]
[GraphQLDescription("A bound book.")]
internal static class BookType
{
    [GraphQLDescription("Its title, and a copy's number.")]
    public static string Label([Parent] Book book, [GraphQLDescription("Which copy.")] int copy = 1) =>
        $"{book.Title} #{copy}";

    public static async Task<Book?> NextAsync([Parent] Book book, Library library, CancellationToken stop)
    {
        await Task.Delay(1, stop);
        return library.Find($"b{int.Parse(book.Id[1..], null) + 1}");
    }

    public static string Broken([Parent] Book book) => throw new InvalidOperationException($"secret of {book.Id}");

    public static string? Missing() => null;
}
