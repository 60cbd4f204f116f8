using System.Reflection;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Types;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>Whatever fails wherever, the response is JSON, null as far up as it must be, and says why once.</summary>
public sealed class DataWriterTests
{
    private static readonly Type[] _types = [
        .. typeof(DataWriterTests).GetNestedTypes(BindingFlags.NonPublic).Where(type => type != typeof(Unknown)),
    ];
    private readonly Engine _engine = new(_types);

    /// <summary>What is asked of a cell, and what it comes to; the paths of its errors follow.</summary>
    [Theory]
    [InlineData("a: one", """{"a":1}""")]
    [InlineData("a: one may: throws b: one", """{"a":1,"may":null,"b":1}""", "cell.may")]
    [InlineData("a: one throwsX b: one", "null", "cell.throwsX")]
    [InlineData("a: one nothingX b: one", "null", "cell.nothingX")]
    [InlineData("a: one nothing b: one", """{"a":1,"nothing":null,"b":1}""")]
    [InlineData("a: one child { b: one throwsX } c: one", """{"a":1,"child":null,"c":1}""", "cell.child.throwsX")]
    [InlineData("child { throwsX } c: one", """{"child":null,"c":1}""", "cell.child.throwsX")]
    [InlineData("child { c: one throwsX }", """{"child":null}""", "cell.child.throwsX")]
    [InlineData("a: one childX { throwsX } c: one", "null", "cell.childX.throwsX")]
    [InlineData("child { a: one childX { b: one throwsX } }", """{"child":null}""", "cell.child.childX.throwsX")]
    [InlineData(
        "child { child { throwsX } a: one } b: one", """{"child":{"child":null,"a":1},"b":1}""",
        "cell.child.child.throwsX")]
    [InlineData(
        "x: child { throwsX } y: child { nothingX } a: one", """{"x":null,"y":null,"a":1}""",
        "cell.x.throwsX", "cell.y.nothingX")]
    [InlineData("throwsX nothingX", "null", "cell.throwsX")]
    public async Task Null_goes_up_to_the_nearest_that_may_be_null(string asked, string cell, params string[] paths) =>
        await Expect(asked, cell, paths);

    [Theory]
    [InlineData("few(of: 3) { at } a: one", """{"few":[{"at":0},{"at":1},{"at":2}],"a":1}""")]
    [InlineData(
        "few(of: 3) { a: at odd } b: one", """{"few":[null,{"a":1,"odd":1},null],"b":1}""",
        "cell.few.0.odd", "cell.few.2.odd")]
    [InlineData(
        "few(of: 4) { odd }", """{"few":[null,{"odd":1},null,{"odd":3}]}""", "cell.few.0.odd", "cell.few.2.odd")]
    [InlineData("fewX(of: 3) { a: at odd } b: one", """{"fewX":null,"b":1}""", "cell.fewX.0.odd")]
    [InlineData("fewXX(of: 3) { odd }", "null", "cell.fewXX.0.odd")]
    [InlineData("fewXX(of: 0) { odd }", """{"fewXX":[]}""")]
    [InlineData(
        "few(of: 2) { few(of: 2) { a: at odd } } b: one",
        """{"few":[{"few":[null,{"a":1,"odd":1}]},{"few":[null,{"a":1,"odd":1}]}],"b":1}""",
        "cell.few.0.few.0.odd", "cell.few.1.few.0.odd")]
    [InlineData("breaks { at } b: one", """{"breaks":null,"b":1}""", "cell.breaks")]
    [InlineData("few(of: 2) { breaks { at } }", """{"few":[{"breaks":null},{"breaks":null}]}""",
        "cell.few.0.breaks", "cell.few.1.breaks")]
    [InlineData("holes", """{"holes":[1,null,3]}""")]
    [InlineData("holesX b: one", """{"holesX":null,"b":1}""", "cell.holesX.1")]
    [InlineData("wilds b: one", """{"wilds":["A",null,"B"],"b":1}""", "cell.wilds.1")]
    [InlineData("wildsX b: one", """{"wildsX":null,"b":1}""", "cell.wildsX.1")]
    [InlineData("nested b: one", """{"nested":[[1],null,[2]],"b":1}""", "cell.nested.1.0")]
    public async Task Items_of_lists_fail_by_themselves_or_with_their_list(
        string asked, string cell, params string[] paths) => await Expect(asked, cell, paths);

    [Theory]
    [InlineData("late { lateX throwsX } b: one", """{"late":null,"b":1}""", "cell.late.throwsX")]
    [InlineData("late { throwsLate at } b: one", """{"late":{"throwsLate":null,"at":7},"b":1}""",
        "cell.late.throwsLate")]
    [InlineData("few(of: 3) { a: at lateOdd } b: one", """{"few":[null,{"a":1,"lateOdd":1},null],"b":1}""",
        "cell.few.0.lateOdd", "cell.few.2.lateOdd")]
    [InlineData("breaks { lateX } b: one", """{"breaks":null,"b":1}""", "cell.breaks")]
    public async Task What_is_resolved_late_fails_as_what_is_read_at_once(
        string asked, string cell, params string[] paths) => await Expect(asked, cell, paths);

    [Theory]
    [InlineData("__typename", """[null,{"__typename":"Square"},null]""")]
    [InlineData("... on Square { lateSide }", """[null,{"lateSide":2},null]""")]
    public async Task A_value_of_no_possible_type_is_a_fault_of_its_item(string asked, string shapes)
    {
        var answer = await _engine.Ask($"{{ cell {{ shapes {{ {asked} }} }} }}");

        Assert.Equal(shapes, answer["data"]!["cell"]!["shapes"]!.ToJsonString());
        Assert.Equal("""["cell","shapes",2]""", answer["errors"]!.AsArray().Single()!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task All_places_of_a_merged_field_are_told()
    {
        var answer = await _engine.Ask("{ cell { throws }\n  cell { throws } }");

        Assert.Equal(
            """[{"line":1,"column":10},{"line":2,"column":10}]""", answer["errors"]![0]!["locations"]!.ToJsonString());
        Assert.Single(answer["errors"]!.AsArray());
    }

    [Fact]
    public async Task A_response_longer_than_the_bound_is_refused_with_both_numbers()
    {
        var engine = new Engine(
            _types, new ExecutionOptions { MaxResponseBytes = 100_000 });

        var fits = await engine.Ask("{ cell { few(of: 8000) { at } } }");
        var refused = await engine.Ask("{ cell { few(of: 100000) { at } } }");

        Assert.Equal(8_000, fits["data"]!["cell"]!["few"]!.AsArray().Count);
        Assert.False(refused.AsObject().ContainsKey("data"));
        Assert.Equal(ErrorCodes.ResponseTooLarge, (string?)refused["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal(100_000, (int?)refused["errors"]![0]!["extensions"]!["limit"]);
    }

    [Fact]
    public async Task Every_built_in_leaf_is_written_as_its_scalar_has_it()
    {
        var answer = await _engine.AskText(
            "{ leaves { text flag whole small tiny long real single id uuid at genre } }");

        Assert.Equal(
            """
            {"data":{"leaves":{"text":"ä \"\\ <&> \u0001","flag":true,"whole":-1,"small":2,"tiny":3,
            "long":9007199254740991,"real":0.1,"single":0.5,"id":"i","uuid":"00000000-0000-0000-0000-000000000000",
            "at":"1970-01-01T00:00:00Z","genre":"SCIENCE_FICTION"}}}
            """.ReplaceLineEndings(""),
            answer);
    }

    [Theory]
    [InlineData("tooLong")]
    [InlineData("tooReal")]
    public async Task A_leaf_that_its_scalar_refuses_is_null_with_an_error(string leaf)
    {
        var answer = await _engine.Ask($"{{ leaves {{ flag {leaf} whole }} }}");

        Assert.Equal($$"""{"flag":true,"{{leaf}}":null,"whole":-1}""", answer["data"]!["leaves"]!.ToJsonString());
        Assert.Equal($"""["leaves","{leaf}"]""", answer["errors"]![0]!["path"]!.ToJsonString());
    }

    private async Task Expect(string asked, string cell, string[] paths)
    {
        var answer = await _engine.Ask($"{{ cell {{ {asked} }} }}");

        Assert.Equal(cell, answer["data"]!["cell"]?.ToJsonString() ?? "null");
        Assert.Equal(paths, (answer["errors"]?.AsArray() ?? []).Select(error =>
            string.Join('.', error!["path"]!.AsArray().Select(key => key!.ToString()))));
    }

    /// <summary>Where cells begin.</summary>
    [QueryType]
    internal static class CellQueries
    {
        public static Cell? Cell() => new(7);

        public static Leaves Leaves() => new();
    }

#pragma warning disable CA1822 // Fields of the schema are members of instances.

    /// <summary>A value of which every field that ends in X must not be null.</summary>
    internal sealed record Cell(int At)
    {
        public int One => 1;

        public int? Throws => throw new InvalidOperationException();

        public int ThrowsX => throw new InvalidOperationException();

        public string? Nothing => null;

        public string NothingX => null!;

        public Cell? Child => this;

        public Cell ChildX => this;

        public int Odd => At % 2 == 1 ? At : throw new GraphQLException("even");

        public IEnumerable<Cell?>? Breaks => Enumerable.Range(0, 3).Select(i => new Cell(1 / (1 - i)));

        public int?[] Holes => [1, null, 3];

        public IReadOnlyList<string>? HolesX => ["a", null!];

        public Wild?[] Wilds => [Wild.A, (Wild)9, Wild.B];

        public Wild[]? WildsX => [Wild.A, (Wild)9, Wild.B];

        public IReadOnlyList<IReadOnlyList<double>?> Nested => [[1], [double.NaN], [2]];

        public IReadOnlyList<IShape?> Shapes => [null, new Square(2), new Unknown()];
    }

#pragma warning restore CA1822

    /// <summary>An enum whose values may be none of its own.</summary>
    internal enum Wild
    {
        A,
        B,
    }

    /// <summary>Fields of a cell that have resolvers.</summary>
    [ObjectType<Cell>]
    internal static class CellType
    {
        public static IEnumerable<Cell?> Few(int of) => FewXX(of);

        public static List<Cell>? FewX(int of) => FewXX(of);

        public static List<Cell> FewXX(int of) => [.. Enumerable.Range(0, of).Select(i => new Cell(i))];

        public static async Task<Cell?> Late([Parent] Cell cell, CancellationToken stop)
        {
            await Task.Delay(1, stop);
            return cell;
        }

        public static async Task<int> LateX() => await Task.FromResult(1);

        public static async Task<int> LateOdd([Parent] Cell cell, CancellationToken stop)
        {
            await Task.Delay(1, stop);
            return cell.Odd;
        }

        public static async Task<int?> ThrowsLate(CancellationToken stop)
        {
            await Task.Delay(1, stop);
            throw new InvalidOperationException();
        }
    }

    /// <summary>One of the shapes.</summary>
    [InterfaceType]
    internal interface IShape
    {
        int Side { get; }
    }

    /// <summary>A shape that the schema knows.</summary>
    internal sealed record Square(int Side) : IShape;

    /// <summary>A shape that it does not know.</summary>
    internal sealed record Unknown : IShape
    {
        public int Side => 0;
    }

    /// <summary>A field of a square that has a resolver.</summary>
    [ObjectType<Square>]
    internal static class SquareType
    {
        public static async Task<int> LateSide([Parent] Square square) => await Task.FromResult(square.Side);
    }

#pragma warning disable CA1822 // Fields of the schema are members of instances.

    /// <summary>One value of every leaf that JSON has by itself.</summary>
    internal sealed record Leaves
    {
        public string Text => "\u00e4 \"\\ <&> \u0001";

        public bool? Flag => true;

        public int Whole => -1;

        public short Small => 2;

        public byte? Tiny => 3;

        public long Long => (1L << 53) - 1;

        public long? TooLong => 1L << 53;

        public double Real => 0.1;

        public float Single => 0.5f;

        public double? TooReal => double.NaN;

        [ID]
        public string Id => "i";

        public Guid Uuid => default;

        public DateTimeOffset At => DateTimeOffset.UnixEpoch;

        public Sample.Genre? Genre => Sample.Genre.ScienceFiction;
    }
}
