namespace Exchange.Ethereum.Abi;

/// <summary>A call of some contract's function, ready to be encoded; generated code implements it.</summary>
public interface ICall
{
    /// <summary>Selector and arguments: the data of a transaction, a call or an intent.</summary>
    /// <exception cref="AbiException">An argument does not fit its type.</exception>
    byte[] Encode();
}

/// <summary>A call of one function: how to tell it, and how to read it back.</summary>
public interface ICall<TSelf> : ICall
    where TSelf : ICall<TSelf>
{
    /// <summary>The first four bytes of the hash of its signature.</summary>
    static abstract ReadOnlySpan<byte> Selector { get; }

    /// <summary>Reads the data of a call.</summary>
    /// <exception cref="AbiException">The data is no call of this function.</exception>
    static abstract TSelf Decode(ReadOnlySpan<byte> data);
}

/// <summary>A call of a function that returns something.</summary>
public interface ICall<TSelf, TResult> : ICall<TSelf>
    where TSelf : ICall<TSelf, TResult>
{
    /// <summary>Reads what the function returned.</summary>
    /// <exception cref="AbiException">The data is no result of this function.</exception>
    static abstract TResult DecodeResult(ReadOnlySpan<byte> data);
}
