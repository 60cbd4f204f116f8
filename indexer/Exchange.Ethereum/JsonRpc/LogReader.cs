using System.Text;
using System.Text.Json;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>
/// Reads the logs of an <c>eth_getLogs</c> result one after another from its UTF-8 bytes. It makes no strings and
/// keeps one buffer for the data of all, so that a log costs no memory: only what is made of it does.
/// </summary>
/// <example><code>foreach (LogView log in new LogReader(utf8)) { … }</code></example>
public ref struct LogReader
{
    // LOG0 to LOG4 (Yellow Paper, appendix H.2).
    private const int TopicsMax = 4;

    private readonly Hash[] _topics = new Hash[TopicsMax];
    private Utf8JsonReader _json;
    private LogView _current;
    private byte[] _data = new byte[256];
    private bool _isOpen;

    /// <summary>Takes the result: an array of logs, and nothing after it.</summary>
    public LogReader(ReadOnlySpan<byte> utf8) => _json = new Utf8JsonReader(utf8);

    [Flags]
    private enum Member
    {
        None = 0,
        Address = 1,
        Topics = 2,
        Data = 4,
        BlockNumber = 8,
        BlockHash = 16,
        TransactionHash = 32,
        TransactionIndex = 64,
        LogIndex = 128,
        Required = 255,
        Removed = 256,
    }

    // Stands at the beginning of an array of logs, in the midst of something else.
    private LogReader(Utf8JsonReader json)
    {
        _json = json;
        Expect(JsonTokenType.StartArray);
        _isOpen = true;
    }

    /// <summary>The log just read; its topics and data are good until the next one is.</summary>
    public readonly LogView Current => _current;

    /// <summary>The reader itself: it is walked through once.</summary>
    public readonly LogReader GetEnumerator() => this;

    /// <summary>Reads the next log; false after the last.</summary>
    /// <exception cref="RpcException">
    /// Final: what comes is no log, has a member twice or not at all, or is followed by something.
    /// </exception>
    public bool MoveNext()
    {
        try
        {
            if (!_isOpen)
            {
                _isOpen = Next() == JsonTokenType.StartArray ? true : throw new JsonException("Expected an array");
            }

            return ReadNext() || (_json.Read() ? throw new JsonException("More follows the array") : false);
        }
        catch (Exception e) when (e is JsonException or HexException)
        {
            throw new RpcException(
                $"The node's answer is malformed at byte {_json.TokenStartIndex}: {e.Message}", cause: e);
        }
    }

    /// <summary>Reads the array of logs that a reader stands before, and leaves it at the array's end.</summary>
    /// <exception cref="JsonException">It is no such array.</exception>
    internal static Log[] ReadAll(ref Utf8JsonReader json)
    {
        List<Log> logs = [];
        LogReader reader = new(json);
        while (reader.ReadNext())
        {
            logs.Add(reader._current.ToLog());
        }

        json = reader._json;
        return [.. logs];
    }

    private bool ReadNext()
    {
        if (Next() == JsonTokenType.EndArray)
        {
            return false;
        }

        _current = ReadLog();
        return true;
    }

    private LogView ReadLog()
    {
        Expect(JsonTokenType.StartObject);
        (Address address, int topics, int data, bool removed) = (default, 0, 0, false);
        (Hash block, Hash transaction) = (default, default);
        (long blockNumber, int transactionIndex, int logIndex) = (0, 0, 0);
        Member seen = Member.None;
        while (Next() == JsonTokenType.PropertyName)
        {
            Member member = MemberOf(_json.ValueSpan);
            seen = (seen & member) == 0 ? seen | member : throw new JsonException($"{member} comes twice");
            Next();
            switch (member)
            {
                case Member.Address: address = ReadAddress(); break;
                case Member.Topics: topics = ReadTopics(); break;
                case Member.Data: data = ReadData(); break;
                case Member.BlockNumber: blockNumber = Quantity.ParseLong(Text()); break;
                case Member.BlockHash: block = ReadHash(); break;
                case Member.TransactionHash: transaction = ReadHash(); break;
                case Member.TransactionIndex: transactionIndex = ReadIndex(); break;
                case Member.LogIndex: logIndex = ReadIndex(); break;
                case Member.Removed: removed = ReadBoolean(); break;
                default: _json.Skip(); break;
            }
        }

        Member missing = Member.Required & ~seen;
        return missing != Member.None ? throw new JsonException($"The log lacks {missing}") : new LogView
        {
            Address = address,
            Topics = _topics.AsSpan(0, topics),
            Data = _data.AsSpan(0, data),
            BlockNumber = blockNumber,
            BlockHash = block,
            TransactionHash = transaction,
            TransactionIndex = transactionIndex,
            LogIndex = logIndex,
            Removed = removed,
        };
    }

    // By length first: it tells all but two of them apart.
    private static Member MemberOf(ReadOnlySpan<byte> name) => name.Length switch
    {
        4 when name.SequenceEqual("data"u8) => Member.Data,
        6 when name.SequenceEqual("topics"u8) => Member.Topics,
        7 when name.SequenceEqual("address"u8) => Member.Address,
        7 when name.SequenceEqual("removed"u8) => Member.Removed,
        8 when name.SequenceEqual("logIndex"u8) => Member.LogIndex,
        9 when name.SequenceEqual("blockHash"u8) => Member.BlockHash,
        11 when name.SequenceEqual("blockNumber"u8) => Member.BlockNumber,
        15 when name.SequenceEqual("transactionHash"u8) => Member.TransactionHash,
        16 when name.SequenceEqual("transactionIndex"u8) => Member.TransactionIndex,
        _ => Member.None,
    };

    private int ReadTopics()
    {
        Expect(JsonTokenType.StartArray);
        int count = 0;
        while (Next() != JsonTokenType.EndArray)
        {
            _topics[count] = count < TopicsMax ? ReadHash() : throw new JsonException($"More than {TopicsMax} topics");
            count++;
        }

        return count;
    }

    private int ReadData()
    {
        ReadOnlySpan<byte> text = Text();
        int length = Math.Max(0, (text.Length / 2) - 1);
        if (length > _data.Length)
        {
            _data = new byte[Math.Max(length, 2 * _data.Length)];
        }

        Hex.Decode(text, _data.AsSpan(0, length));
        return length;
    }

    private readonly Address ReadAddress()
    {
        Span<byte> bytes = stackalloc byte[Address.Length];
        Hex.Decode(Text(), bytes);
        var address = Address.From(bytes);
        return !Text().ContainsAnyInRange((byte)'A', (byte)'F') || Ascii.Equals(Text(), address.ToString())
            ? address
            : throw new JsonException("The address does not have its EIP-55 checksum");
    }

    private readonly Hash ReadHash()
    {
        Span<byte> bytes = stackalloc byte[Hash.Length];
        Hex.Decode(Text(), bytes);
        return Hash.From(bytes);
    }

    private readonly int ReadIndex()
    {
        long value = Quantity.ParseLong(Text());
        return value <= int.MaxValue ? (int)value : throw new JsonException("The quantity exceeds 31 bits");
    }

    private readonly bool ReadBoolean() => _json.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw new JsonException("Expected a boolean"),
    };

    // Hex digits need no escapes, so the raw bytes are the text.
    private readonly ReadOnlySpan<byte> Text()
    {
        Expect(JsonTokenType.String);
        return _json.ValueSpan;
    }

    private readonly void Expect(JsonTokenType expected)
    {
        if (_json.TokenType != expected)
        {
            throw new JsonException($"Expected {expected}, got {_json.TokenType}");
        }
    }

    private JsonTokenType Next() => _json.Read() ? _json.TokenType : throw new JsonException("The text ends too early");
}
