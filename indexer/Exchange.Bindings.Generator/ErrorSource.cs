using Exchange.Ethereum.Abi;

namespace Exchange.Bindings.Generator;

/// <summary>Writes a custom error: a record and its decoder.</summary>
internal static class ErrorSource
{
    internal static void Write(SourceText text, AbiEntry entry, string contract, ContractScope scope)
    {
        string name = CSharpName.OfError(entry.Name!, contract);
        string notice = string.IsNullOrEmpty(entry.Notice) ? $"The error {entry.Name}." : entry.Notice;
        RecordSource.WriteHead(text, notice, name, entry.Inputs, scope, $" : IError<{name}>");
        text.Open();
        RecordSource.WriteSelector(text, entry.Signature, AbiError.Parse(entry.Signature).Selector);
        text.Line();
        text.Line("/// <inheritdoc/>");
        text.Open($"public static {name} Decode(ReadOnlySpan<byte> data)");
        text.Line(
            $"var reader = AbiReader.AfterSelector(data, Selector, headWords: {ContractScope.WordsOf(entry.Inputs)});");
        RecordSource.WriteReturn(text, name, entry.Inputs, input => scope.CodeOf(input).Read("reader"));
        text.Close();
        text.Close();
    }
}
