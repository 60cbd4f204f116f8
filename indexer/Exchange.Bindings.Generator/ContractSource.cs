namespace Exchange.Bindings.Generator;

/// <summary>Writes one contract: its events, calls and errors, then the structs and enums they speak of.</summary>
internal static class ContractSource
{
    internal static string Write(ContractAbi contract)
    {
        var scope = new ContractScope(contract);
        SourceText text = BindingsSource.Begin(
            $"contracts/abi/{contract.Contract}.json",
            [
                .. scope.HasWideIntegers ? ["System.Numerics"] : Array.Empty<string>(),
                "Exchange.Ethereum.Abi",
                .. contract.Events.Any() ? ["Exchange.Ethereum.JsonRpc"] : Array.Empty<string>(),
                "Exchange.Ethereum.Primitives",
            ]);
        text.Summary(contract.Notice);
        text.Open($"public static class {contract.Contract}");
        if (contract.Events.Any())
        {
            WriteDecodeEvent(text, contract);
        }

        foreach (AbiEntry entry in contract.Events)
        {
            EventSource.Write(text, entry, scope);
        }

        foreach ((AbiEntry entry, string name) in WithNames(contract.Functions))
        {
            CallSource.Write(text, entry, name, scope);
        }

        foreach (AbiEntry entry in contract.Errors)
        {
            ErrorSource.Write(text, entry, contract.Contract, scope);
        }

        foreach ((string name, IReadOnlyList<AbiParameter> members) in scope.Structs)
        {
            StructSource.Write(text, name, members, scope);
        }

        foreach ((string name, IReadOnlyList<string> members) in contract.Enums)
        {
            WriteEnum(text, name, members);
        }

        text.Close();
        return text.ToString();
    }

    private static void WriteDecodeEvent(SourceText text, ContractAbi contract)
    {
        text.Line("/// <summary>Reads a log of this contract; null if it is none of these events.</summary>");
        text.Open("public static IEvent? DecodeEvent(LogView log) => log.Topic switch");
        foreach (string name in contract.Events.Select(entry => CSharpName.OfType(entry.Name!)))
        {
            text.Line($"var topic when topic == {name}.Topic => {name}.Decode(log),");
        }

        text.Line("_ => null,");
        text.Close("};");
    }

    private static void WriteEnum(SourceText text, string name, IReadOnlyList<string> members)
    {
        text.Line();
        text.Line("/// <summary>The names behind the numbers on chain.</summary>");
        text.Open($"public enum {name}");
        foreach (string member in members)
        {
            text.Line($"{CSharpName.OfEnumMember(member)},");
        }

        text.Close();
    }

    // Overloads are told apart by their parameters: totalSupply(uint256 id) is TotalSupplyById beside totalSupply().
    private static IEnumerable<(AbiEntry Entry, string Name)> WithNames(IEnumerable<AbiEntry> functions)
    {
        foreach (IGrouping<string, AbiEntry> overloads in functions.GroupBy(entry => entry.Name!))
        {
            bool isOverloaded = overloads.Skip(1).Any();
            foreach (AbiEntry entry in overloads)
            {
                string by = string.Concat(entry.Inputs.Select((input, i) => CSharpName.OfMember(input.Name, i, "")));
                string name = CSharpName.OfType(entry.Name!);
                yield return (entry, isOverloaded && by.Length > 0 ? $"{name}By{by}" : name);
            }
        }
    }
}
