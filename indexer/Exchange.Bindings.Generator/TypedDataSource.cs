namespace Exchange.Bindings.Generator;

/// <summary>Writes what people sign for a contract: for each struct a function from its values to typed data.</summary>
internal static class TypedDataSource
{
    internal static string Write(ContractAbi contract, TypedDataInput input)
    {
        var scope = new ContractScope(contract);
        SourceText text = BindingsSource.Begin(
            "the generator's typed-data.json",
            "Exchange.Ethereum.Eip712",
            "Exchange.Ethereum.Primitives");
        text.Summary($"What people sign for {contract.Contract} (EIP-712).");
        text.Open($"public static class {contract.Contract}TypedData");
        WriteTypes(text, input);
        foreach (TypedDataType type in input.Types)
        {
            text.Line();
            WriteFunction(text, contract, type, scope);
        }

        text.Line();
        WriteOf(text, input.Domain);
        text.Close();
        return text.ToString();
    }

    private static void WriteTypes(SourceText text, TypedDataInput input)
    {
        text.Line("private static readonly Dictionary<string, IReadOnlyList<TypedDataField>> Types = new()");
        text.Open();
        foreach (TypedDataType type in input.Types)
        {
            text.Line($"[\"{type.Name}\"] =");
            text.Line("[");
            foreach (AbiParameter member in type.Members)
            {
                text.Line($"    new(\"{member.Name}\", \"{member.Type}\"),");
            }

            text.Line("],");
        }

        text.Close("};");
    }

    private static void WriteFunction(
        SourceText text, ContractAbi contract, TypedDataType type, ContractScope scope)
    {
        // A struct of the contract carries the values, if it has the same members; else each is a parameter.
        bool hasStruct = HasStruct(contract, type, scope);
        string parameter = char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
        string[] parameters = hasStruct
            ? [$"{contract.Contract}.{type.Name} {parameter}"]
            : [.. type.Members.Select(member => $"{scope.CodeOf(member).Type} {member.Name}")];

        text.Summary(type.Notice);
        text.List(
            $"public static TypedData {type.Name}(",
            ["long chainId", "Address verifyingContract", .. parameters],
            ") =>");
        text.Line($"    Of(\"{type.Name}\", chainId, verifyingContract, new()");
        text.Line("    {");
        foreach ((string name, AbiParameter member) in RecordSource.MembersOf(type.Members, type.Name))
        {
            text.Line($"        [\"{member.Name}\"] = {(hasStruct ? $"{parameter}.{name}" : member.Name)},");
        }

        text.Line("    });");
    }

    private static void WriteOf(SourceText text, TypedDataDomainInput domain)
    {
        const string Parameters =
            "string type, long chainId, Address verifyingContract, Dictionary<string, object?> message";
        text.Line("private static TypedData Of(");
        text.Line($"    {Parameters}) => new()");
        text.Open();
        text.Line("Domain = new TypedDataDomain");
        text.Open();
        text.Line($"Name = \"{domain.Name}\",");
        text.Line($"Version = \"{domain.Version}\",");
        text.Line("ChainId = chainId,");
        text.Line("VerifyingContract = verifyingContract,");
        text.Close("},");
        text.Line("Types = new Dictionary<string, IReadOnlyList<TypedDataField>> { [type] = Types[type] },");
        text.Line("PrimaryType = type,");
        text.Line("Message = message,");
        text.Close("};");
    }

    private static bool HasStruct(ContractAbi contract, TypedDataType type, ContractScope scope)
    {
        IReadOnlyList<AbiParameter>? members = scope.Structs.FirstOrDefault(each => each.Name == type.Name).Members;
        if (members is null)
        {
            return false;
        }

        return members.Select(member => (member.Name, member.CanonicalType))
            .SequenceEqual(type.Members.Select(member => (member.Name, member.CanonicalType)))
                ? true
                : throw new BindingException(
                    $"{contract.Contract}: the struct {type.Name} is not the one in typed-data.json.");
    }
}
