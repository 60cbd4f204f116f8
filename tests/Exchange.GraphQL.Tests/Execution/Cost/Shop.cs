using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.Pagination;

namespace Exchange.GraphQL.Tests.Execution.Cost;

/// <summary>Something that can be sold.</summary>
[InterfaceType]
internal interface IGood
{
    string Name { get; }
}

/// <summary>A good that is dear to look up, whose parts are lists of every kind.</summary>
internal sealed record Pot(string Name, Maker Maker) : IGood
{
    public IReadOnlyList<Maker> Sellers { get; } = [];

    [ListSize(AssumedSize = 3)]
    public IReadOnlyList<Maker> Painters { get; } = [];

    [Cost(7)]
    public int Weight { get; }
}

/// <summary>A good of which one value weighs more.</summary>
[Cost(5)]
internal sealed record Pan(string Name, Maker Maker) : IGood;

/// <summary>Who makes goods.</summary>
internal sealed record Maker(string Name);

/// <summary>An input of which one field is dear.</summary>
internal sealed record GoodFilterInput([property: Cost(4)] string? Name, GoodFilterInput[]? Or);

/// <summary>Fields whose cost is known by heart.</summary>
[QueryType]
internal static class ShopQueries
{
    public static Task<Pot> Pot() => Task.FromResult(new Pot("pot", new Maker("maker")));

    public static Pot PotAtHand() => new("pot", new Maker("maker"));

    public static Connection<Pot> Pots(PagingArguments paging) => Connection.FromRows<Pot>(
        [], paging, pot => pot.Name, _ => ValueTask.FromResult(0));

    public static IReadOnlyList<IGood> Goods() => [];

    public static IReadOnlyList<Pot> Filtered([Cost(2)] GoodFilterInput? where = null) => [];

    [ListSize(SlicingArguments = ["take", "least"], RequireOneSlicingArgument = true)]
    public static IReadOnlyList<Pot> Sliced(int? take = null, int? least = null) => [];
}
