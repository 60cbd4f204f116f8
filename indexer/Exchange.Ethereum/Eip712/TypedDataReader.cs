using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Eip712;

/// <summary>
/// Reads the JSON of <c>eth_signTypedData_v4</c> by its own types. What two wallets might read differently is refused:
/// a member twice, a number beyond 2^53, an address with a wrong checksum.
/// </summary>
internal static class TypedDataReader
{
    private const long JsonIntegerMax = (1L << 53) - 1;

    // Each level of a type is one of the JSON, below the four of the whole.
    private static readonly JsonDocumentOptions Strict =
        new() { AllowDuplicateProperties = false, MaxDepth = TypedDataTypes.DepthMax + 4 };

    internal static TypedData Read(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Strict);
            JsonElement root = document.RootElement;
            Dictionary<string, IReadOnlyList<TypedDataField>> types = ReadTypes(MemberOf(root, "types", "$"));
            TypedDataDomain domain = ReadDomain(MemberOf(root, "domain", "$"));
            types.TryAdd(TypedDataEncoder.DomainType, [.. domain.Members().Select(member => member.Field)]);
            string primaryType = TextOf(MemberOf(root, "primaryType", "$"), "primaryType");
            var data = new TypedData
            {
                Types = types,
                PrimaryType = primaryType,
                Domain = domain,
                Message = ReadStruct(new TypedDataTypes(types), primaryType, MemberOf(root, "message", "$"), "message"),
            };

            // Refuses what reading member by member cannot see: a length, or a domain unlike its declaration.
            data.Digest();
            return data;
        }
        catch (JsonException e)
        {
            throw new TypedDataException("Not JSON", "$", e);
        }
        catch (InvalidOperationException e)
        {
            // The framework's answer to a lone surrogate in the name of some member.
            throw new TypedDataException("The text is not well-formed Unicode", "$", e);
        }
    }

    private static Dictionary<string, IReadOnlyList<TypedDataField>> ReadTypes(JsonElement types)
    {
        Require(types, JsonValueKind.Object, "types");
        Dictionary<string, IReadOnlyList<TypedDataField>> read = [];
        foreach (JsonProperty type in types.EnumerateObject())
        {
            string path = $"types.{type.Name}";
            Require(type.Value, JsonValueKind.Array, path);
            read[type.Name] =
            [
                .. type.Value.EnumerateArray().Select(field => new TypedDataField(
                    TextOf(MemberOf(field, "name", path), path), TextOf(MemberOf(field, "type", path), path))),
            ];
        }

        return read;
    }

    private static TypedDataDomain ReadDomain(JsonElement json)
    {
        Require(json, JsonValueKind.Object, "domain");
        var domain = new TypedDataDomain();
        foreach (JsonProperty member in json.EnumerateObject())
        {
            string path = $"domain.{member.Name}";
            domain = member.Name switch
            {
                "name" => domain with { Name = TextOf(member.Value, path) },
                "version" => domain with { Version = TextOf(member.Value, path) },
                "chainId" => domain with { ChainId = (BigInteger)Elementary("uint256", member.Value, path) },
                "verifyingContract" =>
                    domain with { VerifyingContract = (Address)Elementary("address", member.Value, path) },
                "salt" => domain with { Salt = Hash.From((byte[])Elementary("bytes32", member.Value, path)) },
                _ => throw new TypedDataException("No domain has such a member", path),
            };
        }

        return domain;
    }

    private static Dictionary<string, object?> ReadStruct(
        TypedDataTypes types, string type, JsonElement json, string path)
    {
        // Checks that the type is whole and does not contain itself, so that the walk below ends.
        types.EncodeType(type);
        Require(json, JsonValueKind.Object, path);
        return types.FieldsOf(type, path).ToDictionary(
            field => field.Name,
            field => (object?)ReadValue(types, field.Type, MemberOf(json, field.Name, path), $"{path}.{field.Name}"));
    }

    private static object ReadValue(TypedDataTypes types, string type, JsonElement json, string path)
    {
        if (TypedDataTypes.SplitArray(type, path) is { } array)
        {
            Require(json, JsonValueKind.Array, path);
            return json.EnumerateArray()
                .Select((item, i) => ReadValue(types, array.Item, item, $"{path}[{i}]")).ToArray();
        }

        return types.IsStruct(type) ? ReadStruct(types, type, json, path) : Elementary(type, json, path);
    }

    private static object Elementary(string type, JsonElement json, string path)
    {
        try
        {
            object value = type switch
            {
                "bool" when json.ValueKind is JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
                "string" => TextOf(json, path),
                "address" => Address.Parse(TextOf(json, path)),
                _ when type.StartsWith("bytes", StringComparison.Ordinal) => Hex.Decode(TextOf(json, path)),
                _ when type.Contains("int", StringComparison.Ordinal) => IntegerOf(json, path),
                _ => throw new TypedDataException($"Expected a value of {type}", path),
            };

            // Finds what does not fit the type's width before anyone signs it.
            AbiType elementary = AbiType.FindElementary(type)
                ?? throw new TypedDataException($"'{type}' is no type", path);
            AbiEncoder.Encode([elementary], [value]);
            return value;
        }
        catch (Exception e) when (e is HexException or AbiException)
        {
            throw new TypedDataException(e.Message, path, e);
        }
    }

    private static BigInteger IntegerOf(JsonElement json, string path)
    {
        if (json.ValueKind == JsonValueKind.Number)
        {
            bool isInteger = json.TryGetInt64(out long number) && json.GetRawText() != "-0";
            return isInteger && number is >= -JsonIntegerMax and <= JsonIntegerMax
                ? number
                : throw new TypedDataException("A JSON number here is an integer of at most 2^53 − 1", path);
        }

        // Only the shortest form: what BigInteger writes back. 78 digits and a sign hold 256 bits.
        string text = TextOf(json, path);
        return text.Length <= 79
            && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value.ToString(CultureInfo.InvariantCulture) == text
                ? value
                : throw new TypedDataException("Expected an integer in decimal digits", path);
    }

    private static string TextOf(JsonElement json, string path)
    {
        Require(json, JsonValueKind.String, path);
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException e)
        {
            // The framework's answer to a lone surrogate.
            throw new TypedDataException("The text is not well-formed Unicode", path, e);
        }
    }

    private static JsonElement MemberOf(JsonElement json, string name, string path)
    {
        Require(json, JsonValueKind.Object, path);
        return json.TryGetProperty(name, out JsonElement member)
            ? member
            : throw new TypedDataException($"The member '{name}' is missing", path);
    }

    private static void Require(JsonElement json, JsonValueKind kind, string path)
    {
        if (json.ValueKind != kind)
        {
            throw new TypedDataException($"Expected {kind}, got {json.ValueKind}", path);
        }
    }
}
