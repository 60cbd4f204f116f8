using Exchange.Ethereum.Abi;

namespace Exchange.Bindings.Generator;

/// <summary>Writes an event: a record, its topic and its decoder.</summary>
internal static class EventSource
{
    internal static void Write(SourceText text, AbiEntry entry, ContractScope scope)
    {
        if (entry.Anonymous)
        {
            throw new BindingException($"The event {entry.Name} is anonymous: nobody could tell its logs.");
        }

        string name = CSharpName.OfType(entry.Name!);
        AbiParameter[] inputs = [.. entry.Inputs.Select(AsDecoded)];
        int indexed = inputs.Count(input => input.Indexed);
        long dataWords = ContractScope.WordsOf(inputs.Where(input => !input.Indexed));

        RecordSource.WriteHead(
            text, NoticeOf(entry), name, inputs, scope, $" : IEvent<{name}>");
        text.Open();
        text.Summary($"Of {entry.Signature}.");
        text.Line($"public static Hash Topic {{ get; }} =");
        text.Line($"    Hash.Parse(\"{AbiEvent.Parse(entry.Signature).Topic}\");");
        text.Line();
        text.Line("/// <inheritdoc/>");
        text.Open($"public static {name} Decode(LogView log)");
        text.Line($"var reader = new EventReader(log, Topic, indexed: {indexed}, dataWords: {dataWords});");
        RecordSource.WriteReturn(
            text, name, inputs, input => scope.CodeOf(input).Read(input.Indexed ? "reader.Topics" : "reader.Data"));
        text.Close();
        text.Close();
    }

    private static string NoticeOf(AbiEntry entry) =>
        string.IsNullOrEmpty(entry.Notice) ? $"The event {entry.Name}." : entry.Notice;

    // Of an indexed value that takes more than a word the chain keeps the hash only.
    private static AbiParameter AsDecoded(AbiParameter input)
    {
        bool isLong = input.Components is not null || input.Type is "string" or "bytes" or [.., ']'];
        return input.Indexed && isLong
            ? input with { Type = "bytes32", InternalType = "bytes32", Components = null }
            : input;
    }
}
