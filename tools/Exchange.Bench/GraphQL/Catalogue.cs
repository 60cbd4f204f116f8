using System.Diagnostics;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Discovery;
using Exchange.GraphQL.Types.Pagination;

namespace Exchange.Bench.GraphQL;

/// <summary>What the measured schema is about; the same books at every run.</summary>
internal static class Catalogue
{
    public const int PageSize = 50;

    public static Schema Schema { get; } = SchemaBuilder.Build(
        [typeof(BookQueries), typeof(BookType)], _ => null, new PagingOptions());

    public static IReadOnlyList<Book> Books { get; } =
    [
        .. Enumerable.Range(1, PageSize).Select(i => new Book(
            $"b{i}",
            $"The {i}th book, with a title of usual length",
            i % 3 == 0 ? null : $"Subtitle “{i}”",
            100 + i,
            1_000_000L * i,
            i * 0.25,
            i % 2 == 0,
            (Genre)(i % 3),
            DateTimeOffset.UnixEpoch.AddDays(i),
            new Author($"a{i % 7}", $"Author {i % 7}"))),
    ];

    public static Connection<Book> Page { get; } = new(
        [.. Books.Select(book => new Edge<Book>(book.Id, book))],
        new ConnectionPageInfo(hasNextPage: true, hasPreviousPage: false, "b1", "b50"),
        1_000);
}

/// <summary>An enum, written by its names.</summary>
internal enum Genre
{
    Novel,
    ScienceFiction,
    Poetry,
}

/// <summary>An object in an object.</summary>
internal sealed record Author([property: ID] string Id, string Name);

/// <summary>An object with a leaf of every usual kind.</summary>
internal sealed record Book(
    [property: ID] string Id,
    string Title,
    string? Subtitle,
    int Pages,
    long Sold,
    double Price,
    bool InPrint,
    Genre Genre,
    DateTimeOffset PublishedAt,
    Author Author);

/// <summary>An input with a list, an enum and a default.</summary>
internal sealed record BookFilterInput(Genre? Genre, string[]? Titles, int MinPages = 0);

/// <summary>The root: one page.</summary>
[QueryType]
internal static class BookQueries
{
    public static Connection<Book> Books(
        ResolverContext context, PagingArguments paging, BookFilterInput? where = null)
    {
        ((Arrival)context.Request.Features[typeof(Arrival)]).Note();
        return paging.PageSize >= 0 && where?.MinPages >= -1 ? Catalogue.Page : Catalogue.Page;
    }
}

/// <summary>A field with a resolver that ends at once.</summary>
[ObjectType<Book>]
internal static class BookType
{
    public static string Label([Parent] Book book, int copy = 1) => copy > 0 ? book.Title : "";
}

/// <summary>Notes when and with how much memory the first resolver of a request is reached.</summary>
internal sealed class Arrival
{
    private long _start;
    private long _bytes;
    private bool _isAwaited;

    public double Nanoseconds { get; private set; }

    public long Bytes { get; private set; }

    public void Depart()
    {
        (Nanoseconds, Bytes, _isAwaited) = (0, 0, true);
        _bytes = GC.GetAllocatedBytesForCurrentThread();
        _start = Stopwatch.GetTimestamp();
    }

    public void Note()
    {
        if (_isAwaited)
        {
            Nanoseconds = Stopwatch.GetElapsedTime(_start).TotalNanoseconds;
            Bytes = GC.GetAllocatedBytesForCurrentThread() - _bytes;
            _isAwaited = false;
        }
    }
}
