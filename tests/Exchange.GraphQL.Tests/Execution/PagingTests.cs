using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>A connection gives pages within its bounds, in the order of the list.</summary>
public sealed class PagingTests(SampleFixture sample)
{
    [Theory]
    [InlineData("first: 51", "HC0051", 51, "maxAllowedItems", 50)]
    [InlineData("last: 1000", "HC0051", 1000, "maxAllowedItems", 50)]
    [InlineData("first: -1", "HC0079", -1, "minimumItems", 0)]
    public async Task A_page_out_of_range_is_refused_with_both_numbers(
        string ask,
        string code,
        int asked,
        string bound,
        int limit)
    {
        var answer = await sample.Server.Ask($"{{ books({ask}) {{ nodes {{ id }} }} }}");

        var extensions = answer["errors"]![0]!["extensions"]!;
        Assert.Equal(code, (string?)extensions["code"]);
        Assert.Equal(asked, (int?)extensions["requestedItems"]);
        Assert.Equal(limit, (int?)extensions[bound]);
        Assert.Equal("""{"books":null}""", answer["data"]!.ToJsonString());
    }

    [Fact]
    public async Task A_page_has_ten_elements_when_the_request_names_no_number()
    {
        var answer = await sample.Server.Ask("{ books { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }");

        Assert.Equal(10, answer["data"]!["books"]!["nodes"]!.AsArray().Count);
        Assert.Equal(
            """{"hasNextPage":true,"hasPreviousPage":false}""", answer["data"]!["books"]!["pageInfo"]!.ToJsonString());
    }

    [Fact]
    public async Task Pages_forwards_and_backwards_give_the_list_in_its_order()
    {
        const string Page = "{ nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
        var answer = await sample.Server.Ask(
            $"{{ next: books(first: 2, after: \"b4\") {Page} last: books(last: 2) {Page} "
            + $"before: books(last: 2, before: \"b6\") {Page} }}");

        Assert.Equal(
            """[{"id":"b5"},{"id":"b6"}]""", answer["data"]!["next"]!["nodes"]!.ToJsonString());
        Assert.Equal(
            """[{"id":"b119"},{"id":"b120"}]""", answer["data"]!["last"]!["nodes"]!.ToJsonString());
        Assert.Equal(
            """[{"id":"b4"},{"id":"b5"}]""", answer["data"]!["before"]!["nodes"]!.ToJsonString());
        Assert.Equal(
            """{"hasNextPage":true,"hasPreviousPage":true,"startCursor":"b4","endCursor":"b5"}""",
            answer["data"]!["before"]!["pageInfo"]!.ToJsonString());
        Assert.Equal(
            """{"hasNextPage":false,"hasPreviousPage":true,"startCursor":"b119","endCursor":"b120"}""",
            answer["data"]!["last"]!["pageInfo"]!.ToJsonString());
    }
}
