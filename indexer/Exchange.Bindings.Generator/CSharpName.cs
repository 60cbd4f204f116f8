namespace Exchange.Bindings.Generator;

/// <summary>Turns Solidity's names into the framework's.</summary>
internal static class CSharpName
{
    // Members that a generated record has anyway.
    private static readonly HashSet<string> Taken =
    [
        "Clone", "Decode", "DecodeResult", "Deconstruct", "Encode", "EqualityContract", "Equals", "Finalize",
        "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "Read", "ReferenceEquals", "Selector", "Topic",
        "ToString", "Write",
    ];

    /// <summary><c>reference_</c> becomes <c>Reference</c>, <c>nameEn</c> becomes <c>NameEn</c>.</summary>
    internal static string OfMember(string name, int position, string owner)
    {
        string bare = name.Trim('_');
        string pascal = bare.Length == 0 ? $"Value{position}" : char.ToUpperInvariant(bare[0]) + bare[1..];
        return Taken.Contains(pascal) || pascal == owner ? pascal + "Value" : pascal;
    }

    /// <summary><c>safeTransferFrom</c> becomes <c>SafeTransferFrom</c>.</summary>
    internal static string OfType(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary><c>PARTLY_PAID</c> becomes <c>PartlyPaid</c>.</summary>
    internal static string OfEnumMember(string name) =>
        string.Concat(name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));

    /// <summary>
    /// <c>Desk_HoldExpired</c> of the contract <c>Desk</c> becomes <c>HoldExpiredError</c>, and the shared
    /// <c>Amount_OutOfRange</c> becomes <c>AmountOutOfRangeError</c>.
    /// </summary>
    internal static string OfError(string name, string contract)
    {
        string own = contract + "_";
        string rest = name.StartsWith(own, StringComparison.Ordinal) ? name[own.Length..] : name;
        return rest.Replace("_", "", StringComparison.Ordinal) + "Error";
    }
}
