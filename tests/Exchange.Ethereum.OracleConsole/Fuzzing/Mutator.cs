using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Exchange.Ethereum.OracleConsole.Fuzzing;

/// <summary>Spoils bytes a little: in places decoders look at, with values they might stumble over.</summary>
internal static class Mutator
{
    private const int MutationsMax = 3;
    private const int Word = 32;

    private static readonly byte[] Telling =
        [0, 1, 0x1f, 0x20, 0x7f, 0x80, 0x81, 0xb7, 0xb8, 0xbf, 0xc0, 0xf7, 0xf8, 0xff, (byte)'"', (byte)'[', (byte)'{'];

    // What JSON might say instead of what it should.
    private static readonly byte[][] TellingTokens =
    [
        .. "null true false 0 -0 -1 1.0 1e3 256 9007199254740992 [] {} [[]] \"\" \"0x\" \"0x0\" \"-1\" \"01\""
            .Split(' ').Concat(["\"uint8\"", "\"Person\"", "\"Person[]\"", "\"uint8[0]\"", "\"\\ud800\"", "\"é\""])
            .Select(Encoding.UTF8.GetBytes),
    ];

    internal static byte[] Mutate(Specimen specimen, Random random)
    {
        byte[] mutant = [.. specimen.Data];
        bool isByToken = specimen.IsJson && random.Next(4) > 0;
        for (int left = random.Next(1, MutationsMax + 1); left > 0; left--)
        {
            mutant = isByToken ? WithToken(mutant, random) : Once(mutant, random);
        }

        return mutant;
    }

    // Puts another token in one's place, so that the whole stays JSON, or nearly.
    private static byte[] WithToken(byte[] json, Random random)
    {
        List<Range> tokens = TokensOf(json);
        if (tokens.Count == 0)
        {
            return Once(json, random);
        }

        Range at = tokens[random.Next(tokens.Count)];
        byte[] token = random.Next(2) == 0
            ? TellingTokens[random.Next(TellingTokens.Length)]
            : json[tokens[random.Next(tokens.Count)]];
        return [.. json[..at.Start], .. token, .. json[at.End..]];
    }

    private static List<Range> TokensOf(byte[] json)
    {
        List<Range> tokens = [];
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject
                    or JsonTokenType.StartArray or JsonTokenType.EndArray or JsonTokenType.PropertyName))
                {
                    int quotes = reader.TokenType == JsonTokenType.String ? 2 : 0;
                    int start = (int)reader.TokenStartIndex;
                    tokens.Add(start..(start + reader.ValueSpan.Length + quotes));
                }
            }
        }
        catch (JsonException)
        {
            // An earlier mutation ended the JSON here; the tokens before it will do.
            return tokens;
        }

        return tokens;
    }

    private static byte[] Once(byte[] data, Random random)
    {
        int at = random.Next(data.Length + 1);
        int other = random.Next(data.Length + 1);
        (int from, int to) = (Math.Min(at, other), Math.Max(at, other));
        switch (at == data.Length ? 7 : random.Next(9))
        {
            case 0 or 1:
                data[at] ^= (byte)(1 << random.Next(8));
                return data;
            case 2 or 3:
                data[at] = Telling[random.Next(Telling.Length)];
                return data;
            case 4:
                return WithNumber(data, at - (at % Word), random);
            case 5:
                return data[..at];
            case 6:
                return [.. data[..from], .. data[to..]];
            case 7:
                return [.. data[..at], .. new byte[random.Next(1, Word + 1)], .. data[at..]];
            default:
                return [.. data[..at], .. data[from..to], .. data[at..]];
        }
    }

    // The last eight bytes of a word are where offsets and lengths stand.
    private static byte[] WithNumber(byte[] data, int word, Random random)
    {
        if (word + Word <= data.Length)
        {
            ulong[] numbers = [0, 1, Word, (ulong)data.Length, int.MaxValue, uint.MaxValue, ulong.MaxValue, 1UL << 63];
            BinaryPrimitives.WriteUInt64BigEndian(data.AsSpan(word + 24), numbers[random.Next(numbers.Length)]);
        }

        return data;
    }
}
