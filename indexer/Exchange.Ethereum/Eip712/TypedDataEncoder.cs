using System.Collections;
using System.Text;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Eip712;

/// <summary>Hashes structs (EIP-712, "Definition of hashStruct"): every member becomes one word.</summary>
internal sealed class TypedDataEncoder(IReadOnlyDictionary<string, IReadOnlyList<TypedDataField>> declared)
{
    internal const string DomainType = "EIP712Domain";

    private readonly TypedDataTypes _types = new(declared);

    internal string EncodeType(string type) => _types.EncodeType(type);

    internal Hash HashStruct(string type, IReadOnlyDictionary<string, object?> members, string path)
    {
        var data = new List<byte>();
        data.AddRange(Keccak256.Hash(Encoding.UTF8.GetBytes(_types.EncodeType(type))).AsSpan());
        foreach (TypedDataField field in _types.FieldsOf(type, path))
        {
            object value = members.GetValueOrDefault(field.Name)
                ?? throw new TypedDataException($"The member '{field.Name}' is missing", path);
            data.AddRange(EncodeValue(field.Type, value, $"{path}.{field.Name}"));
        }

        return Keccak256.Hash(data.ToArray());
    }

    internal Hash HashDomain(TypedDataDomain domain)
    {
        List<(TypedDataField Field, object Value)> members = [.. domain.Members()];
        var values = members.ToDictionary(member => member.Field.Name, member => (object?)member.Value);
        if (!declared.TryGetValue(DomainType, out IReadOnlyList<TypedDataField>? fields))
        {
            fields = [.. members.Select(member => member.Field)];
            var types = new Dictionary<string, IReadOnlyList<TypedDataField>> { [DomainType] = fields };
            return new TypedDataEncoder(types).HashStruct(DomainType, values, "domain");
        }

        // The five members have fixed types, so a declaration may only pick and order them.
        return fields.ToHashSet().SetEquals(members.Select(member => member.Field))
            ? HashStruct(DomainType, values, "domain")
            : throw new TypedDataException($"The members are not those that {DomainType} declares", "domain");
    }

    private byte[] EncodeValue(string type, object value, string path)
    {
        if (TypedDataTypes.SplitArray(type, path) is { } array)
        {
            return EncodeArray(array.Item, array.Length, value, path);
        }

        if (_types.IsStruct(type))
        {
            return value is IReadOnlyDictionary<string, object?> members
                ? HashStruct(type, members, path).ToArray()
                : throw new TypedDataException($"Expected the members of '{type}'", path);
        }

        AbiType elementary = AbiType.FindElementary(type) ?? throw new TypedDataException($"'{type}' is no type", path);
        try
        {
            byte[] encoded = AbiEncoder.Encode([elementary], [value]);
            return elementary.IsDynamic ? HashContents(elementary, encoded) : encoded;
        }
        catch (AbiException e)
        {
            throw new TypedDataException(e.Message, path, e);
        }
    }

    // The contents stand behind an offset and a length, before their padding.
    private static byte[] HashContents(AbiType type, byte[] encoded) => AbiDecoder.Decode([type], encoded)[0] switch
    {
        string text => Keccak256.Hash(Encoding.UTF8.GetBytes(text)).ToArray(),
        byte[] bytes => Keccak256.Hash(bytes).ToArray(),
        _ => throw new InvalidOperationException($"{type} is neither bytes nor string."),
    };

    private byte[] EncodeArray(string item, int? length, object value, string path)
    {
        if (value is not IEnumerable items || value is string or byte[] or IDictionary)
        {
            throw new TypedDataException("Expected a list", path);
        }

        var data = new List<byte>();
        int count = 0;
        foreach (object? element in items)
        {
            string at = $"{path}[{count++}]";
            data.AddRange(EncodeValue(item, element ?? throw new TypedDataException("Expected a value", at), at));
        }

        return length is null || length == count
            ? Keccak256.Hash(data.ToArray()).ToArray()
            : throw new TypedDataException($"{count} items, the type has {length}", path);
    }
}
