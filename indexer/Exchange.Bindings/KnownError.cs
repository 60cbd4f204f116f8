using System.Collections;
using System.Globalization;
using System.Numerics;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings;

/// <summary>A custom error with what its values are called and what it means.</summary>
internal sealed class KnownError(string signature, IReadOnlyList<string> names, string notice)
{
    internal AbiError Abi { get; } = AbiError.Parse(signature);

    internal ContractError Describe(IReadOnlyList<object> values)
    {
        int underscore = Abi.Name.IndexOf('_', StringComparison.Ordinal);
        var arguments = names.Zip(values, (name, value) => (name, TextOf(value))).ToArray();
        var error = new ContractError(
            underscore < 0 ? "" : Abi.Name[..underscore],
            Abi.Name[(underscore + 1)..],
            arguments,
            notice);
        return Abi.Signature switch
        {
            "Error(string)" => error with { Text = arguments[0].Item2 },
            "Panic(uint256)" => error with { Text = PanicText((BigInteger)values[0]) },
            _ when notice.Length == 0 => error with { Text = error.ToString() },
            _ => error,
        };
    }

    private static string TextOf(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        byte[] bytes => Hex.Encode(bytes),
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(TextOf))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // docs.soliditylang.org, "Panic via assert and Error via require".
    private static string PanicText(BigInteger code) => code <= int.MaxValue
        ? (int)code switch
        {
            0x01 => "An assertion failed.",
            0x11 => "An amount overflowed or fell below zero.",
            0x12 => "A division by zero.",
            0x21 => "A number that is no member of its enum.",
            0x22 => "A storage string is encoded wrongly.",
            0x31 => "An empty array was popped.",
            0x32 => "An index beyond the array's end.",
            0x41 => "Too much memory was asked for.",
            0x51 => "A function without a body was called.",
            _ => $"Panic {code}.",
        }
        : $"Panic {code}.";
}
