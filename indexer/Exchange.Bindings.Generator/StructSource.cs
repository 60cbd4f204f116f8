using Exchange.Ethereum.Abi;

namespace Exchange.Bindings.Generator;

/// <summary>Writes a struct: a record that others read and write as one of their members.</summary>
internal static class StructSource
{
    internal static void Write(
        SourceText text, string name, IReadOnlyList<AbiParameter> members, ContractScope scope)
    {
        RecordSource.WriteHead(text, $"The struct {name}.", name, members, scope, "");
        text.Open();
        bool isDynamic = members.Any(member => AbiType.Parse(member.CanonicalType).IsDynamic);
        if (isDynamic)
        {
            WriteDynamic(text, name, ContractScope.WordsOf(members));
        }

        (string access, string suffix) = isDynamic ? ("private", "Members") : ("internal", "");
        text.List(
            $"{access} static {name} Read{suffix}(ref AbiReader reader) => new(",
            [
                .. RecordSource.MembersOf(members, name)
                    .Select(member => $"{member.Name}: {scope.CodeOf(member.Parameter).Read("reader")}"),
            ],
            ");",
            isSpread: true);
        text.Line();
        text.Open($"{access} static void Write{suffix}(AbiWriter writer, {name} value)");
        RecordSource.WriteMembers(text, members, name, "value.", scope);
        text.Close();
        text.Close();
    }

    // It stands behind an offset, in a frame of its own.
    private static void WriteDynamic(SourceText text, string name, long words)
    {
        text.Line($"internal static {name} Read(ref AbiReader reader) =>");
        text.Line($"    reader.ReadTuple(headWords: {words}, ReadMembers);");
        text.Line();
        text.Line($"internal static void Write(AbiWriter writer, {name} value) =>");
        text.Line($"    writer.WriteTuple(value, headWords: {words}, WriteMembers);");
        text.Line();
    }
}
