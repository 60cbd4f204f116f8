using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer.Tests;

/// <summary>What goes together in a transaction, and what a node's answer means.</summary>
public sealed class BatchTests
{
    private const int KeySignature = 65;
    private const int PasskeySignature = 700;

    [Fact]
    public void A_batch_takes_the_oldest_as_many_as_the_forwarder_takes()
    {
        var batch = Batch.Cut([.. Enumerable.Range(0, 150).Select(_ => Waiting(gas: 10_000))]);

        Assert.Equal(100, batch.Intents.Count);
        Assert.True(batch.IsFull);
    }

    [Fact]
    public void A_batch_stays_below_the_gas_of_a_transaction()
    {
        var batch = Batch.Cut([.. Enumerable.Range(0, 20).Select(_ => Waiting(gas: 3_000_000))]);

        Assert.True(batch.IsFull);
        Assert.Equal(5, batch.Intents.Count);
        Assert.InRange(Batch.GasFor(batch.Intents), 15_000_000, Batch.GasMax);
    }

    [Fact]
    public void A_batch_stays_below_the_bytes_that_nodes_take()
    {
        var batch = Batch.Cut([.. Enumerable.Range(0, 20).Select(_ => Waiting(gas: 10_000, bytes: 30_000))]);

        Assert.Equal(3, batch.Intents.Count);
    }

    [Fact]
    public void One_intent_that_fills_a_transaction_goes_alone() =>
        Assert.Single(Batch.Cut([Waiting(gas: 15_900_000), Waiting(gas: 500_000)]).Intents);

    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 50)]
    [InlineData(2, 25)]
    [InlineData(5, 3)]
    [InlineData(6, 1)]
    [InlineData(400, 1)]
    public void The_more_often_a_batch_has_failed_the_fewer_go_together(int attempts, int together) =>
        Assert.Equal(
            together,
            Batch.Cut([.. Enumerable.Range(0, 100).Select(_ => Waiting(gas: 10_000, attempts: attempts))])
                .Intents.Count);

    [Fact]
    public void One_that_goes_alone_does_not_join_those_before_it() =>
        Assert.Equal(
            2,
            Batch.Cut([Waiting(10_000), Waiting(10_000), Waiting(10_000, attempts: 6), Waiting(10_000)])
                .Intents.Count);

    [Fact]
    public void A_bundle_goes_by_itself_and_whole_in_the_order_of_its_parts()
    {
        var bundle = Guid.NewGuid();
        var (second, first) = (Part(bundle, 2), Part(bundle, 1));

        var batch = Batch.Cut([second, Waiting(10_000), Waiting(10_000), first]);

        Assert.True(batch.IsBundle);
        Assert.Equal([first, second], batch.Intents);
    }

    [Fact]
    public void Those_that_stand_by_themselves_do_not_wait_for_a_bundle_among_them()
    {
        var bundle = Guid.NewGuid();

        var batch = Batch.Cut([Waiting(10_000), Part(bundle, 2), Waiting(10_000), Part(bundle, 1)]);

        Assert.False(batch.IsBundle);
        Assert.Equal(2, batch.Intents.Count);
    }

    [Fact]
    public void A_verifier_is_left_the_gas_that_the_forwarder_keeps_for_it() =>
        Assert.InRange(
            Batch.GasFor([Waiting(10_000, signature: PasskeySignature)]) - Batch.GasFor([Waiting(10_000)]),
            // And for the longer signature.
            640_000 + (16 * (PasskeySignature - KeySignature)), 700_000);

    [Theory]
    [InlineData("already known", nameof(SendResult.Taken))]
    [InlineData("transaction already imported", nameof(SendResult.Taken))]
    [InlineData("Known transaction", nameof(SendResult.Taken))]
    [InlineData("nonce too low", nameof(SendResult.NonceUsed))]
    [InlineData("nonce too low: next nonce 7, tx nonce 5", nameof(SendResult.NonceUsed))]
    [InlineData("Nonce below current", nameof(SendResult.NonceUsed))]
    [InlineData("replacement transaction underpriced", nameof(SendResult.PaysTooLittle))]
    [InlineData("max fee per gas less than block base fee", nameof(SendResult.PaysTooLittle))]
    [InlineData("Transaction pool is full", nameof(SendResult.Unknown))]
    [InlineData("exceeds block gas limit", nameof(SendResult.Refused))]
    [InlineData("intrinsic gas too low", nameof(SendResult.Refused))]
    [InlineData("oversized data", nameof(SendResult.Refused))]
    public void A_nodes_words_tell_what_became_of_a_transaction(string words, string result)
    {
        var refusal = new RpcException($"The node refused: {words} (-32000).");

        Assert.Equal(result, ForwarderChain.AnswerOf(refusal).Result.ToString());
    }

    [Fact]
    public void What_a_node_that_is_away_did_is_unknown() =>
        Assert.Equal(
            SendResult.Unknown, ForwarderChain.AnswerOf(new RpcException("too slow", isTransient: true)).Result);

    private static PendingIntent Part(Guid bundle, int part) => Waiting(10_000) with { Bundle = bundle, Part = part };

    private static PendingIntent Waiting(
        long gas, int bytes = 100, int attempts = 0, int signature = KeySignature) => new(
        Guid.NewGuid(), Hash.Zero, default, default, new byte[bytes], 0, 0, gas, new byte[signature], attempts, 0);
}
