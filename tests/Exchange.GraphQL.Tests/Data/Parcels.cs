using System.Numerics;
using Exchange.GraphQL.Data;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Tests.Data;

/// <summary>How far a parcel is.</summary>
internal enum ParcelState
{
    Packed,
    Sent,
    Lost,
}

/// <summary>A row with a member of every type that lists are ordered or filtered by.</summary>
internal sealed record Parcel(
    long Number,
    string Name,
    string? Note,
    int? Weight,
    [property: GraphQLIgnore] short Shelf,
    Guid Code,
    DateTimeOffset At,
    DateTimeOffset? SentAt,
    [property: GraphQLIgnore] decimal Price,
    [property: GraphQLIgnore] BigInteger Value,
    [property: GraphQLIgnore] DateOnly Day,
    ParcelState State,
    bool Fragile,
    [property: Authorize(Roles = ["clerk"])] int Insured = 0)
{
    public string Label => $"{Name} #{Number}";

    /// <summary>Rows whose members are often equal and often null, in no order.</summary>
    public static IReadOnlyList<Parcel> Some(int count, Random random)
    {
        Parcel[] rows = [.. Enumerable.Range(1, count).Select(number => One(number, random))];
        random.Shuffle(rows);
        return rows;
    }

    private static Parcel One(int number, Random random)
    {
        var at = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return new(
            number,
            "name " + random.Next(4),
            random.Next(2) == 0 ? null : "note " + random.Next(3),
            random.Next(3) == 0 ? null : random.Next(4),
            (short)random.Next(3),
            new Guid(random.Next(4), 0, 0, 1, 2, 3, 4, 5, 6, 7, 8),
            at.AddDays(random.Next(3)),
            random.Next(2) == 0 ? null : at.AddTicks(random.Next(3)),
            random.Next(4) / 3m,
            BigInteger.Pow(random.Next(4), 60),
            new DateOnly(2026, 2, 1 + random.Next(3)),
            (ParcelState)random.Next(3),
            random.Next(2) == 0,
            random.Next(10));
    }
}

/// <summary>The parcels of the server under test.</summary>
internal sealed record Depot(IQueryable<Parcel> Parcels);

/// <summary>Pages of parcels in every way that marks allow.</summary>
[QueryType]
internal static class ParcelQueries
{
    [UsePaging, UseFiltering, UseSorting]
    public static IQueryable<Parcel> Parcels(Depot depot, long from = 0) =>
        depot.Parcels.Where(parcel => parcel.Number >= from).OrderBy(parcel => parcel.Number);

    [UsePaging(MaxPageSize = 5)]
    public static IQueryable<Parcel>? NoParcels() => null;

    [UsePaging]
    public static Task<IQueryable<Parcel>> Heaviest(Depot depot) => Task.FromResult<IQueryable<Parcel>>(
        depot.Parcels.OrderByDescending(parcel => parcel.Weight).ThenBy(parcel => parcel.Number));

    [UsePaging]
    public static IQueryable<Parcel> Unordered(Depot depot) => depot.Parcels;

    [UsePaging]
    public static IQueryable<Parcel> Computed(Depot depot) => depot.Parcels.OrderBy(parcel => parcel.Number + 1);
}

/// <summary>Fields that name what they are filtered and sorted by.</summary>
[QueryType]
internal static class NarrowQueries
{
    [UsePaging, UseFiltering(Fields = ["Insured"]), UseSorting(Fields = ["Number", "At"])]
    public static IQueryable<Parcel> Narrow() => Array.Empty<Parcel>().AsQueryable().OrderBy(parcel => parcel.Number);
}

/// <summary>A filter by what there is not.</summary>
[QueryType]
internal static class MisspelledQueries
{
    [UsePaging, UseFiltering(Fields = ["Nothing"])]
    public static IQueryable<Parcel> Wrong() => NarrowQueries.Narrow();
}

/// <summary>A queryable without pages would be a list without a bound.</summary>
[QueryType]
internal static class UnpagedQueries
{
    public static IQueryable<Parcel> Wrong() => NarrowQueries.Narrow();
}

/// <summary>A filter of what is no query.</summary>
[QueryType]
internal static class UnqueriedQueries
{
    [UseFiltering]
    public static Parcel? Wrong() => null;
}
