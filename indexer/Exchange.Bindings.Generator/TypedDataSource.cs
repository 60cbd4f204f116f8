namespace Exchange.Bindings.Generator;

/// <summary>Writes what people sign for a contract: a function from the values to the typed data.</summary>
internal static class TypedDataSource
{
    internal static string Write(ContractAbi contract, IReadOnlyList<TypedDataInput> inputs)
    {
        var scope = new ContractScope(contract);
        SourceText text = BindingsSource.Begin(
            "the generator's typed-data.json",
            "Exchange.Ethereum.Eip712",
            "Exchange.Ethereum.Primitives");
        text.Summary($"What people sign for {contract.Contract} (EIP-712).");
        text.Open($"public static class {contract.Contract}TypedData");
        foreach (TypedDataInput input in inputs)
        {
            WriteTypes(text, input);
            text.Line();
            WriteFunction(text, contract, input, scope);
        }

        text.Close();
        return text.ToString();
    }

    private static void WriteTypes(SourceText text, TypedDataInput input)
    {
        string name = $"{input.PrimaryType}Types";
        text.Line($"private static readonly Dictionary<string, IReadOnlyList<TypedDataField>> {name} = new()");
        text.Line("{");
        text.Line($"    [\"{input.PrimaryType}\"] =");
        text.Line("    [");
        foreach (AbiParameter member in input.Members)
        {
            text.Line($"        new(\"{member.Name}\", \"{member.Type}\"),");
        }

        text.Line("    ],");
        text.Line("};");
    }

    private static void WriteFunction(
        SourceText text, ContractAbi contract, TypedDataInput input, ContractScope scope)
    {
        // A struct of the contract carries the values, if it has the same members; else each is a parameter.
        bool hasStruct = HasStruct(contract, input, scope);
        string parameter = char.ToLowerInvariant(input.PrimaryType[0]) + input.PrimaryType[1..];
        string[] parameters = hasStruct
            ? [$"{contract.Contract}.{input.PrimaryType} {parameter}"]
            : [.. input.Members.Select(member => $"{scope.CodeOf(member).Type} {member.Name}")];

        text.Summary(input.Notice);
        text.List(
            $"public static TypedData {input.PrimaryType}(",
            ["long chainId", "Address verifyingContract", .. parameters],
            ") => new()");
        text.Open();
        text.Line("Domain = new TypedDataDomain");
        text.Open();
        text.Line($"Name = \"{input.Domain.Name}\",");
        text.Line($"Version = \"{input.Domain.Version}\",");
        text.Line("ChainId = chainId,");
        text.Line("VerifyingContract = verifyingContract,");
        text.Close("},");
        text.Line($"Types = {input.PrimaryType}Types,");
        text.Line($"PrimaryType = \"{input.PrimaryType}\",");
        text.Line("Message = new Dictionary<string, object?>");
        text.Open();
        foreach ((string name, AbiParameter member) in RecordSource.MembersOf(input.Members, input.PrimaryType))
        {
            text.Line($"[\"{member.Name}\"] = {(hasStruct ? $"{parameter}.{name}" : member.Name)},");
        }

        text.Close("},");
        text.Close("};");
    }

    private static bool HasStruct(ContractAbi contract, TypedDataInput input, ContractScope scope)
    {
        IReadOnlyList<AbiParameter>? members =
            scope.Structs.FirstOrDefault(each => each.Name == input.PrimaryType).Members;
        if (members is null)
        {
            return false;
        }

        return members.Select(member => (member.Name, member.CanonicalType))
            .SequenceEqual(input.Members.Select(member => (member.Name, member.CanonicalType)))
                ? true
                : throw new BindingException(
                    $"{contract.Contract}: the struct {input.PrimaryType} is not the one in typed-data.json.");
    }
}
