using System.Globalization;
using System.Text;
using Exchange.Ethereum.Abi;

namespace Exchange.Ethereum.Eip712;

/// <summary>
/// The struct types of a message, checked as far as they are used: every name means exactly one thing, and none
/// contains itself.
/// </summary>
internal sealed class TypedDataTypes(IReadOnlyDictionary<string, IReadOnlyList<TypedDataField>> types)
{
    // Deeper than any message a person could read.
    private const int DepthMax = 64;

    private readonly Dictionary<string, string> _encoded = [];

    internal IReadOnlyList<TypedDataField> FieldsOf(string type, string path) =>
        types.TryGetValue(type, out IReadOnlyList<TypedDataField>? fields)
            ? fields
            : throw new TypedDataException($"'{type}' is no type", path);

    internal bool IsStruct(string type) => types.ContainsKey(type);

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
                .AppendJoin(',', types[name].Select(field => $"{field.Type} {field.Name}")).Append(')');
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

        CheckName(type, path);
        if (within.Count >= DepthMax)
        {
            throw new TypedDataException($"Types nest deeper than {DepthMax}", path);
        }

        within.Add(type);
        HashSet<string> names = [];
        foreach (TypedDataField field in FieldsOf(type, path))
        {
            if (!names.Add(field.Name))
            {
                throw new TypedDataException($"The member '{field.Name}' is there twice", path);
            }

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

    private static void CheckName(string type, string path)
    {
        bool isIdentifier = type.Length > 0
            && !char.IsAsciiDigit(type[0])
            && type.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');
        if (!isIdentifier || AbiType.FindElementary(type) is not null)
        {
            throw new TypedDataException($"'{type}' cannot be the name of a struct", path);
        }
    }
}
