using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Subscriptions;

namespace Exchange.GraphQL.Tests.Sample;

/// <summary>A declared error that is thrown.</summary>
internal sealed class BookUnknownException(string id) : Exception($"There is no book {id}.")
{
    [ID]
    public string Id { get; } = id;
}

/// <summary>A declared error that is returned.</summary>
internal sealed record NoCopyLeftError(string Message, int Asked, int Left);

/// <summary>Tells a declared error's message with what a resolver knows.</summary>
[ObjectType<NoCopyLeftError>]
internal static class NoCopyLeftErrorType
{
    public static string Message([Parent] NoCopyLeftError error) => $"{error.Message} {error.Left} of {error.Asked}.";
}

/// <summary>A declared error that is made from an exception, with a code of its own.</summary>
internal sealed class ShelfFullError(InvalidOperationException exception)
{
    public string Message { get; } = exception.Message;

    public string Code { get; } = "SHELF_IS_FULL";
}

/// <summary>An input that a mutation takes as it is.</summary>
internal sealed record BorrowBookInput([property: ID] string Id, int Copies = 1);

/// <summary>What a mutation gives.</summary>
internal sealed record Loan([property: ID] string Id, Book Book, int Copies);

/// <summary>Mutations of every shape the convention knows.</summary>
[MutationType]
internal static class LoanMutations
{
    [Error<BookUnknownException>]
    [Error<NoCopyLeftError>]
    public static async Task<FieldResult<Loan>> BorrowBook(
        BorrowBookInput input,
        Library library,
        ITopicEventSender sender,
        CancellationToken stop)
    {
        var book = library.Find(input.Id) ?? throw new BookUnknownException(input.Id);
        if (input.Copies > 3)
        {
            return new FieldResult<Loan>([new NoCopyLeftError("Too many.", input.Copies, 3)]);
        }

        var loan = new Loan("l1", book, input.Copies);
        await sender.SendAsync($"borrowed_{book.Id}", loan, stop);
        return loan;
    }

    [Error<ShelfFullError>]
    public static async Task<Book> AddBookAsync(string title, Isbn isbn, Library library, CancellationToken stop)
    {
        await Task.Delay(1, stop);
        return title.Length <= 20
            ? new Book("new", title, isbn)
            : throw new InvalidOperationException($"No room for {title}.");
    }

    public static async Task<FieldResult<Loan, NoCopyLeftError>> ReturnBook([ID] string id, Library library)
    {
        library.Journal.Add($"begin {id}");
        await Task.Delay(id == "slow" ? 30 : 1);
        library.Journal.Add($"end {id}");
        return library.Find(id) is { } book ? new Loan("l2", book, 1) : new NoCopyLeftError("None.", 1, 0);
    }

    [UseMutationConvention(PayloadFieldName = "done")]
    public static bool Fail() => throw new InvalidOperationException("a secret");
}
