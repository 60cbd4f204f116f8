namespace Exchange.Ethereum.Abi;

/// <summary>Reads values whose types are known only at run time; generated code uses the reader itself.</summary>
public static class AbiDecoder
{
    /// <summary>Decodes values; encoding them again gives the same bytes.</summary>
    /// <exception cref="AbiException">The data is not the encoding of any values of these types.</exception>
    public static object[] Decode(IReadOnlyList<AbiType> types, ReadOnlySpan<byte> data)
    {
        var reader = new AbiReader(data, types.Sum(type => type.HeadWords));
        var values = new object[types.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = types[i].Read(ref reader);
        }

        return reader.Finish(values);
    }
}
