using System.Globalization;
using System.Text;
using Exchange.Ethereum.Abi;

namespace Exchange.Ethereum.Eip712;

/// <summary>
/// The struct types of a message: every name means exactly one thing, and as far as they are used, every type is known
/// and none contains itself.
/// </summary>
internal sealed class TypedDataTypes
{
    // Deeper than any message a person could read.
    internal const int DepthMax = 256;

    private readonly IReadOnlyDictionary<string, IReadOnlyList<TypedDataField>> _types;
    private readonly Dictionary<string, string> _encoded = [];

    internal TypedDataTypes(IReadOnlyDictionary<string, IReadOnlyList<TypedDataField>> types)
    {
        _types = types;
        foreach ((string name, IReadOnlyList<TypedDataField> fields) in types)
        {
            CheckNames(name, fields);
        }
    }

    internal IReadOnlyList<TypedDataField> FieldsOf(string type, string path) =>
        _types.TryGetValue(type, out IReadOnlyList<TypedDataField>? fields)
            ? fields
            : throw new TypedDataException($"'{type}' is no type", path);

    internal bool IsStruct(string type) => _types.ContainsKey(type);

    /// <summary>The type, then all it refers to by code unit (EIP-712, "Definition of encodeType").</summary>
    internal string EncodeType(string type)
    {
        if (_encoded.TryGetValue(type, out string? known))
        {
            return known;
        }

        SortedSet<string> referred = new(StringComparer.Ordinal);
        Collect(type, referred, []);
        referred.Remove(type);

        var text = new StringBuilder();
        foreach (string name in referred.Prepend(type))
        {
            text.Append(name).Append('(')
                .AppendJoin(',', _types[name].Select(field => $"{field.Type} {field.Name}")).Append(')');
        }

        return _encoded[type] = text.ToString();
    }

    /// <summary>Splits <c>Person[2][]</c> into <c>Person[2]</c> and no length; null if it is no array.</summary>
    internal static (string Item, int? Length)? SplitArray(string type, string path)
    {
        if (!type.EndsWith(']'))
        {
            return null;
        }

        int open = type.LastIndexOf('[');
        string digits = open < 0 ? "?" : type[(open + 1)..^1];
        if (digits.Length == 0)
        {
            return (type[..open], null);
        }

        return digits[0] != '0' && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            ? (type[..open], length)
            : throw new TypedDataException($"'{type}' is no type", path);
    }

    private void Collect(string type, SortedSet<string> found, List<string> within)
    {
        string path = $"types.{type}";
        if (within.Contains(type))
        {
            throw new TypedDataException($"The type '{type}' contains itself", path);
        }

        if (!found.Add(type))
        {
            return;
        }

        if (within.Count >= DepthMax)
        {
            throw new TypedDataException($"Types nest deeper than {DepthMax}", path);
        }

        within.Add(type);
        foreach (TypedDataField field in FieldsOf(type, path))
        {
            CollectField(field, path, found, within);
        }

        within.RemoveAt(within.Count - 1);
    }

    private void CollectField(TypedDataField field, string path, SortedSet<string> found, List<string> within)
    {
        path = $"{path}.{field.Name}";
        string item = field.Type;
        for (int dimensions = 0; SplitArray(item, path) is { } array; dimensions++)
        {
            item = array.Item;
            if (dimensions >= DepthMax)
            {
                throw new TypedDataException($"Arrays nest deeper than {DepthMax}", path);
            }
        }

        if (IsStruct(item))
        {
            Collect(item, found, within);
        }
        else if (AbiType.FindElementary(item) is null)
        {
            throw new TypedDataException($"'{item}' is no type", path);
        }
    }

    private static void CheckNames(string type, IReadOnlyList<TypedDataField> fields)
    {
        string path = $"types.{type}";
        if (!IsIdentifier(type) || AbiType.FindElementary(type) is not null)
        {
            throw new TypedDataException($"'{type}' cannot be the name of a struct", path);
        }

        HashSet<string> names = [];
        foreach (TypedDataField field in fields)
        {
            if (!IsIdentifier(field.Name) || !names.Add(field.Name))
            {
                throw new TypedDataException($"'{field.Name}' is no name, or is there twice", path);
            }
        }
    }

    private static bool IsIdentifier(string text) =>
        text.Length > 0
        && !char.IsAsciiDigit(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');
}
