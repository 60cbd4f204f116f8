using System.Text.Json;

namespace Exchange.Bindings.Generator;

/// <summary>Writes what is known of all contracts together: their names, their events and their errors.</summary>
internal static class ContractsSource
{
    internal static string Write(IReadOnlyList<ContractAbi> contracts)
    {
        SourceText text = BindingsSource.Begin(
            "contracts/abi/*.json", "Exchange.Ethereum.Abi", "Exchange.Ethereum.JsonRpc");
        text.Open("public static partial class Contracts");
        text.Line("/// <summary>Every contract, by the name it is deployed under.</summary>");
        text.Line("public static IReadOnlyList<string> Names { get; } =");
        text.Line("[");
        foreach (ContractAbi contract in contracts)
        {
            text.Line($"    {Quote(contract.Contract)},");
        }

        text.Line("];");
        text.Line();
        WriteDecodeEvent(text, contracts);
        text.Line();
        WriteErrors(text, contracts);
        text.Close();
        return text.ToString();
    }

    private static void WriteDecodeEvent(SourceText text, IReadOnlyList<ContractAbi> contracts)
    {
        text.Line("/// <summary>Reads a log of one contract; null if it is none of its events.</summary>");
        text.Line("/// <exception cref=\"ArgumentException\">There is no such contract.</exception>");
        text.Line("/// <exception cref=\"AbiException\">The log is malformed.</exception>");
        text.Open("public static IEvent? DecodeEvent(string contract, LogView log) => contract switch");
        foreach (ContractAbi contract in contracts)
        {
            string events = contract.Events.Any() ? $"{contract.Contract}.DecodeEvent(log)" : "null";
            text.Line($"{Quote(contract.Contract)} => {events},");
        }

        text.Line("_ => throw new ArgumentException($\"No contract is called {contract}.\", nameof(contract)),");
        text.Close("};");
    }

    private static void WriteErrors(SourceText text, IReadOnlyList<ContractAbi> contracts)
    {
        text.Line("// Signature, the names of its values, and the words of whoever declared it.");
        text.Line("private static KnownError[] DeclaredErrors() =>");
        text.Line("[");
        IEnumerable<AbiEntry> errors = contracts.SelectMany(contract => contract.Errors)
            .GroupBy(entry => entry.Signature)
            .Select(same => same.MaxBy(entry => entry.Notice?.Length ?? 0)!)
            .OrderBy(entry => entry.Signature, StringComparer.Ordinal);
        foreach (AbiEntry entry in errors)
        {
            string names = string.Join(", ", entry.Inputs.Select((input, i) => Quote(NameOf(input, i))));
            string head = $"    new({Quote(entry.Signature)}, [{names}],";
            string whole = $"{head} {Quote(entry.Notice ?? "")}),";
            if (text.Fits(whole))
            {
                text.Line(whole);
                continue;
            }

            text.Line(text.Fits(head) ? head : $"    new({Quote(entry.Signature)},");
            if (!text.Fits(head))
            {
                text.Line($"        [{names}],");
            }

            WriteNotice(text, entry.Notice ?? "");
        }

        text.Line("];");
    }

    private static void WriteNotice(SourceText text, string notice)
    {
        string[] lines = [.. SourceText.Wrap(notice, 95)];
        for (int i = 0; i < lines.Length; i++)
        {
            string quoted = i == 0 ? Quote(lines[i]) : $"+ {Quote($" {lines[i]}")}";
            text.Line($"        {quoted}{(i == lines.Length - 1 ? ")," : "")}");
        }
    }

    private static string NameOf(AbiParameter input, int position)
    {
        string bare = input.Name.Trim('_');
        return bare.Length == 0 ? $"value{position}" : bare;
    }

    // JSON's escapes are C#'s, as long as the text is plain.
    private static string Quote(string text) => JsonSerializer.Serialize(text, QuoteOptions);

    private static readonly JsonSerializerOptions QuoteOptions =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
