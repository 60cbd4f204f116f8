using System.Text;
using Exchange.Ethereum.Abi.Types;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Abi;

/// <summary>A name and its parameters' types, as functions, events and errors have them.</summary>
internal static class AbiSignature
{
    internal static (string Name, IReadOnlyList<AbiType> Types) Parse(string text)
    {
        int position = 0;
        string name = ReadName(text, ref position);
        IReadOnlyList<AbiType> types = AbiTypeParser.ReadTypes(text, ref position);
        return position == text.Length
            ? (name, types)
            : throw new AbiException("Text follows the signature", position);
    }

    internal static string ReadName(string text, ref int position)
    {
        while (position < text.Length && IsNameCharacter(text[position]))
        {
            position++;
        }

        return position > 0 && !char.IsAsciiDigit(text[0])
            ? text[..position]
            : throw new AbiException("Expected a name", 0);
    }

    internal static string RequireName(string text)
    {
        int position = 0;
        ReadName(text, ref position);
        return position == text.Length ? text : throw new AbiException("Not a character of a name", position);
    }

    internal static string Format(string name, IEnumerable<AbiType> types) => $"{name}({string.Join(',', types)})";

    internal static Hash HashOf(string signature) => Keccak256.Hash(Encoding.UTF8.GetBytes(signature));

    internal static byte[] SelectorOf(string signature) => HashOf(signature).ToArray()[..4];

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '$';
}
