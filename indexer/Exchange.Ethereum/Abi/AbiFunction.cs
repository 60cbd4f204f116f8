namespace Exchange.Ethereum.Abi;

/// <summary>A function known at run time only: <c>transfer(address,uint256)</c>.</summary>
public sealed class AbiFunction
{
    private readonly byte[] _selector;

    private AbiFunction(string name, IReadOnlyList<AbiType> inputs, IReadOnlyList<AbiType> outputs)
    {
        Name = name;
        Inputs = inputs;
        Outputs = outputs;
        Signature = AbiSignature.Format(name, inputs);
        _selector = AbiSignature.SelectorOf(Signature);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The types of its arguments.</summary>
    public IReadOnlyList<AbiType> Inputs { get; }

    /// <summary>The types of what it returns; none if only its signature is known, which does not tell.</summary>
    public IReadOnlyList<AbiType> Outputs { get; }

    /// <summary>Name and types in their canonical form.</summary>
    public string Signature { get; }

    /// <summary>The first four bytes of the signature's hash.</summary>
    public ReadOnlySpan<byte> Selector => _selector;

    /// <summary>Reads a canonical signature.</summary>
    /// <exception cref="AbiException">The text is none.</exception>
    public static AbiFunction Parse(string signature)
    {
        (string name, IReadOnlyList<AbiType> inputs) = AbiSignature.Parse(signature);
        return new AbiFunction(name, inputs, []);
    }

    internal static AbiFunction Of(string name, IReadOnlyList<AbiType> inputs, IReadOnlyList<AbiType> outputs) =>
        new(AbiSignature.RequireName(name), inputs, outputs);

    /// <summary>Selector and arguments.</summary>
    /// <exception cref="AbiException">The values are not of the inputs' types.</exception>
    public byte[] Encode(params IReadOnlyList<object?> values) => AbiEncoder.Encode(Inputs, values, _selector);

    /// <summary>Reads the arguments of a call.</summary>
    /// <exception cref="AbiException">The data is no call of this function.</exception>
    public object[] Decode(ReadOnlySpan<byte> data) =>
        AbiDecoder.Decode(Inputs, AbiReader.WithoutSelector(data, _selector));

    /// <summary>Reads what the function returned.</summary>
    /// <exception cref="AbiException">The data is no encoding of values of the outputs' types.</exception>
    public object[] DecodeResult(ReadOnlySpan<byte> data) => AbiDecoder.Decode(Outputs, data);
}
