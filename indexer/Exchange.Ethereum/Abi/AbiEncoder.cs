namespace Exchange.Ethereum.Abi;

/// <summary>Writes values whose types are known only at run time; generated code uses the writer itself.</summary>
public static class AbiEncoder
{
    /// <summary>Encodes values, after a selector if they are a call's or an error's.</summary>
    /// <exception cref="AbiException">There are more or fewer values than types, or one is not of its type.</exception>
    public static byte[] Encode(
        IReadOnlyList<AbiType> types, IReadOnlyList<object?> values, ReadOnlySpan<byte> selector = default)
    {
        if (types.Count != values.Count)
        {
            throw new AbiException($"{values.Count} values for {types.Count} types.");
        }

        var writer = new AbiWriter(types.Sum(type => type.HeadWords), selector);
        for (int i = 0; i < types.Count; i++)
        {
            types[i].Write(writer, values[i]);
        }

        return writer.ToArray();
    }
}
