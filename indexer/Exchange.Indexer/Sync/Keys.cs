using System.Globalization;
using System.Numerics;
using Exchange.Ethereum.Primitives;
using Npgsql;

namespace Exchange.Indexer.Sync;

/// <summary>Asks which of some keys break an invariant, and puts the answer into words.</summary>
internal static class Keys
{
    /// <summary>The first violation as text; null when there is none.</summary>
    public static async Task<string?> FindBrokenAsync(
        NpgsqlConnection connection, string sql, IReadOnlyCollection<object> keys, CancellationToken stop)
    {
        await using NpgsqlCommand command = Ask(connection, sql, keys);
        await using NpgsqlDataReader broken = await command.ExecuteReaderAsync(stop);
        return await broken.ReadAsync(stop) ? Show(broken) : null;
    }

    /// <summary>A question about keys in the array <c>$1</c>.</summary>
    public static NpgsqlCommand Ask(NpgsqlConnection connection, string sql, IReadOnlyCollection<object> keys) =>
        new(sql, connection) { Parameters = { new NpgsqlParameter { Value = ArrayOf(keys) } } };

    /// <summary>A column's value; an asset id is wider than a decimal.</summary>
    public static object Read(NpgsqlDataReader row, int column) =>
        !row.IsDBNull(column) && row.GetFieldType(column) == typeof(decimal)
            ? row.GetFieldValue<BigInteger>(column)
            : row.GetValue(column);

    /// <summary>A row in words.</summary>
    public static string Show(NpgsqlDataReader row) => string.Join(
        ", ", Enumerable.Range(0, row.FieldCount).Select(i => $"{row.GetName(i)} {Show(Read(row, i))}"));

    /// <summary>A value in words.</summary>
    public static string Show(object value) => value switch
    {
        byte[] bytes => Hex.Encode(bytes),
        DBNull => "null",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };

    private static object ArrayOf(IReadOnlyCollection<object> keys) => keys.First() switch
    {
        BigInteger => keys.Cast<BigInteger>().ToArray(),
        long => keys.Cast<long>().ToArray(),
        string => keys.Cast<string>().ToArray(),
        byte[] => keys.Cast<byte[]>().ToArray(),
        Hash => keys.Cast<Hash>().Select(hash => hash.ToArray()).ToArray(),
        Address => keys.Cast<Address>().Select(address => address.ToArray()).ToArray(),
        object other => throw new ArgumentException($"A {other.GetType()} is no key of an invariant."),
    };
}
