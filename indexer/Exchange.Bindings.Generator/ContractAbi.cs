using System.Text.Json;

namespace Exchange.Bindings.Generator;

/// <summary>A contract as <c>contracts/abi/*.json</c> describes it: its ABI, words and enums.</summary>
internal sealed record ContractAbi(
    string Contract,
    string Notice,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Enums,
    IReadOnlyList<AbiEntry> Abi)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    internal IEnumerable<AbiEntry> Events => Entries("event");

    internal IEnumerable<AbiEntry> Functions => Entries("function");

    internal IEnumerable<AbiEntry> Errors => Entries("error");

    internal static ContractAbi Parse(string json, string source)
    {
        try
        {
            return JsonSerializer.Deserialize<ContractAbi>(json, Json)
                ?? throw new BindingException($"{source} is empty.");
        }
        catch (JsonException e)
        {
            throw new BindingException($"{source} is no ABI: {e.Message}", e);
        }
    }

    private IEnumerable<AbiEntry> Entries(string type) => Abi.Where(entry => entry.Type == type);
}

/// <summary>An event, a function or an error; a constructor has no name.</summary>
internal sealed record AbiEntry(string Type, string? Name = null, string? Notice = null, bool Anonymous = false)
{
    public IReadOnlyList<AbiParameter> Inputs { get; init; } = [];

    public IReadOnlyList<AbiParameter> Outputs { get; init; } = [];

    internal string Signature => $"{Name}({string.Join(',', Inputs.Select(input => input.CanonicalType))})";
}

/// <summary>A value with its Solidity type; a struct has components, and an internal type that names it.</summary>
internal sealed record AbiParameter(
    string Name,
    string Type,
    string? InternalType = null,
    IReadOnlyList<AbiParameter>? Components = null,
    bool Indexed = false)
{
    /// <summary>The type as signatures hold it, with the components in place of the word tuple.</summary>
    internal string CanonicalType => Components is null
        ? Type
        : $"({string.Join(',', Components.Select(component => component.CanonicalType))}){Type["tuple".Length..]}";
}
