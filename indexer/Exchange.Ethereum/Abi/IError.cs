namespace Exchange.Ethereum.Abi;

/// <summary>A custom error: how to tell it, and how to read it; generated code implements it.</summary>
public interface IError<TSelf>
    where TSelf : IError<TSelf>
{
    /// <summary>The first four bytes of the hash of its signature.</summary>
    static abstract ReadOnlySpan<byte> Selector { get; }

    /// <summary>Reads revert data.</summary>
    /// <exception cref="AbiException">The data is not this error.</exception>
    static abstract TSelf Decode(ReadOnlySpan<byte> data);
}
