using Npgsql;

namespace Exchange.Relayer;

/// <summary>Statements with their arguments by name; null is NULL.</summary>
internal static class Sql
{
    public static NpgsqlBatchCommand Command(string sql, params (string Name, object? Value)[] arguments)
    {
        var command = new NpgsqlBatchCommand(sql);
        Add(command.Parameters, arguments);
        return command;
    }

    public static void Add(NpgsqlParameterCollection parameters, params (string Name, object? Value)[] arguments)
    {
        foreach (var (name, value) in arguments)
        {
            parameters.AddWithValue(name, value ?? DBNull.Value);
        }
    }
}
