using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Abi;

/// <summary>Reads a log of a known event: its indexed values from the topics, the others from the data.</summary>
public ref struct EventReader
{
    private AbiReader _topics;
    private AbiReader _data;

    /// <summary>Opens a log that must be of this event, with so many indexed values.</summary>
    public EventReader(LogView log, Hash topic, int indexed, int dataWords)
    {
        if (log.Topics.IsEmpty || log.Topics[0] != topic)
        {
            throw new AbiException("The log is of another event", 0);
        }

        if (log.Topics.Length != 1 + indexed)
        {
            throw new AbiException($"The log has {log.Topics.Length - 1} indexed values, the event {indexed}", 0);
        }

        // A topic is one word: topics in a row read like a frame of static values.
        _topics = new AbiReader(MemoryMarshal.AsBytes(log.Topics[1..]), indexed);
        _data = new AbiReader(log.Data, dataWords);
    }

    /// <summary>The indexed values.</summary>
    [UnscopedRef]
    public ref AbiReader Topics => ref _topics;

    /// <summary>The other values.</summary>
    [UnscopedRef]
    public ref AbiReader Data => ref _data;

    /// <summary>Hands the event over once nothing is left behind its values.</summary>
    public readonly T Finish<T>(T values) => _data.Finish(values);
}
