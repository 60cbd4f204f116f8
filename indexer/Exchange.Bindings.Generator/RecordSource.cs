namespace Exchange.Bindings.Generator;

/// <summary>What the records of events, calls, errors and structs have in common.</summary>
internal static class RecordSource
{
    /// <summary>Members with their C# names, which no two may share.</summary>
    internal static IReadOnlyList<(string Name, AbiParameter Parameter)> MembersOf(
        IReadOnlyList<AbiParameter> parameters, string owner)
    {
        (string Name, AbiParameter Parameter)[] members =
            [.. parameters.Select((parameter, i) => (CSharpName.OfMember(parameter.Name, i, owner), parameter))];
        return members.DistinctBy(member => member.Name).Count() == members.Length
            ? members
            : throw new BindingException($"Two members of {owner} have the same name.");
    }

    internal static void WriteHead(
        SourceText text,
        string summary,
        string name,
        IReadOnlyList<AbiParameter> parameters,
        ContractScope scope,
        string end)
    {
        text.Line();
        text.Summary(summary);
        text.List(
            $"public sealed record {name}(",
            [.. MembersOf(parameters, name).Select(member => $"{scope.CodeOf(member.Parameter).Type} {member.Name}")],
            $"){end}");
    }

    /// <summary>The hash's first four bytes, as an expression that needs no allocation.</summary>
    internal static void WriteSelector(SourceText text, string signature, ReadOnlySpan<byte> selector)
    {
        string bytes = string.Join(", ", selector.ToArray().Select(b => $"0x{b:x2}"));
        text.Summary($"Of {signature}.");
        text.Line($"public static ReadOnlySpan<byte> Selector => [{bytes}];");
    }

    /// <summary>Returns the record once all its members are read and nothing is left.</summary>
    internal static void WriteReturn(
        SourceText text, string name, IReadOnlyList<AbiParameter> parameters, Func<AbiParameter, string> read) =>
        text.List(
            $"return reader.Finish(new {name}(",
            [.. MembersOf(parameters, name).Select(member => $"{member.Name}: {read(member.Parameter)}")],
            "));",
            isSpread: parameters.Count > 2);

    internal static void WriteMembers(
        SourceText text, IReadOnlyList<AbiParameter> parameters, string owner, string prefix, ContractScope scope)
    {
        foreach ((string name, AbiParameter parameter) in MembersOf(parameters, owner))
        {
            text.Line($"{scope.CodeOf(parameter).Write("writer", prefix + name)};");
        }
    }
}
