using Exchange.Ethereum.Abi;

namespace Exchange.Bindings.Generator;

/// <summary>Writes a function: a record of its arguments that encodes a call and reads what it returns.</summary>
internal static class CallSource
{
    internal static void Write(SourceText text, AbiEntry entry, string function, ContractScope scope)
    {
        string name = $"{function}Call";
        IReadOnlyList<AbiParameter> outputs = entry.Outputs;
        string? result = outputs.Count switch
        {
            0 => null,
            1 => scope.CodeOf(outputs[0]).Type,
            _ => $"{function}Result",
        };

        string notice = string.IsNullOrEmpty(entry.Notice) ? $"A call of {entry.Name}." : entry.Notice;
        RecordSource.WriteHead(
            text,
            notice,
            name,
            entry.Inputs,
            scope,
            result is null ? $" : ICall<{name}>" : $" : ICall<{name}, {result}>");
        text.Open();
        RecordSource.WriteSelector(text, entry.Signature, AbiFunction.Parse(entry.Signature).Selector);
        text.Line();
        WriteEncode(text, entry.Inputs, name, scope);
        text.Line();
        WriteDecode(text, entry.Inputs, name, scope);
        if (result is not null)
        {
            text.Line();
            WriteDecodeResult(text, outputs, result, scope);
        }

        text.Close();
        if (outputs.Count > 1)
        {
            RecordSource.WriteHead(text, $"What {entry.Name} returns.", result!, outputs, scope, ";");
        }
    }

    private static void WriteEncode(
        SourceText text, IReadOnlyList<AbiParameter> inputs, string name, ContractScope scope)
    {
        text.Line("/// <inheritdoc/>");
        if (inputs.Count == 0)
        {
            text.Line("public byte[] Encode() => Selector.ToArray();");
            return;
        }

        text.Open("public byte[] Encode()");
        text.Line($"var writer = new AbiWriter(headWords: {ContractScope.WordsOf(inputs)}, Selector);");
        RecordSource.WriteMembers(text, inputs, name, "", scope);
        text.Line("return writer.ToArray();");
        text.Close();
    }

    private static void WriteDecode(
        SourceText text, IReadOnlyList<AbiParameter> inputs, string name, ContractScope scope)
    {
        text.Line("/// <inheritdoc/>");
        text.Open($"public static {name} Decode(ReadOnlySpan<byte> data)");
        text.Line($"var reader = AbiReader.AfterSelector(data, Selector, headWords: {ContractScope.WordsOf(inputs)});");
        RecordSource.WriteReturn(text, name, inputs, input => scope.CodeOf(input).Read("reader"));
        text.Close();
    }

    private static void WriteDecodeResult(
        SourceText text, IReadOnlyList<AbiParameter> outputs, string result, ContractScope scope)
    {
        text.Line("/// <inheritdoc/>");
        text.Open($"public static {result} DecodeResult(ReadOnlySpan<byte> data)");
        text.Line($"var reader = new AbiReader(data, headWords: {ContractScope.WordsOf(outputs)});");
        if (outputs.Count == 1)
        {
            text.Line($"return reader.Finish({scope.CodeOf(outputs[0]).Read("reader")});");
        }
        else
        {
            RecordSource.WriteReturn(text, result, outputs, output => scope.CodeOf(output).Read("reader"));
        }

        text.Close();
    }
}
