using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Http.WebSockets;

/// <summary>Many clients with many subscriptions each: everyone hears all of its own, in order.</summary>
public sealed class ManySocketsTests
{
    private const int Clients = 20;
    private const int Subscriptions = 5;
    private const int Messages = 30;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_subscription_hears_each_message_of_its_topic_in_order()
    {
        await using var server = await SampleServer.Start();
        var clients = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => SocketClient.Connect(server.Url)));
        foreach (var client in clients)
        {
            for (var i = 0; i < Subscriptions; i++)
            {
                await client.Subscribe($"s{i}", $"subscription {{ heard(topic: \"t{i}\") }}");
            }

            // An answer to what came last says that all before has begun.
            await client.Subscribe("q", "{ whoAmI }");
            await client.ReadToEnd();
        }

        await Eventually.Holds(() => server.Topics.Count == Subscriptions);
        await Eventually.Holds(() => server.Topics.SubscriberCount == Clients * Subscriptions);
        await Task.WhenAll(Enumerable.Range(0, Subscriptions).Select(i => Speak(server, $"t{i}")));

        foreach (var client in clients)
        {
            var heard = Enumerable.Range(0, Subscriptions).ToDictionary(i => $"s{i}", _ => new List<string>());
            for (var i = 0; i < Subscriptions * (Messages + 1); i++)
            {
                var message = JsonNode.Parse((await client.Read())!)!;
                heard[(string)message["id"]!].Add((string?)message["payload"]?["data"]?["heard"] ?? "complete");
            }

            Assert.All(heard, one => Assert.Equal(Expected($"t{one.Key[1..]}"), one.Value));
            client.Dispose();
        }

        await Eventually.Holds(() => server.Topics.Count == 0);
    }

    private static IEnumerable<string> Expected(string topic) =>
        Enumerable.Range(0, Messages).Select(i => Text(topic, i)).Append("complete");

    private static async Task Speak(SampleServer server, string topic)
    {
        for (var i = 0; i < Messages; i++)
        {
            await server.Sender.SendAsync(topic, Text(topic, i), Stop);
        }

        await server.Sender.CompleteAsync(topic);
    }

    private static string Text(string topic, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{topic} says {index}");
}
