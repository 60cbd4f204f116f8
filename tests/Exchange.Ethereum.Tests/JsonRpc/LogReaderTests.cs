using System.Text;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.JsonRpc;

/// <summary>Logs are read from bytes exactly as they stand there, for no more memory than the reader's own.</summary>
public sealed class LogReaderTests
{
    private const string Topic = "0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef";

    private const string Sample =
        $$"""
        {"address":"0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826","topics":["{{Topic}}","{{Topic}}"],
         "data":"0x0102ff","blockHash":"{{Topic}}","blockNumber":"0x7fffffffffffffff","blockTimestamp":"0x1",
         "transactionHash":"{{Topic}}","transactionIndex":"0x0","logIndex":"0x2a","removed":false}
        """;

    [Fact]
    public void Every_member_of_a_log_is_read()
    {
        Log log = Assert.Single(ReadAll($"[{Sample}]"));

        Assert.Equal(Address.Parse("0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826"), log.Address);
        Assert.Equal([Hash.Parse(Topic), Hash.Parse(Topic)], log.Topics);
        Assert.Equal([1, 2, 255], log.Data);
        Assert.Equal((long.MaxValue, 0, 42), (log.BlockNumber, log.TransactionIndex, log.LogIndex));
        Assert.Equal((Hash.Parse(Topic), Hash.Parse(Topic)), (log.BlockHash, log.TransactionHash));
        Assert.False(log.Removed);
    }

    [Fact]
    public void Order_spaces_and_members_of_others_do_not_matter()
    {
        string mixed = Sample
            .Replace("\"removed\":false", "\"more\":{\"a\":[1,{}]}, \"removed\" : true", StringComparison.Ordinal)
            .Replace("{\"address\"", "{\"x\":null,\"address\"", StringComparison.Ordinal);

        Log[] logs = [.. ReadAll($" [ {mixed} ,\n {Sample} ] ")];

        Assert.Equal([true, false], logs.Select(log => log.Removed));
        Assert.Empty(ReadAll("[]"));
    }

    [Fact]
    public void A_log_may_have_no_topic_and_any_length_of_data()
    {
        string data = new('7', 200_000);
        string without = Sample
            .Replace($"[\"{Topic}\",\"{Topic}\"]", "[]", StringComparison.Ordinal)
            .Replace("0x0102ff", "0x" + data, StringComparison.Ordinal);

        Log[] logs = [.. ReadAll($"[{without},{Sample},{Sample.Replace("0102ff", "", StringComparison.Ordinal)}]")];

        Assert.Empty(logs[0].Topics);
        Assert.Equal(Hex.Decode("0x" + data), logs[0].Data);
        Assert.Equal([3, 0], logs[1..].Select(log => log.Data.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("[[]]")]
    [InlineData("[]]")]
    [InlineData("[] 1")]
    [InlineData("[\"0x\"]")]
    public void What_is_no_list_of_logs_is_refused(string text) =>
        Assert.False(Assert.Throws<RpcException>(() => ReadAll(text)).IsTransient);

    [Theory]
    [InlineData("\"0x0102ff\"", "\"0x0102f\"")]
    [InlineData("\"0x0102ff\"", "\"0x0102fg\"")]
    [InlineData("\"0x0102ff\"", "\"0102ff\"")]
    [InlineData("\"0x0102ff\"", "\"\"")]
    [InlineData("\"0x0102ff\"", "null")]
    [InlineData("\"0x0102ff\"", "[]")]
    [InlineData("\"0x2a\"", "\"0x\"")]
    [InlineData("\"0x2a\"", "\"0x80000000\"")]
    [InlineData("\"0x2a\"", "\"0x-2\"")]
    [InlineData("\"0x2a\"", "42")]
    [InlineData("\"0x7fffffffffffffff\"", "\"0x8000000000000000\"")]
    [InlineData("\"0x7fffffffffffffff\"", "\"0x10000000000000000\"")]
    [InlineData("\"0x7fffffffffffffff\"", "null")]
    [InlineData("\"removed\":false", "\"removed\":null")]
    [InlineData("\"removed\":false", "\"logIndex\":\"0x2a\"")] // twice
    [InlineData("\"topics\":[", "\"topics\":[\"0x00\",")]
    [InlineData("\"topics\":[", "\"topics\":[null,")]
    [InlineData("\"topics\":[", $"\"topics\":[\"{Topic}\",\"{Topic}\",\"{Topic}\",")] // five
    [InlineData("0xcd2a3d9f", "0xCd2a3d9f")] // not its checksum
    [InlineData("0xcd2a3d9f", "0x\\u0063d2a3d9f")]
    [InlineData("\"address\"", "\"contract\"")]
    [InlineData("\"transactionHash\"", "\"hash\"")]
    public void A_member_that_is_not_as_it_must_be_is_refused(string part, string instead)
    {
        int at = Sample.IndexOf(part, StringComparison.Ordinal);
        string malformed = Sample[..at] + instead + Sample[(at + part.Length)..];

        RpcException fault = Assert.Throws<RpcException>(() => ReadAll($"[{Sample},{malformed}]"));

        Assert.False(fault.IsTransient);
        Assert.Contains("at byte", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_cut_or_changed_anywhere_gives_logs_or_the_one_exception()
    {
        byte[] text = Encoding.UTF8.GetBytes($"[{Sample},{Sample}]");
        var random = new Random(20_261_122);
        int refused = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] mutated = text[..(round % 2 == 0 ? text.Length : random.Next(text.Length))];
            for (int i = 0; i <= round % 3 && mutated.Length > 0; i++)
            {
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
            }

            try
            {
                ReadAll(mutated);
            }
            catch (RpcException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 10_000, 19_999);
    }

    [Fact]
    public void A_thousand_logs_cost_no_more_memory_than_two()
    {
        byte[] two = Encoding.UTF8.GetBytes($"[{Sample},{Sample}]");
        byte[] many = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat(Sample, 1_000))}]");

        Assert.Equal(Least(two), Least(many));

        // Code that is not yet compiled to its best boxes what it need not.
        static long Least(byte[] text) => Enumerable.Range(0, 100).Min(_ => Measure(text));

        static long Measure(byte[] text)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            long sum = 0;
            foreach (LogView log in new LogReader(text))
            {
                sum += log.LogIndex + log.Data.Length;
            }

            return sum > 0 ? GC.GetAllocatedBytesForCurrentThread() - before : throw new InvalidOperationException();
        }
    }

    private static List<Log> ReadAll(string text) => ReadAll(Encoding.UTF8.GetBytes(text));

    private static List<Log> ReadAll(ReadOnlySpan<byte> utf8)
    {
        List<Log> logs = [];
        foreach (LogView log in new LogReader(utf8))
        {
            logs.Add(log.ToLog());
        }

        return logs;
    }
}
