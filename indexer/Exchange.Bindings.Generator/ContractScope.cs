using Exchange.Ethereum.Abi;

namespace Exchange.Bindings.Generator;

/// <summary>
/// The structs and enums that a contract's signatures mention, each under its short name; two of the same name would
/// be two meanings of one word, and are refused.
/// </summary>
internal sealed class ContractScope
{
    private readonly ContractAbi _contract;
    private readonly SortedDictionary<string, AbiParameter> _structs = new(StringComparer.Ordinal);

    internal ContractScope(ContractAbi contract)
    {
        _contract = contract;
        foreach (AbiEntry entry in contract.Abi.Where(entry => entry.Type is "event" or "function" or "error"))
        {
            foreach (AbiParameter parameter in entry.Inputs.Concat(entry.Outputs))
            {
                Collect(parameter);
            }
        }
    }

    internal IEnumerable<(string Name, IReadOnlyList<AbiParameter> Members)> Structs =>
        _structs.Select(pair => (pair.Key, pair.Value.Components!));

    /// <summary>Whether some value is an integer of more than 64 bits.</summary>
    internal bool HasWideIntegers { get; private set; }

    internal ValueCode CodeOf(AbiParameter parameter) => new(parameter, this);

    internal static long WordsOf(IEnumerable<AbiParameter> parameters) =>
        parameters.Sum(parameter => AbiType.Parse(parameter.CanonicalType).HeadWords);

    /// <summary>The name of a struct, or null for any other value.</summary>
    internal string? FindStruct(AbiParameter parameter) => parameter.Components is null
        ? null
        : ShortName(parameter, "struct ") ?? throw new BindingException(
            $"{_contract.Contract}: the tuple '{parameter.Name}' has no struct to be named after.");

    /// <summary>An enum and its members, or null for any other value.</summary>
    internal (string Name, IReadOnlyList<string> Members)? FindEnum(AbiParameter parameter)
    {
        if (ShortName(parameter, "enum ") is not { } name)
        {
            return null;
        }

        return _contract.Enums.TryGetValue(name, out IReadOnlyList<string>? members)
            ? (name, members)
            : throw new BindingException($"{_contract.Contract}: the members of the enum {name} are not exported.");
    }

    private static string? ShortName(AbiParameter parameter, string kind)
    {
        string? text = parameter.InternalType;
        if (text is null || !text.StartsWith(kind, StringComparison.Ordinal))
        {
            return null;
        }

        int array = text.IndexOf('[', StringComparison.Ordinal);
        text = array < 0 ? text : text[..array];
        return text[(Math.Max(text.LastIndexOf('.'), kind.Length - 1) + 1)..];
    }

    private void Collect(AbiParameter parameter)
    {
        HasWideIntegers |= parameter.Components is null && CodeOf(parameter).Type.Contains("BigInteger");
        if (FindStruct(parameter) is not { } name)
        {
            return;
        }

        if (_structs.TryGetValue(name, out AbiParameter? known) && !HaveSameMembers(known, parameter))
        {
            throw new BindingException($"{_contract.Contract}: two structs are called {name}.");
        }

        _structs[name] = parameter;
        foreach (AbiParameter component in parameter.Components!)
        {
            Collect(component);
        }
    }

    private static bool HaveSameMembers(AbiParameter one, AbiParameter other) =>
        one.Components!.Select(member => (member.Name, member.CanonicalType))
            .SequenceEqual(other.Components!.Select(member => (member.Name, member.CanonicalType)));
}
