using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Abi;

/// <summary>An event of some contract, decoded; generated code implements it.</summary>
public interface IEvent;

/// <summary>One kind of event: how to tell its logs, and how to read them.</summary>
public interface IEvent<TSelf> : IEvent
    where TSelf : IEvent<TSelf>
{
    /// <summary>The hash of its signature: the first topic of its logs.</summary>
    static abstract Hash Topic { get; }

    /// <summary>Reads a log; what it returns is a copy.</summary>
    /// <exception cref="AbiException">The log is not of this event.</exception>
    static abstract TSelf Decode(LogView log);
}
