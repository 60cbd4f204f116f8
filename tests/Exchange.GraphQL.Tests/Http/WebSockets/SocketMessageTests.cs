using System.Text;
using Exchange.GraphQL.Http.WebSockets;
using Xunit;

namespace Exchange.GraphQL.Tests.Http.WebSockets;

/// <summary>Whatever bytes come, they are a message of the protocol or refused as none.</summary>
public sealed class SocketMessageTests
{
    private const int Seed = 20261122;

    private static readonly byte[][] _messages =
    [
        .. new[]
        {
            """{"type":"connection_init","payload":{"Authorization":"Bearer x"}}""",
            """{"type":"ping","payload":null}""",
            """{"id":"é","type":"complete"}""",
            """{"id":"1","type":"subscribe","payload":{"query":"{ a }","operationName":"A","variables":{"a":[1]}}}""",
            """{"id":"1","type":"subscribe","payload":{"query":"{ a }","extensions":{"b":"\ud83d\ude00"}}}""",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public void Mutated_messages_are_read_or_refused_and_nothing_else()
    {
        var random = new Random(Seed);
        var (read, refused) = (0, 0);
        for (var i = 0; i < 50_000; i++)
        {
            var bytes = Mutated(_messages[random.Next(_messages.Length)], random);
            try
            {
                Assert.NotEmpty(SocketMessage.Read(bytes).Type);
                read++;
            }
            catch (SocketProtocolException refusal)
            {
                Assert.Equal(SocketClose.InvalidMessage, refusal.Code);
                refused++;
            }
        }

        Assert.True(read > 1_000 && refused > 1_000, $"Seed {Seed}: {read} were read and {refused} refused.");
    }

    private static byte[] Mutated(byte[] message, Random random)
    {
        var bytes = message.ToList();
        for (var times = random.Next(4); times >= 0; times--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, random.Next(bytes.Count - at));
                    break;
                case 2:
                    bytes.Insert(at, (byte)"\"{}[]:,\\0e-"[random.Next(11)]);
                    break;
                default:
                    bytes.InsertRange(at, message[..random.Next(message.Length)]);
                    break;
            }

            if (bytes.Count == 0)
            {
                break;
            }
        }

        return [.. bytes];
    }
}
