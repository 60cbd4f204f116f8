using System.Text;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings.Tests;

/// <summary>An event costs the memory of its record, and none on the way there.</summary>
public sealed class EventMemoryTests
{
    // What issue 4 allows an event from the bytes of the answer to its record.
    private const long BytesMax = 200;

    [Fact]
    public void An_ERC_1155_transfer_takes_its_record_and_no_more()
    {
        const int Count = 1_000;
        byte[] text = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Transfer(), Count))}]");

        // Code that is not yet compiled to its best boxes what it need not.
        long each = Enumerable.Range(0, 50).Min(_ => Measure(text)) / Count;

        Assert.InRange(each, 1, BytesMax);
    }

    private static long Measure(byte[] text)
    {
        var events = new List<IEvent?>(1_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        foreach (LogView log in new LogReader(text))
        {
            events.Add(Ledger.DecodeEvent(log));
        }

        long taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.All(events, e => Assert.IsType<Ledger.TransferSingle>(e));
        return taken;
    }

    private static string Transfer()
    {
        string account = $"\"0x{new string('0', 24)}{new string('7', 40)}\"";
        string hash = Hash.Zero.ToString();
        string data = new string('9', 64) + 1_000_000.ToString("x64", null); // An id of all bits, and some points.
        return $$"""
            {"address":"0x5fbdb2315678afecb367f032d93f642f64180aa3",
             "topics":["{{Ledger.TransferSingle.Topic}}",{{account}},{{account}},{{account}}],"data":"0x{{data}}",
             "blockHash":"{{hash}}","blockNumber":"0x1","transactionHash":"{{hash}}","transactionIndex":"0x0",
             "logIndex":"0x0","removed":false}
            """;
    }
}
