using System.Text.Json.Nodes;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Tests.Sample;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Pagination;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Exchange.GraphQL.Tests.Data;

/// <summary>A queryable is filtered, ordered and cut into pages by what the request asks, within bounds.</summary>
public sealed class QueryableFieldTests : IAsyncLifetime
{
    private readonly IReadOnlyList<Parcel> _parcels = Parcel.Some(200, new Random(2026));
    private SampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SampleServer.Start(server =>
    {
        server.Services.AddSingleton(new Depot(_parcels.AsQueryable()));
        server.AddTypes(typeof(ParcelQueries)).AddFiltering().AddSorting();
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public void The_schema_shows_pages_filters_and_orders()
    {
        Assert.Equal(
            [
                "from: Long!", "first: Int", "after: String", "last: Int", "before: String", "where: ParcelFilterInput",
                "order: [ParcelSortInput!]",
            ],
            _server.Schema.QueryType!.Fields["parcels"].Arguments.Select(one => $"{one.Name}: {one.Type}"));
        Assert.Equal(
            ["and", "or", "number", "name", "note", "weight", "code", "at", "sentAt", "state", "fragile"],
            FieldsOf("ParcelFilterInput"));
        Assert.Equal(["number", "name", "note", "weight", "code", "at", "sentAt"], FieldsOf("ParcelSortInput"));
        Assert.Equal(
            ["eq", "neq", "in", "nin", "contains", "startsWith", "endsWith"], FieldsOf("StringOperationFilterInput"));
        Assert.Equal(
            ["eq", "neq", "in", "nin", "gt", "gte", "lt", "lte"], FieldsOf("DateTimeOperationFilterInput"));
        Assert.Equal(["eq", "neq", "in", "nin"], FieldsOf("UuidOperationFilterInput"));
        Assert.Equal(["eq", "neq"], FieldsOf("BooleanOperationFilterInput"));
    }

    [Fact]
    public async Task A_guarded_field_is_no_oracle()
    {
        var answer = await _server.Ask("{ parcels(where: { insured: { gt: 5 } }) { nodes { number } } }");

        Assert.Null(answer["data"]);
        Assert.DoesNotContain("insured", FieldsOf("ParcelFilterInput"));
        Assert.DoesNotContain("insured", FieldsOf("ParcelSortInput"));
    }

    [Fact]
    public async Task A_list_of_fields_says_what_is_filtered_and_sorted_by()
    {
        await using var server = await SampleServer.Start(
            builder => builder.AddTypes(typeof(NarrowQueries)).AddSorting());

        Assert.Equal(["and", "or", "insured"], FieldsOf("ParcelFilterInput", server));
        Assert.Equal(["number", "at"], FieldsOf("ParcelSortInput", server));
    }

    [Theory]
    [InlineData(typeof(MisspelledQueries), "Nothing is no scalar property")]
    [InlineData(typeof(UnpagedQueries), "[UsePaging] and IQueryable<T> go together")]
    [InlineData(typeof(UnqueriedQueries), "only an IQueryable<T> can be filtered and sorted")]
    public async Task A_field_whose_marks_do_not_fit_is_refused_at_start_up(Type queries, string expected)
    {
        var fault = await Assert.ThrowsAsync<SchemaException>(
            () => SampleServer.Start(builder => builder.AddTypes(queries).AddFiltering()));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_queryables_need_their_provider()
    {
        var fault = await Assert.ThrowsAsync<SchemaException>(
            () => SampleServer.Start(builder => builder.AddTypes(typeof(NarrowQueries))));

        Assert.Contains("AddQueryableCursorPagingProvider()", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ number: { gt: 20, lte: 30 } }", "21 22 23 24 25 26 27 28 29 30")]
    [InlineData("{ number: { in: [3, 5, 999] } }", "3 5")]
    [InlineData("{ number: { in: [] } }", "")]
    [InlineData("{ number: { eq: null } }", "")]
    [InlineData("{ number: { gte: 199 }, or: [{ number: { eq: 199 } }, { number: { lt: 9 } }] }", "199")]
    [InlineData("{ and: [{ number: { gt: 5 } }, { number: { lt: 8 } }] }", "6 7")]
    [InlineData("{ name: { contains: \"%\" } }", "")]
    [InlineData("{ at: { lt: \"2026-01-01T08:00:00+08:00\" } }", "")]
    [InlineData("{ code: { eq: \"00000000-0000-0000-0000-000000000000\" } }", "")]
    public async Task A_filter_keeps_what_it_is_true_of(string where, string expected)
    {
        var numbers = await Numbers($"where: {where}");

        Assert.Equal(expected, string.Join(' ', numbers));
    }

    [Fact]
    public async Task Operations_mean_what_they_mean_in_csharp()
    {
        await Same("{ note: { eq: null } }", parcel => parcel.Note is null);
        await Same("{ note: { neq: \"note 1\" } }", parcel => parcel.Note != "note 1");
        await Same("{ note: { nin: [\"note 1\", \"note 2\"] } }", parcel => parcel.Note is not ("note 1" or "note 2"));
        await Same("{ note: { startsWith: \"note\", endsWith: \"2\" } }", parcel => parcel.Note == "note 2");
        await Same("{ weight: { gte: 2 } }", parcel => parcel.Weight >= 2);
        await Same("{ weight: { in: [0, 3] } }", parcel => parcel.Weight is 0 or 3);
        await Same("{ state: { neq: LOST }, fragile: { eq: true } }", p => p.State != ParcelState.Lost && p.Fragile);
        await Same(
            "{ or: [{ state: { in: [PACKED, LOST] }, weight: { eq: 1 } }, { name: { eq: \"name 3\" } }] }",
            p => (p.State is ParcelState.Packed or ParcelState.Lost && p.Weight == 1) || p.Name == "name 3");
        await Same(
            "{ at: { gt: \"2026-01-02T07:59:59+08:00\" } }",
            p => p.At > new DateTimeOffset(2026, 1, 1, 23, 59, 59, TimeSpan.Zero));
    }

    [Fact]
    public async Task An_order_comes_before_the_list_s_own()
    {
        var expected = _parcels.OrderByDescending(p => p.State == ParcelState.Lost)
            .Where(p => p.State == ParcelState.Lost)
            .OrderByDescending(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.At).ThenBy(p => p.Number)
            .Select(p => p.Number);

        Assert.Equal(expected, await Numbers("where: { state: { eq: LOST } }, order: [{ name: DESC }, { at: ASC }]"));
    }

    [Theory]
    [InlineData("where: { note: null }")]
    [InlineData("where: { or: [] }")]
    [InlineData("where: { number: { gt: null } }")]
    [InlineData("where: { number: { in: null } }")]
    [InlineData("order: [{ name: ASC, at: ASC }]")]
    [InlineData("order: [{ state: ASC }]")]
    public async Task What_could_mean_two_things_is_refused(string arguments)
    {
        var answer = await _server.Ask($"{{ parcels({arguments}) {{ nodes {{ number }} }} }}");

        Assert.NotEmpty(answer["errors"]!.AsArray());
        Assert.Null(answer["data"]?["parcels"]);
    }

    [Fact]
    public async Task A_filter_past_a_bound_is_refused_with_both_numbers()
    {
        var wide = string.Join(',', Enumerable.Repeat("{ number: { gt: 1 } }", 30));
        var deep = string.Concat(Enumerable.Repeat("{ and: [", 6)) + "{ number: { gt: 1 } }"
            + string.Concat(Enumerable.Repeat("] }", 6));

        await Refused($"where: {{ or: [{wide}] }}", ErrorCodes.FilterTooLarge, "conditions", 51, 50);
        await Refused($"where: {deep}", ErrorCodes.FilterTooLarge, "levels", 7, 6);
        await Refused(
            $"where: {{ number: {{ in: [{string.Join(',', Enumerable.Range(0, 101))}] }} }}",
            ErrorCodes.FilterTooLarge, "values", 101, 100);
        await Refused(
            $"order: [{string.Join(',', Enumerable.Repeat("{ name: ASC }", 9))}]",
            ErrorCodes.SortTooLarge, "members", 9, 8);
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        var cursor = await FirstCursor("order: { name: ASC }");

        Assert.Equal(ErrorCodes.CursorInvalid, await CodeOf($"order: {{ name: DESC }}, after: \"{cursor}\""));
        Assert.Equal(ErrorCodes.CursorInvalid, await CodeOf($"after: \"{cursor}\""));
        Assert.Null(await CodeOf($"order: {{ name: ASC }}, after: \"{cursor}\""));
    }

    [Fact]
    public async Task A_forged_cursor_is_refused_in_the_same_words()
    {
        var cursor = await FirstCursor("order: { weight: ASC }");
        var random = new Random(9);
        var said = new HashSet<string?>();
        for (var i = 0; i < 200; i++)
        {
            var forged = cursor.ToCharArray();
            forged[random.Next(6)] ^= (char)(1 << random.Next(5));
            var text = new string(forged)[..random.Next(1, cursor.Length)];
            var answer = await _server.Ask(
                "query ($after: String) { parcels(order: { weight: ASC }, after: $after) { nodes { number } } }",
                new { after = text });
            Assert.Equal(ErrorCodes.CursorInvalid, (string?)answer["errors"]![0]!["extensions"]!["code"]);
            said.Add((string?)answer["errors"]![0]!["message"]);
        }

        Assert.Equal(["The cursor is not one this list gave out."], said);
    }

    [Fact]
    public async Task Cursors_with_padding_or_more_behind_are_refused()
    {
        var cursor = await FirstCursor("");

        Assert.Equal(ErrorCodes.CursorInvalid, await CodeOf($"after: \"{cursor}AAAA\""));
        Assert.Equal(ErrorCodes.CursorInvalid, await CodeOf($"after: \"{cursor}==\""));
        Assert.Equal(ErrorCodes.CursorInvalid, await CodeOf("after: \"\""));
        Assert.Equal(ErrorCodes.CursorInvalid, await CodeOf("before: \"🙂\""));
    }

    [Fact]
    public async Task A_query_without_an_order_that_pages_can_use_is_a_fault_that_tells_nothing()
    {
        var answer = await _server.Ask("{ unordered { totalCount } computed { totalCount } }");

        Assert.All(answer["errors"]!.AsArray(), error =>
            Assert.Equal("Unexpected Execution Error", (string?)error!["message"]));
        Assert.Equal(2, answer["errors"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_method_may_give_no_list_and_its_own_bounds()
    {
        var answer = await _server.Ask("{ few: noParcels { totalCount } many: noParcels(first: 6) { totalCount } }");

        Assert.Null(answer["data"]!["few"]);
        Assert.Equal("many", (string?)answer["errors"]!.AsArray().Single()!["path"]![0]);
    }

    [Fact]
    public async Task Some_callers_get_larger_pages_but_none_where_a_field_says_its_own()
    {
        await using var server = await SampleServer.Start(builder =>
        {
            builder.Services.AddSingleton(new Depot(_parcels.AsQueryable()));
            builder.AddTypes(typeof(ParcelQueries)).AddQueryableCursorPagingProvider().ModifyOptions(options =>
                options.Paging = new PagingOptions { MaxPageSizeOf = user => user.IsInRole("clerk") ? 100 : null });
        });

        Assert.Null((await server.Ask("{ parcels(first: 100) { totalCount } }", role: "clerk"))["errors"]);
        Assert.Equal(100, await BoundOf("{ parcels(first: 101) { totalCount } }", "clerk"));
        Assert.Equal(50, await BoundOf("{ parcels(first: 100) { totalCount } }", "guest"));
        Assert.Equal(5, await BoundOf("{ noParcels(first: 6) { totalCount } }", "clerk"));

        async Task<int?> BoundOf(string query, string role) =>
            (int?)(await server.Ask(query, role: role))["errors"]![0]!["extensions"]!["maxAllowedItems"];
    }

    [Fact]
    public async Task Nulls_of_the_list_s_own_order_come_where_the_largest_do()
    {
        var answer = await _server.Ask("{ heaviest(first: 1) { nodes { weight } } }");

        Assert.Null((int?)answer["data"]!["heaviest"]!["nodes"]![0]!["weight"]);
    }

    private async Task Same(string where, Func<Parcel, bool> test) => Assert.Equal(
        _parcels.Where(test).Select(parcel => parcel.Number).Order(), await Numbers($"where: {where}"));

    private async Task<List<long>> Numbers(string arguments)
    {
        var numbers = new List<long>();
        for (string? after = null; ; )
        {
            var answer = await _server.Ask(
                $"query ($after: String) {{ parcels({arguments}, first: 7, after: $after) "
                + "{ nodes { number } totalCount pageInfo { hasNextPage endCursor } } }",
                new { after });
            Assert.Null(answer["errors"]);
            var page = answer["data"]!["parcels"]!;
            numbers.AddRange(page["nodes"]!.AsArray().Select(node => (long)node!["number"]!));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!)
            {
                Assert.Equal((int)page["totalCount"]!, numbers.Count);
                return numbers;
            }

            after = (string?)page["pageInfo"]!["endCursor"];
        }
    }

    private async Task<string> FirstCursor(string arguments)
    {
        var answer = await _server.Ask($"{{ parcels(first: 1 {arguments}) {{ edges {{ cursor }} }} }}");
        return (string)answer["data"]!["parcels"]!["edges"]![0]!["cursor"]!;
    }

    private async Task<string?> CodeOf(string arguments)
    {
        var answer = await _server.Ask($"{{ parcels({arguments}) {{ totalCount }} }}");
        return (string?)answer["errors"]?[0]?["extensions"]?["code"];
    }

    private async Task Refused(string arguments, string code, string what, int asked, int bound)
    {
        var answer = await _server.Ask($"{{ parcels({arguments}) {{ totalCount }} }}");
        JsonNode extensions = answer["errors"]![0]!["extensions"]!;
        Assert.Equal(code, (string?)extensions["code"]);
        Assert.Equal(asked, (int?)extensions[what]);
        Assert.Equal(bound, (int?)extensions[$"maxAllowed{char.ToUpperInvariant(what[0])}{what[1..]}"]);
    }

    private IEnumerable<string> FieldsOf(string input, SampleServer? server = null) =>
        ((InputObjectType)(server ?? _server).Schema.FindType(input)!).Fields.Keys;
}
