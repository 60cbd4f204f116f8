using System.Security.Claims;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Pagination;
using Microsoft.AspNetCore.Http;

namespace Exchange.GraphQL.Tests.Sample;

/// <summary>An input that nests in itself.</summary>
internal sealed record EchoInput(int? Number, string? Text, IReadOnlyList<EchoInput>? Children);

/// <summary>An input with defaults.</summary>
internal sealed record BookFilterInput(Genre Genre = Genre.ScienceFiction, string[]? Titles = null, Isbn? Isbn = null);

/// <summary>An input of which exactly one member is given.</summary>
[OneOf]
internal sealed record BookByInput([property: ID] string? Id, Isbn? Isbn);

/// <summary>One value of every built-in scalar.</summary>
internal sealed record Numbers(int I, long L, double F, Guid U, DateTimeOffset At);

/// <summary>Queries of every shape the engine knows.</summary>
[QueryType]
internal static class BookQueries
{
    public static Connection<Book> Books(Library library, PagingArguments paging, BookFilterInput? where = null)
    {
        var books = library.Books.Where(book => where is null || book.Genre == where.Genre).ToList();
        var ordered = paging.IsBackward ? books.AsEnumerable().Reverse() : books;
        var cursor = paging.IsBackward ? paging.Before : paging.After;
        var rows = cursor is null ? ordered : ordered.SkipWhile(book => book.Id != cursor).Skip(1);
        return Connection.FromRows(
            [.. rows.Take(paging.RowsToFetch)], paging, book => book.Id, _ => ValueTask.FromResult(books.Count));
    }

    public static Book? Book([ID] string id, Library library) => library.Find(id);

    public static Book? BookBy(BookByInput by, Library library) =>
        by.Id is { } id ? library.Find(id) : library.Books.FirstOrDefault(book => book.Isbn == by.Isbn);

    public static IEnumerable<ISearchResult> Search(string text, Library library) =>
        [.. library.Books.Where(book => book.Title.Contains(text, StringComparison.Ordinal)), new Magazine(text, 7)];

    public static IEnumerable<ITitled> Shelf(Library library) => [library.Books[0], new Magazine("Weekly", 1)];

    public static string Echo(EchoInput input) => Text(input);

    public static string EchoAll(long[] numbers, List<Guid> ids, [ID] int id, Genre genre = Genre.Poetry) =>
        $"{string.Join(',', numbers)} {string.Join(',', ids)} {id} {genre}";

    public static Numbers Numbers(
        int i = 1,
        long l = 2,
        double f = 1.5,
        Guid? u = null,
        DateTimeOffset? at = null) =>
        new(i, l, f, u ?? Guid.Empty, at ?? DateTimeOffset.UnixEpoch);

    public static string? WhoAmI(ClaimsPrincipal user, HttpContext http) => user.Identity?.Name ?? http.Request.Method;

    [Authorize]
    public static string Secret() => "for the known";

    [Authorize(Roles = ["librarian"])]
    public static string? Vault() => "for librarians";

    public static string Refused() => throw new GraphQLException("Not today.", "CLOSED");

    public static string RefusedWhole() =>
        throw new GraphQLException("Nothing at all today.", "CLOSED") { HttpStatus = 422 };

    public static async Task<string> Slow(CancellationToken stop)
    {
        await Task.Delay(TimeSpan.FromMinutes(1), stop);
        return "late";
    }

    /// <summary>Ends when as many resolvers as asked have come.</summary>
    public static async Task<int> Meet(int of, MeetingPoint point, CancellationToken stop)
    {
        await point.Arrive(of, stop);
        return of;
    }

    /// <summary>Counts the turns taken in one scope; two at a time would see each other.</summary>
    public static async Task<int> Turn(TurnCounter counter, CancellationToken stop)
    {
        var before = counter.Turns;
        await Task.Delay(5, stop);
        return counter.Turns = before + 1;
    }

    private static string Text(EchoInput input) =>
        $"({input.Number},{input.Text},[{string.Join(';', (input.Children ?? []).Select(Text))}])";
}
