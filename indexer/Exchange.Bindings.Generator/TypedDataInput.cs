using System.Text.Json;

namespace Exchange.Bindings.Generator;

/// <summary>A struct that people sign for a contract, as <c>typed-data.json</c> gives it: no ABI holds it.</summary>
internal sealed record TypedDataInput(
    string Contract,
    string Notice,
    TypedDataDomainInput Domain,
    string PrimaryType,
    IReadOnlyList<AbiParameter> Members)
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
