using System.Collections.Frozen;
using System.Text;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Exchange.Api.Data;

/// <summary>
/// How values of the chain stand in PostgreSQL: addresses and hashes as bytea, enums by their GraphQL names.
/// </summary>
internal static class ChainValues
{
    public static void Configure(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Address>().HaveConversion<AddressConverter>();
        conventions.Properties<Hash>().HaveConversion<HashConverter>();
    }

    /// <summary>Names every column in snake case, as SQL written by hand expects it, and spells enums out.</summary>
    public static void Complete(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } type)
                {
                    property.SetValueConverter(typeof(UpperSnakeConverter<>).MakeGenericType(type));
                }
            }
        }
    }

    /// <summary>OrderBook → order_book.</summary>
    public static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }

    private sealed class AddressConverter() : ValueConverter<Address, byte[]>(a => a.ToArray(), b => Address.From(b));

    private sealed class HashConverter() : ValueConverter<Hash, byte[]>(h => h.ToArray(), b => Hash.From(b));

    private sealed class UpperSnakeConverter<T>() : ValueConverter<T, string>(
        value => UpperSnake<T>.TextOf(value),
        text => UpperSnake<T>.ValueOf(text))
        where T : struct, Enum;

    /// <summary>The values of an enum by their texts, and the other way round: every row has some.</summary>
    private static class UpperSnake<T>
        where T : struct, Enum
    {
        private static readonly FrozenDictionary<T, string> Texts =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Snake(value.ToString()).ToUpperInvariant());

        private static readonly FrozenDictionary<string, T> Values =
            Texts.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

        public static string TextOf(T value) => Texts[value];

        public static T ValueOf(string text) => Values[text];
    }
}
