using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Exchange.GraphQL.Execution;

namespace Exchange.Bench.GraphQL;

/// <summary>The page as one would write it by hand, into the same bytes that the engine writes.</summary>
internal static class HandWritten
{
    private static readonly JsonEncodedText Books = Name("books");
    private static readonly JsonEncodedText Nodes = Name("nodes");
    private static readonly JsonEncodedText Id = Name("id");
    private static readonly JsonEncodedText Title = Name("title");
    private static readonly JsonEncodedText Subtitle = Name("subtitle");
    private static readonly JsonEncodedText Pages = Name("pages");
    private static readonly JsonEncodedText Sold = Name("sold");
    private static readonly JsonEncodedText Price = Name("price");
    private static readonly JsonEncodedText InPrint = Name("inPrint");
    private static readonly JsonEncodedText GenreName = Name("genre");
    private static readonly JsonEncodedText PublishedAt = Name("publishedAt");
    private static readonly JsonEncodedText AuthorName = Name("author");
    private static readonly JsonEncodedText AuthorsName = Name("name");
    private static readonly JsonEncodedText PageInfo = Name("pageInfo");
    private static readonly JsonEncodedText HasNextPage = Name("hasNextPage");
    private static readonly JsonEncodedText EndCursor = Name("endCursor");
    private static readonly JsonEncodedText[] Genres = [Name("NOVEL"), Name("SCIENCE_FICTION"), Name("POETRY")];

    public static void Write(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, DataWriter.Options);
        json.WriteStartObject();
        json.WriteStartObject(Books);
        json.WriteStartArray(Nodes);
        foreach (var edge in Catalogue.Page.Edges)
        {
            Write(json, edge.Node);
        }

        json.WriteEndArray();
        json.WriteStartObject(PageInfo);
        json.WriteBoolean(HasNextPage, true);
        json.WriteString(EndCursor, Catalogue.Page.PageInfo.EndCursor);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Book book)
    {
        json.WriteStartObject();
        json.WriteString(Id, book.Id);
        json.WriteString(Title, book.Title);
        json.WriteString(Subtitle, book.Subtitle);
        json.WriteNumber(Pages, book.Pages);
        json.WriteNumber(Sold, book.Sold);
        json.WriteNumber(Price, book.Price);
        json.WriteBoolean(InPrint, book.InPrint);
        json.WriteString(GenreName, Genres[(int)book.Genre]);
        json.WriteString(
            PublishedAt, book.PublishedAt.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture));
        json.WriteStartObject(AuthorName);
        json.WriteString(Id, book.Author.Id);
        json.WriteString(AuthorsName, book.Author.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name, DataWriter.Options.Encoder);
}
