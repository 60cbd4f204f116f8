using System.Globalization;

namespace Exchange.Ethereum.Abi.Types;

/// <summary>Reads the canonical names of types, from left to right, and says where one goes wrong.</summary>
internal static class AbiTypeParser
{
    // Deeper than any contract, shallower than any stack.
    private const int DepthMax = 256;

    internal static AbiType Parse(string text)
    {
        int position = 0;
        AbiType type = ReadType(text, ref position, depth: 0);
        return position == text.Length ? type : throw new AbiException("Text follows the type", position);
    }

    /// <summary>Reads <c>(type,type)</c> with none, one or more types.</summary>
    internal static IReadOnlyList<AbiType> ReadTypes(string text, ref int position, int depth = 0)
    {
        Expect(text, ref position, '(');
        List<AbiType> types = [];
        if (At(text, position) == ')')
        {
            position++;
            return types;
        }

        while (true)
        {
            types.Add(ReadType(text, ref position, depth + 1));
            if (At(text, position) == ')')
            {
                position++;
                return types;
            }

            Expect(text, ref position, ',');
        }
    }

    internal static AbiType ReadType(string text, ref int position, int depth)
    {
        if (depth > DepthMax)
        {
            throw new AbiException($"Types nest deeper than {DepthMax}", position);
        }

        AbiType type = At(text, position) == '('
            ? ReadTuple(text, ref position, depth)
            : ReadElementary(text, ref position);
        for (int dimensions = 0; At(text, position) == '['; dimensions++)
        {
            if (depth + dimensions >= DepthMax)
            {
                throw new AbiException($"Types nest deeper than {DepthMax}", position);
            }

            type = AbiType.ArrayOf(type, ReadLength(text, ref position));
        }

        return type;
    }

    private static AbiType ReadTuple(string text, ref int position, int depth)
    {
        int start = position;
        IReadOnlyList<AbiType> members = ReadTypes(text, ref position, depth);
        return members.Count > 0
            ? AbiType.TupleOf(members)
            : throw new AbiException("A tuple has at least one member", start);
    }

    private static AbiType ReadElementary(string text, ref int position)
    {
        int start = position;
        while (char.IsAsciiLetterOrDigit(At(text, position)))
        {
            position++;
        }

        string name = text[start..position];
        return AbiType.FindElementary(name) ?? throw new AbiException($"'{name}' is no type", start);
    }

    private static int? ReadLength(string text, ref int position)
    {
        int start = ++position;
        while (char.IsAsciiDigit(At(text, position)))
        {
            position++;
        }

        ReadOnlySpan<char> digits = text.AsSpan(start..position);
        Expect(text, ref position, ']');
        if (digits.IsEmpty)
        {
            return null;
        }

        return digits[0] != '0'
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            && length <= ArrayType.LengthMax
                ? length
                : throw new AbiException($"'{digits}' is no length of an array", start);
    }

    internal static void Expect(string text, ref int position, char expected)
    {
        if (At(text, position) != expected)
        {
            throw new AbiException($"Expected '{expected}'", position);
        }

        position++;
    }

    internal static char At(string text, int position) => position < text.Length ? text[position] : '\0';
}
