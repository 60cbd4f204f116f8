namespace Exchange.Bindings.Generator;

/// <summary>All generated files by name: one for each contract, one for all, one for what is signed.</summary>
internal static class BindingsSource
{
    internal static IReadOnlyDictionary<string, string> Write(
        IReadOnlyList<ContractAbi> contracts, IReadOnlyList<TypedDataInput> typedData)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["Contracts.g.cs"] = ContractsSource.Write(contracts),
        };
        foreach (ContractAbi contract in contracts)
        {
            files[$"{contract.Contract}.g.cs"] = ContractSource.Write(contract);
        }

        foreach (TypedDataInput input in typedData)
        {
            ContractAbi contract = contracts.FirstOrDefault(each => each.Contract == input.Contract)
                ?? throw new BindingException($"typed-data.json names {input.Contract}, which has no ABI.");
            files[$"{input.Contract}TypedData.g.cs"] = TypedDataSource.Write(contract, input);
        }

        return files;
    }

    internal static SourceText Begin(string source, params IReadOnlyList<string> usings)
    {
        var text = new SourceText();
        text.Line($"// Generated from {source} by: {Repository.Command}");
        text.Line("#nullable enable");
        text.Line();
        foreach (string name in usings)
        {
            text.Line($"using {name};");
        }

        text.Line();
        text.Line("namespace Exchange.Bindings;");
        text.Line();
        return text;
    }
}
