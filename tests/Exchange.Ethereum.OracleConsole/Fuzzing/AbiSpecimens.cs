using System.Numerics;
using System.Text;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.OracleConsole.Fuzzing;

/// <summary>Random types, their values, and logs of events made of them.</summary>
internal static class AbiSpecimens
{
    private const int DepthMax = 4;

    private static readonly string[] Elementary =
        ["uint8", "uint64", "uint256", "int16", "int256", "bool", "address", "bytes1", "bytes32", "bytes", "string"];

    internal static Specimen Values(Random random)
    {
        AbiType[] types = Types(random, 3);
        byte[] data = AbiEncoder.Encode(types, [.. types.Select(type => ValueOf(type, random))]);
        return new Specimen(
            data, mutant => Require(AbiEncoder.Encode(types, AbiDecoder.Decode(types, mutant)), mutant));
    }

    internal static Specimen Log(Random random)
    {
        bool[] indexed = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(2) == 0)];
        IEnumerable<string> parameters = indexed.Select(
            isIndexed => isIndexed ? $"{Elementary[random.Next(9)]} indexed" : TypeOf(random, 1).Name);
        AbiEvent e = AbiEvent.Parse($"Happened({string.Join(',', parameters)})");
        object[] values = [.. e.Parameters.Select(parameter => ValueOf(parameter.Type, random))];
        Hash?[] topics = e.EncodeTopics([.. values.Where((_, i) => indexed[i])]);
        AbiType[] loose = [.. e.Parameters.Where(each => !each.IsIndexed).Select(each => each.Type)];
        byte[] data = AbiEncoder.Encode(loose, [.. values.Where((_, i) => !indexed[i])]);
        int head = topics.Length * Hash.Length;
        return new Specimen([.. topics.SelectMany(topic => topic!.Value.ToArray()), .. data], Decode);

        void Decode(byte[] mutant)
        {
            byte[] padded = mutant.Length < head ? [.. mutant, .. new byte[head - mutant.Length]] : mutant;
            Hash[] given = [.. Enumerable.Range(0, topics.Length).Select(i => Hash.From(padded.AsSpan(i * 32, 32)))];
            object[] read = e.Decode(given, padded.AsSpan(head));
            Hash?[] again = e.EncodeTopics([.. read.Where((_, i) => indexed[i])]);
            Require(
                [
                    .. again.SelectMany(topic => topic!.Value.ToArray()),
                    .. AbiEncoder.Encode(loose, [.. read.Where((_, i) => !indexed[i])]),
                ],
                padded);
        }
    }

    /// <summary>The text of a signature, whose mutants are read as an event's.</summary>
    internal static Specimen Signature(Random random)
    {
        string text = $"Happened({string.Join(',', Types(random, 4).Select(type => type.Name + " indexed"))})";
        return new Specimen(Encoding.UTF8.GetBytes(text), mutant =>
        {
            AbiEvent e = AbiEvent.Parse(Encoding.UTF8.GetString(mutant), isAnonymous: true);
            IEnumerable<string> parts = e.Parameters.Select(p => p.IsIndexed ? $"{p.Type} indexed" : p.Type.Name);
            Require(Encoding.UTF8.GetBytes($"{e.Name}({string.Join(',', parts)})"), mutant);
        });
    }

    internal static void Require(byte[] again, byte[] given)
    {
        if (!again.AsSpan().SequenceEqual(given))
        {
            throw new DefectException($"Accepted, but written back as {Hex.Encode(again)}.");
        }
    }

    private static AbiType[] Types(Random random, int max) =>
        [.. Enumerable.Range(0, random.Next(1, max + 1)).Select(_ => TypeOf(random, 0))];

    private static AbiType TypeOf(Random random, int depth) => random.Next(depth == DepthMax ? 6 : 10) switch
    {
        < 6 => AbiType.Parse(Elementary[random.Next(Elementary.Length)]),
        6 => AbiType.ArrayOf(TypeOf(random, depth + 1)),
        7 => AbiType.ArrayOf(TypeOf(random, depth + 1), random.Next(1, 4)),
        _ => AbiType.TupleOf([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => TypeOf(random, depth + 1))]),
    };

    private static object ValueOf(AbiType type, Random random)
    {
        if (type.Item is { } item)
        {
            return Enumerable.Range(0, type.Length ?? random.Next(4)).Select(_ => ValueOf(item, random)).ToArray();
        }

        if (type.Members is [_, ..] members)
        {
            return members.Select(member => ValueOf(member, random)).ToArray();
        }

        byte[] bytes = new byte[type.Name switch { "bytes1" => 1, "bytes32" => 32, _ => random.Next(70) }];
        random.NextBytes(bytes);
        return type.Name switch
        {
            "bool" => random.Next(2) == 0,
            "address" => Address.From(bytes.Concat(new byte[20]).Take(20).ToArray()),
            "string" => new string('é', bytes.Length),
            ['b', ..] => bytes,
            _ => (BigInteger)random.Next(128),
        };
    }
}
