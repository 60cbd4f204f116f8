using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>The cache holds no more bytes than it may, and what is used again outlives what came once.</summary>
public sealed class DocumentCacheTests
{
    private const long MaxBytes = 1_000_000;

    [Fact]
    public void A_flood_of_new_documents_neither_grows_the_cache_nor_forgets_what_is_used_again()
    {
        var cache = new DocumentCache(MaxBytes);
        var hot = Enumerable.Range(0, 20).Select(i => $"{{ hot{i} }}").ToList();
        hot.ForEach(text => cache.Keep(text, Prepare(text)));
        Assert.All(hot, text => Assert.NotNull(cache.Find(text)));

        for (var i = 0; i < 100_000; i++)
        {
            cache.Keep($"{{ flood{i} }}", Prepare("{ flood }"));
            Assert.InRange(cache.Bytes, 1, MaxBytes);
        }

        // Not one of them was asked for during the flood.
        Assert.All(hot, text => Assert.NotNull(cache.Find(text)));
        Assert.Null(cache.Find("{ flood0 }"));
        Assert.NotNull(cache.Find("{ flood99999 }"));
    }

    [Fact]
    public void A_flood_of_documents_sent_twice_does_not_forget_what_is_used_all_the_time()
    {
        var cache = new DocumentCache(MaxBytes);
        cache.Keep("{ hot }", Prepare("{ hot }"));

        for (var i = 0; i < 20_000; i++)
        {
            Assert.True(cache.Find("{ hot }") is not null, $"forgotten after {i} documents");
            cache.Keep($"{{ flood{i} }}", Prepare("{ flood }"));
            cache.Find($"{{ flood{i} }}");
        }

        Assert.InRange(cache.Bytes, 1, MaxBytes);
    }

    [Fact]
    public void A_document_that_would_take_the_place_of_many_is_not_kept()
    {
        var cache = new DocumentCache(MaxBytes);
        var text = $"{{ {string.Concat(Enumerable.Repeat("a ", 2_000))} }}";

        cache.Keep(text, Prepare(text));

        Assert.Null(cache.Find(text));
        Assert.Equal(0, cache.Bytes);
    }

    private static PreparedDocument Prepare(string text) =>
        new(SdlSchema.Parse("type Query { a: Int }"), Utf8GraphQLParser.Parse(text));
}
