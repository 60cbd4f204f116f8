using System.Text.Json;

namespace Exchange.Ethereum.Abi;

/// <summary>
/// What a contract can be asked and what it can tell, as compilers write it (ABI specification, "JSON"). What it does
/// not know of, a type or a kind of entry, it refuses: half an interface would be a wrong one.
/// </summary>
public sealed class AbiContract
{
    // Deeper than any type there is; the JSON of a type nests two levels for each of its own.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 512 };

    private readonly List<AbiFunction> _functions = [];
    private readonly List<AbiEvent> _events = [];
    private readonly List<AbiError> _errors = [];
    private readonly List<string> _lines = [];

    private AbiContract()
    {
    }

    /// <summary>The functions in the order of the JSON; several may share a name, none a signature.</summary>
    public IReadOnlyList<AbiFunction> Functions => _functions;

    /// <summary>The events.</summary>
    public IReadOnlyList<AbiEvent> Events => _events;

    /// <summary>The custom errors.</summary>
    public IReadOnlyList<AbiError> Errors => _errors;

    /// <summary>
    /// Every entry as a line for people, constructor and fallbacks too:
    /// <c>function transfer(address to, uint256 amount) returns (bool)</c>.
    /// </summary>
    public IReadOnlyList<string> HumanReadable => _lines;

    /// <summary>Reads an array of entries, or an artifact that holds one as its member <c>abi</c>.</summary>
    /// <param name="json">The text, in UTF-8.</param>
    /// <exception cref="AbiException">It is neither, or an entry is not to be understood.</exception>
    public static AbiContract FromJson(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Strict);
            JsonElement root = document.RootElement;
            var contract = new AbiContract();
            foreach (JsonElement entry in ArrayOf(root.ValueKind == JsonValueKind.Object ? Member(root, "abi") : root))
            {
                contract.Add(entry);
            }

            return contract;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter is the framework's answer to a lone surrogate.
            throw new AbiException($"Not the JSON of an interface: {e.Message}");
        }
    }

    private void Add(JsonElement entry)
    {
        string kind = Text(entry, "type");
        AbiJsonParameter[] inputs = kind == "receive" ? [] : ParametersOf(entry, "inputs");
        switch (kind)
        {
            case "function":
                AbiJsonParameter[] outputs = ParametersOf(entry, "outputs");
                _functions.Add(AbiFunction.Of(NameOf(entry), TypesOf(inputs), TypesOf(outputs)));
                string returns = outputs.Length == 0 ? string.Empty : $" returns {List(outputs)}";
                _lines.Add($"function {NameOf(entry)}{List(inputs)}{MutabilityOf(entry)}{returns}");
                break;
            case "event":
                bool isAnonymous = entry.TryGetProperty("anonymous", out JsonElement flag) && flag.GetBoolean();
                var values = inputs.Select(each => new AbiEventParameter(each.Type, each.IsIndexed));
                _events.Add(AbiEvent.Of(NameOf(entry), [.. values], isAnonymous));
                _lines.Add($"event {NameOf(entry)}{List(inputs)}{(isAnonymous ? " anonymous" : string.Empty)}");
                break;
            case "error":
                _errors.Add(AbiError.Parse($"{NameOf(entry)}({string.Join(',', TypesOf(inputs))})"));
                _lines.Add($"error {NameOf(entry)}{List(inputs)}");
                break;
            case "constructor" or "fallback" or "receive":
                _lines.Add($"{kind}{List(inputs)}{MutabilityOf(entry)}");
                break;
            default:
                throw new AbiException($"No entry of an interface is of type '{kind}'.");
        }
    }

    private static AbiJsonParameter[] ParametersOf(JsonElement entry, string member) =>
        entry.TryGetProperty(member, out JsonElement list)
            ? [.. ArrayOf(list).Select(each => AbiJsonParameter.Read(each, depth: 0))]
            : [];

    private static AbiType[] TypesOf(AbiJsonParameter[] parameters) => [.. parameters.Select(each => each.Type)];

    private static string List(AbiJsonParameter[] parameters) => $"({string.Join(", ", parameters.AsEnumerable())})";

    private static string NameOf(JsonElement entry) => Text(entry, "name");

    // What changes state without taking money needs no word.
    private static string MutabilityOf(JsonElement entry) => Text(entry, "stateMutability") switch
    {
        "nonpayable" => string.Empty,
        "payable" => " payable",
        "view" => " view",
        "pure" => " pure",
        var other => throw new AbiException($"'{other}' is no mutability."),
    };

    private static JsonElement.ArrayEnumerator ArrayOf(JsonElement json) => json.ValueKind == JsonValueKind.Array
        ? json.EnumerateArray()
        : throw new AbiException($"Expected a list, got {json.ValueKind}.");

    internal static string Text(JsonElement json, string member) =>
        Member(json, member) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!
            : throw new AbiException($"'{member}' is no text.");

    internal static JsonElement Member(JsonElement json, string member) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(member, out JsonElement value)
            ? value
            : throw new AbiException($"The member '{member}' is missing.");
}
