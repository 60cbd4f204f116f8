using System.Reflection;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Pagination;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>A resolver can ask what is selected of its value before it fetches it.</summary>
public sealed class LookAheadTests
{
    private readonly Notes _notes = new();
    private readonly Engine _engine;

    public LookAheadTests() => _engine = new Engine(
        typeof(LookAheadTests).GetNestedTypes(BindingFlags.NonPublic),
        addServices: services => services.AddSingleton(_notes));

    [Theory]
    [InlineData("{ thing { x: id nested { id } __typename } }", "id nested nested.id")]
    [InlineData("{ thing { ...F } } fragment F on Thing { id ...G } fragment G on Thing { id }", "id")]
    [InlineData("{ thing { a: nested { id } b: nested { nested { id } } } }", "nested nested.id nested.nested")]
    [InlineData("{ thing { id } thing { nested { __typename } } }", "id nested")]
    [InlineData("{ thing { __typename } }", "")]
    public async Task A_path_is_selected_whatever_its_alias_or_fragment(string document, string selected) =>
        Assert.Equal(selected, await ToldBy(document));

    [Theory]
    [InlineData(true, "id")]
    [InlineData(false, "nested nested.id")]
    public async Task What_a_variable_leaves_out_is_not_selected(bool isShort, string selected)
    {
        await _engine.Ask(
            "query ($s: Boolean!) { thing { id @include(if: $s) nested @skip(if: $s) { id } } }", new { s = isShort });

        Assert.Equal(selected, _notes.Told);
    }

    [Theory]
    [InlineData("{ page { nodes { id } } }", "id")]
    [InlineData("{ page { edges { cursor node { nested { id } } } } }", "nested nested.id")]
    [InlineData("{ page { edges { node { id } } nodes { nested { id } } } }", "id nested nested.id")]
    [InlineData("{ page { pageInfo { hasNextPage } } }", "")]
    public async Task The_elements_of_a_page_are_looked_at_through_nodes_and_edges(string document, string selected) =>
        Assert.Equal(selected, await ToldBy(document));

    [Theory]
    [InlineData("{ either { id ... on Thing { nested { id } } } }", "id nested | id nested | id")]
    [InlineData("{ either { ... on Other { size } } }", "size |  | size")]
    public async Task Of_an_abstract_type_each_type_has_its_own_selection(string document, string selected) =>
        Assert.Equal(selected, await ToldBy(document));

    [Theory]
    [InlineData("{ told { id } }", "False")]
    [InlineData("{ told { nested { id } } }", "True")]
    public async Task A_parameter_is_told_whether_a_path_is_selected(string document, string told) =>
        Assert.Equal(told, await ToldBy(document));

    [Fact]
    public void A_parameter_that_is_told_is_no_argument() =>
        Assert.Contains("  told: Thing\n", _engine.Schema.Print(), StringComparison.Ordinal);

    private async Task<string?> ToldBy(string document)
    {
        var answer = await _engine.Ask(document);

        Assert.Null(answer["errors"]);
        return _notes.Told;
    }

    /// <summary>What a resolver found.</summary>
    internal sealed class Notes
    {
        public string? Told { get; private set; }

        public T Take<T>(string told, T value)
        {
            Told = told;
            return value;
        }
    }

    /// <summary>One of two.</summary>
    [InterfaceType]
    internal interface IEither
    {
        int Id { get; }
    }

    internal sealed record Thing(int Id) : IEither
    {
        public Thing? Nested { get; init; }
    }

    internal sealed record Other(int Id, int Size) : IEither;

    [QueryType]
    internal static class Queries
    {
        private static readonly string[] _paths = ["id", "nested", "nested.id", "nested.nested"];

        public static Thing Thing(ResolverContext context, Notes notes) =>
            notes.Take(PathsIn(context.Selection), new Thing(1));

        public static Connection<Thing> Page(ResolverContext context, PagingArguments paging, Notes notes) =>
            notes.Take(
                PathsIn(context.Selection.Nodes),
                Connection.FromRows([new Thing(1)], paging, _ => "c", _ => ValueTask.FromResult(1)));

        public static IEither? Either(ResolverContext context, Notes notes)
        {
            var asked = context.Selection;
            return notes.Take(
                $"{Names(asked.SelectedFields)} | {Names(Of("Thing"))} | {Names(Of("Other"))}", new Thing(1));

            IReadOnlyList<OutputField> Of(string type) =>
                asked.SelectedFieldsOf((ObjectType)context.Schema.FindType(type)!);
        }

        public static Thing? Told([IsSelected("nested.id")] bool isNested, Notes notes) =>
            notes.Take<Thing?>(isNested.ToString(), null);

        private static string PathsIn(ISelection selection) => string.Join(' ', _paths.Where(selection.IsSelected));

        private static string Names(IReadOnlyList<OutputField> fields) =>
            string.Join(' ', fields.Select(field => field.Name));
    }
}
