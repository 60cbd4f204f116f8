using System.Text.Json;

namespace Exchange.Bindings.Generator;

/// <summary>What people sign for a contract, as <c>typed-data.json</c> gives it: no ABI holds it.</summary>
internal sealed record TypedDataInput(
    string Contract, TypedDataDomainInput Domain, IReadOnlyList<TypedDataType> Types)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    internal static IReadOnlyList<TypedDataInput> Parse(string json, string source)
    {
        try
        {
            return JsonSerializer.Deserialize<TypedDataInput[]>(json, Json)
                ?? throw new BindingException($"{source} is empty.");
        }
        catch (JsonException e)
        {
            throw new BindingException($"{source} is no list of typed data: {e.Message}", e);
        }
    }
}

/// <summary>Name and version of a domain; chain and contract are known at run time only.</summary>
internal sealed record TypedDataDomainInput(string Name, string Version);

/// <summary>A struct as EIP-712 encodes its type, <c>Name(type name,type name)</c>, and what it is for.</summary>
internal sealed record TypedDataType(string Type, string Notice)
{
    private int Parenthesis => Type.IndexOf('(', StringComparison.Ordinal) is > 0 and var at && Type.EndsWith(')')
        ? at
        : throw new BindingException($"'{Type}' is no type of EIP-712.");

    internal string Name => Type[..Parenthesis];

    internal IReadOnlyList<AbiParameter> Members =>
    [
        .. Type[(Parenthesis + 1)..^1].Split(',').Select(member => member.Split(' ') is [var type, var name]
            ? new AbiParameter(name, type)
            : throw new BindingException($"'{member}' in '{Type}' is no type and name.")),
    ];
}
