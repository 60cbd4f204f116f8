using Exchange.Ethereum.Abi.Types;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Abi;

/// <summary>An event known at run time only: <c>Transfer(address indexed,address indexed,uint256)</c>.</summary>
public sealed class AbiEvent
{
    private AbiEvent(string name, IReadOnlyList<AbiEventParameter> parameters, bool isAnonymous)
    {
        Name = name;
        Signature = AbiSignature.Format(name, parameters.Select(parameter => parameter.Type));
        Topic = AbiSignature.HashOf(Signature);
        Parameters = parameters;
        IsAnonymous = isAnonymous;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Name and types in their canonical form, without the word <c>indexed</c>.</summary>
    public string Signature { get; }

    /// <summary>The hash of the signature: the first topic, unless the event is anonymous.</summary>
    public Hash Topic { get; }

    /// <summary>Its values in their order.</summary>
    public IReadOnlyList<AbiEventParameter> Parameters { get; }

    /// <summary>Whether its logs do not say whose they are, and have room for a fourth indexed value.</summary>
    public bool IsAnonymous { get; }

    /// <summary>Reads a signature whose types may be followed by <c> indexed</c>.</summary>
    /// <exception cref="AbiException">The text is none, or more values are indexed than a log has room for.</exception>
    public static AbiEvent Parse(string signature, bool isAnonymous = false)
    {
        int position = 0;
        string name = AbiSignature.ReadName(signature, ref position);
        List<AbiEventParameter> parameters = ReadParameters(signature, ref position);
        if (position != signature.Length)
        {
            throw new AbiException("Text follows the signature", position);
        }

        return Of(name, parameters, isAnonymous);
    }

    /// <summary>The topics that logs with these indexed values have; null stands for any.</summary>
    /// <exception cref="AbiException">There are not as many values, or one is not of its type.</exception>
    public Hash?[] EncodeTopics(IReadOnlyList<object?> indexed)
    {
        AbiType[] types = [.. Parameters.Where(parameter => parameter.IsIndexed).Select(parameter => parameter.Type)];
        if (indexed.Count != types.Length)
        {
            throw new AbiException($"{indexed.Count} values for {types.Length} indexed ones.");
        }

        IEnumerable<Hash?> topics = types.Zip(
            indexed, (type, value) => value is null ? (Hash?)null : TopicOf(type, value));
        return IsAnonymous ? [.. topics] : [Topic, .. topics];
    }

    /// <summary>
    /// Reads the values in their order; of an indexed string, bytes, array or tuple the chain keeps the hash only.
    /// </summary>
    /// <exception cref="AbiException">The log is not of this event.</exception>
    public object[] Decode(IReadOnlyList<Hash> topics, ReadOnlySpan<byte> data)
    {
        int next = 0;
        if (!IsAnonymous && (topics.Count == 0 || topics[next++] != Topic))
        {
            throw new AbiException("The log is of another event", 0);
        }

        if (topics.Count - next != Parameters.Count(parameter => parameter.IsIndexed))
        {
            throw new AbiException($"The log has {topics.Count - next} indexed values, the event another number", 0);
        }

        AbiType[] types = [.. Parameters.Where(parameter => !parameter.IsIndexed).Select(parameter => parameter.Type)];
        var values = new Queue<object>(AbiDecoder.Decode(types, data));
        var all = new object[Parameters.Count];
        for (int i = 0; i < all.Length; i++)
        {
            (AbiType type, bool isIndexed) = Parameters[i];
            all[i] = !isIndexed ? values.Dequeue()
                : IsHashed(type) ? topics[next++]
                : AbiDecoder.Decode([type], topics[next++].AsSpan())[0];
        }

        return all;
    }

    internal static AbiEvent Of(string name, IReadOnlyList<AbiEventParameter> parameters, bool isAnonymous)
    {
        int indexedMax = isAnonymous ? 4 : 3;
        return parameters.Count(parameter => parameter.IsIndexed) <= indexedMax
            ? new AbiEvent(AbiSignature.RequireName(name), parameters, isAnonymous)
            : throw new AbiException($"More than {indexedMax} values are indexed");
    }

    private static bool IsHashed(AbiType type) => type.IsDynamic || type is ArrayType or TupleType;

    private static Hash TopicOf(AbiType type, object value)
    {
        if (!IsHashed(type))
        {
            return Hash.From(AbiEncoder.Encode([type], [value]));
        }

        var packed = new List<byte>();
        type.Pack(value, packed, isNested: false);
        return Keccak256.Hash(packed.ToArray());
    }

    private static List<AbiEventParameter> ReadParameters(string text, ref int position)
    {
        const string Indexed = " indexed";
        List<AbiEventParameter> parameters = [];
        AbiTypeParser.Expect(text, ref position, '(');
        while (AbiTypeParser.At(text, position) != ')')
        {
            if (parameters.Count > 0)
            {
                AbiTypeParser.Expect(text, ref position, ',');
            }

            AbiType type = AbiTypeParser.ReadType(text, ref position, depth: 0);
            bool isIndexed = text.AsSpan(position).StartsWith(Indexed);
            position += isIndexed ? Indexed.Length : 0;
            parameters.Add(new AbiEventParameter(type, isIndexed));
        }

        position++;
        return parameters;
    }
}
