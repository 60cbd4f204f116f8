using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>An operation is planned once for each standing of its conditions; shared plans share no state.</summary>
public sealed class PlanTests
{
    private readonly Engine _engine = new(
        typeof(PlanTests).GetNestedTypes(BindingFlags.NonPublic),
        addServices: services => services.AddSingleton<Counter>());

    [Fact]
    public void The_same_conditions_have_the_same_plan()
    {
        var operation = Prepare("query ($a: Boolean!, $b: Int) { tree { id @include(if: $a) sum(of: [1]) } }");

        var first = operation.Plan(Variables(("a", true), ("b", 1)));

        Assert.Same(first, operation.Plan(Variables(("a", true), ("b", 2))));
        Assert.NotSame(first, operation.Plan(Variables(("a", false), ("b", 1))));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(70)]
    public async Task An_operation_with_more_standings_than_are_kept_is_planned_rightly(int conditions)
    {
        var names = Enumerable.Range(0, conditions).Select(i => $"v{i}").ToList();
        var document = $"query ({string.Join(' ', names.Select(name => $"${name}: Boolean!"))}) {{ tree {{ "
            + string.Join(' ', names.Select(name => $"{name}: id @skip(if: ${name})")) + " } }";
        for (var standing = 0; standing < 40; standing++)
        {
            var skipped = names.Select((name, i) => (name, Value: ((standing >> (i % 6)) & 1) == 1)).ToList();

            var answer = await _engine.Ask(document, skipped.ToDictionary(one => one.name, one => one.Value));

            Assert.Equal(
                skipped.Where(one => !one.Value).Select(one => one.name),
                answer["data"]!["tree"]!.AsObject().Select(field => field.Key));
        }
    }

    [Fact]
    public async Task A_list_argument_belongs_to_its_request_alone()
    {
        const string Document = "{ tree { sum(of: [1, 2]) } }";

        var first = await _engine.AskText(Document);
        var second = await _engine.AskText(Document);

        // The resolver sets the first item of its array to 100.
        Assert.Equal("""{"data":{"tree":{"sum":102}}}""", first);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Fragments_that_are_spread_twice_at_each_level_do_not_multiply()
    {
        const int Levels = 60;
        var fragments = Enumerable.Range(0, Levels).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"fragment F{i} on Tree {{ a: below {{ ...F{i + 1} }} b: below {{ ...F{i + 1} }} }}"));
        var document = $"{{ tree {{ ...F0 }} }} {string.Join(' ', fragments)} fragment F{Levels} on Tree {{ id }}";

        var answer = await _engine.AskText(document);

        Assert.Equal("""{"data":{"tree":{"a":null,"b":null}}}""", answer);
    }

    [Fact]
    public void An_operation_that_comes_to_more_fields_than_are_planned_is_refused_with_both_numbers()
    {
        var fields = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => $"a{i}: id"));

        var refusal = Assert.Throws<GraphQLException>(() => Prepare($"{{ tree {{ {fields} }} }}").Plan(Variables()));

        Assert.Equal(ErrorCodes.OperationTooLarge, refusal.Error.Code);
        Assert.Equal(16_384, refusal.Error.Extensions["limit"]);
    }

    [Fact]
    public async Task Each_mutation_is_written_before_the_next_begins()
    {
        var answer = await _engine.AskText(
            "mutation { a: count { counter { value } } b: count { counter { value } } }");

        // Both give the same object, which the second changes.
        Assert.Equal("""{"data":{"a":{"counter":{"value":1}},"b":{"counter":{"value":2}}}}""", answer);
    }

    [Fact]
    public async Task After_a_mutation_that_must_not_fail_but_does_none_begins()
    {
        var answer = await _engine.Ask(
            "mutation { a: count { counter { value } } b: count { counter { value fails } } c: failing { boolean } "
            + "d: count { counter { value } } }");

        Assert.Null(answer["data"]);
        Assert.Equal("""["c"]""", answer["errors"]!.AsArray()[^1]!["path"]!.ToJsonString());
        Assert.Equal(
            """{"data":{"count":{"counter":{"value":3}}}}""",
            await _engine.AskText("mutation { count { counter { value } } }"));
    }

    private static Dictionary<string, object?> Variables(params (string Name, object? Value)[] values) =>
        values.ToDictionary(one => one.Name, one => one.Value);

    private PreparedOperation Prepare(string document) =>
        new PreparedDocument(_engine.Schema, Utf8GraphQLParser.Parse(document)).Operation(null);

    /// <summary>A value that nests in itself, here but once.</summary>
    internal sealed record Tree(int Id)
    {
        public Tree? Below { get; init; }
    }

    /// <summary>A value that changes.</summary>
    internal sealed class Counter
    {
        public int Value { get; set; }

        public int? Fails => Value > 0 ? throw new UnreachableException() : null;
    }

    [QueryType]
    internal static class Queries
    {
        public static Tree? Tree() => new(1);
    }

    [ObjectType<Tree>]
    internal static class TreeType
    {
        public static int Sum(int[] of)
        {
            of[0] = 100;
            return of.Sum();
        }
    }

    [MutationType]
    internal static class Mutations
    {
        public static Counter Count(Counter counter)
        {
            counter.Value++;
            return counter;
        }

        public static bool Failing() => throw new InvalidOperationException();
    }
}
