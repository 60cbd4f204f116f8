namespace Exchange.Ethereum.Abi;

/// <summary>A custom error known at run time only: <c>InsufficientBalance(uint256,uint256)</c>.</summary>
public sealed class AbiError
{
    private readonly byte[] _selector;

    private AbiError(string name, IReadOnlyList<AbiType> inputs)
    {
        Name = name;
        Inputs = inputs;
        Signature = AbiSignature.Format(name, inputs);
        _selector = AbiSignature.SelectorOf(Signature);
    }

    /// <summary>What <c>require(condition, "text")</c> throws.</summary>
    public static AbiError Error { get; } = Parse("Error(string)");

    /// <summary>What the compiler's own checks throw, with a number for each.</summary>
    public static AbiError Panic { get; } = Parse("Panic(uint256)");

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The types of its values.</summary>
    public IReadOnlyList<AbiType> Inputs { get; }

    /// <summary>Name and types in their canonical form.</summary>
    public string Signature { get; }

    /// <summary>The first four bytes of the signature's hash.</summary>
    public ReadOnlySpan<byte> Selector => _selector;

    /// <summary>Reads a canonical signature.</summary>
    /// <exception cref="AbiException">The text is none.</exception>
    public static AbiError Parse(string signature)
    {
        (string name, IReadOnlyList<AbiType> inputs) = AbiSignature.Parse(signature);
        return new AbiError(name, inputs);
    }

    /// <summary>Whether revert data starts like this error.</summary>
    public bool Matches(ReadOnlySpan<byte> data) => data.StartsWith(_selector);

    /// <summary>Selector and values.</summary>
    /// <exception cref="AbiException">The values are not of the inputs' types.</exception>
    public byte[] Encode(params IReadOnlyList<object?> values) => AbiEncoder.Encode(Inputs, values, _selector);

    /// <summary>Reads the values.</summary>
    /// <exception cref="AbiException">The data is not this error.</exception>
    public object[] Decode(ReadOnlySpan<byte> data) =>
        AbiDecoder.Decode(Inputs, AbiReader.WithoutSelector(data, _selector));
}
