using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>An error makes null the nearest thing that may be null, and says where it arose.</summary>
public sealed class NullPropagationTests(SampleFixture sample)
{
    [Fact]
    public async Task A_failed_non_null_field_makes_its_parent_null()
    {
        var answer = await sample.Server.Ask("{ book(id: \"b1\") { id broken } whoAmI }");

        Assert.Equal("""{"book":null,"whoAmI":"POST"}""", answer["data"]!.ToJsonString());
        Assert.Equal("""["book","broken"]""", answer["errors"]![0]!["path"]!.ToJsonString());
        Assert.Equal("""[{"line":1,"column":23}]""", answer["errors"]![0]!["locations"]!.ToJsonString());
    }

    [Fact]
    public async Task A_failed_item_makes_the_nearest_nullable_list_null()
    {
        var answer = await sample.Server.Ask("{ books(first: 2) { nodes { broken } totalCount } }");

        Assert.Equal("""{"books":{"nodes":null,"totalCount":120}}""", answer["data"]!.ToJsonString());
        Assert.Equal("""["books","nodes",0,"broken"]""", answer["errors"]![0]!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task A_failed_root_field_that_is_never_null_leaves_no_data()
    {
        var answer = await sample.Server.Ask("{ refused whoAmI }");

        Assert.Null(answer["data"]);
        Assert.True(answer.AsObject().ContainsKey("data"));
        Assert.Equal("CLOSED", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_null_item_stands_where_it_is_allowed()
    {
        var answer = await sample.Server.Ask("{ book(id: \"b1\") { tags missing } none: book(id: \"b0\") { id } }");

        Assert.Equal(
            """{"data":{"book":{"tags":["a",null],"missing":null},"none":null}}""", answer.ToJsonString());
    }
}
