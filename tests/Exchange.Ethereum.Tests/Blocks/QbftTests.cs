using System.Numerics;
using System.Text.Json;
using Exchange.Ethereum.Blocks;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;
using Exchange.TestBed;

namespace Exchange.Ethereum.Tests.Blocks;

/// <summary>A QBFT header is believed when a quorum of trusted validators sealed exactly it.</summary>
public sealed class QbftTests
{
    private static readonly TestKey[] Keys =
        [.. new[] { "first", "second", "third", "fourth" }.Select(name => TestKey.Named($"{name} validator"))];

    private static readonly Address[] Validators = [.. Keys.Select(key => key.Address)];

    [Fact]
    public void A_real_header_is_sealed_by_three_of_its_four_validators_and_no_change_of_it_is()
    {
        (Header header, Hash sealHash) = ReadReal();
        QbftExtraData extra = QbftExtraData.Decode(header.ExtraData);
        IReadOnlyList<Address> signers = Qbft.Verify(header, [.. extra.Validators]);

        Assert.Equal(header.ExtraData, extra.Encode());
        Assert.Equal(sealHash, Qbft.SealHash(header));
        Assert.Equal(1, extra.Round);
        Assert.Equal(3, signers.Distinct().Count());
        Assert.Empty(signers.Except(extra.Validators));
        RefuseEveryForgery(header, [.. extra.Validators]);
    }

    // No newer header of a real chain is at hand: these are sealed here, by the same rule, with all later fields.
    [Theory]
    [InlineData("berlin", 0)]
    [InlineData("london", 1)]
    [InlineData("shanghai", 0)]
    [InlineData("cancun", 200)]
    [InlineData("prague", 70_000)]
    public void Headers_of_every_fork_are_sealed_by_the_same_rule(string fork, int round)
    {
        Header header = Seal(Unsealed(fork, round), Keys[..3]);

        Assert.Equal(Validators[..3], Qbft.Verify(header, Validators));
        Assert.Equal(Validators[..3], Qbft.RecoverSigners(header));
        Assert.NotEqual(Qbft.SealHash(header with { BaseFeePerGas = 99, WithdrawalsRoot = null, BlobGasUsed = null,
            ExcessBlobGas = null, ParentBeaconBlockRoot = null, RequestsHash = null }), Qbft.SealHash(header));
        RefuseEveryForgery(header, Validators);
    }

    [Fact]
    public void A_block_keeps_its_name_whoever_sealed_it_and_in_whatever_round()
    {
        Header first = Seal(Unsealed("prague", 0), Keys[..3]);
        Header later = Seal(Unsealed("prague", 3), Keys[1..]);

        Assert.Equal(Qbft.BlockHash(first), Qbft.BlockHash(later));
        Assert.NotEqual(Qbft.SealHash(first), Qbft.SealHash(later));
        Assert.Equal(Keccak256.Hash(Unsealed("prague", 0).Encode()), Qbft.BlockHash(first));
        Assert.Throws<BlockException>(() => first.ComputeHash());
    }

    [Fact]
    public void The_twin_of_a_seal_is_the_same_validator_s()
    {
        Header header = Seal(Unsealed("prague", 0), Keys[..3]);
        byte[][] seals = [.. QbftExtraData.Decode(header.ExtraData).Seals];
        byte[] twin = Twin(seals[0]);

        Assert.Equal(Validators[..3], Qbft.Verify(With(header, [twin, .. seals[1..]]), Validators));
        Refused(With(header, [.. seals, twin]), Validators);
    }

    [Fact]
    public void Only_a_list_that_is_trusted_counts()
    {
        Header header = Seal(Unsealed("prague", 0), Keys);
        Header unlisted = Seal(
            Unsealed("prague", 0, QbftExtraData.Decode(header.ExtraData) with { Validators = [], Seals = [] }), Keys);

        Assert.Equal(4, Qbft.Verify(header, [.. Validators.Reverse()]).Count);
        Assert.Equal(4, Qbft.Verify(unlisted, Validators).Count); // a contract keeps the list
        Refused(header, []);
        Refused(header, Validators[..3]);
        Refused(header, [.. Validators[..3], TestKey.Stranger.Address]);
        Refused(header, [.. Validators, TestKey.Stranger.Address]);
        Refused(header, [.. Validators, Validators[0]]);
        Refused(unlisted, Validators[..3]);
    }

    [Fact]
    public void More_seals_than_validators_are_refused_without_looking_at_them()
    {
        Header header = Seal(Unsealed("prague", 0), Keys);
        byte[][] seals = [.. Enumerable.Repeat(new byte[65], 100_000)];

        Assert.Contains(
            "more seals",
            Assert.Throws<BlockException>(() => Qbft.Verify(With(header, seals), Validators)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(5, 4)]
    [InlineData(6, 4)]
    [InlineData(7, 5)]
    [InlineData(100, 67)]
    [InlineData(int.MaxValue, 1_431_655_765)]
    public void A_quorum_is_two_thirds_rounded_up(int validators, int quorum) =>
        Assert.Equal(quorum, Qbft.Quorum(validators));

    [Fact]
    public void Votes_are_read_and_written()
    {
        foreach (QbftVote? vote in (QbftVote?[])
            [null, new QbftVote(Validators[0], IsAdd: true), new QbftVote(Validators[1], IsAdd: false)])
        {
            QbftExtraData extra = Extra(0) with { Vote = vote };

            Assert.Equal(vote, QbftExtraData.Decode(extra.Encode()).Vote);
            Assert.Equal(extra.Encode(), QbftExtraData.Decode(extra.Encode()).Encode());
        }

        Assert.Equal( // the genesis block's where a contract keeps the list
            "0xe5a0" + new string('0', 64) + "c0c080c0", Hex.Encode((Extra(0) with { Validators = [] }).Encode()));
    }

    [Fact]
    public void Extra_data_in_any_other_form_are_refused()
    {
        RlpItem[] good = [.. RlpItem.Decode(Extra(1).Encode()).Items];
        QbftExtraData.Decode(RlpItem.List(good).Encode());
        Bad([]);
        Bad(good[..4]);
        Bad([.. good, RlpItem.List()]);
        Bad([RlpItem.Of(new byte[31]), .. good[1..]]);
        Bad([good[0], RlpItem.Of(Array.Empty<byte>()), .. good[2..]]);
        Bad([good[0], RlpItem.List(RlpItem.Of(new byte[19])), .. good[2..]]);
        Bad([.. good[..2], RlpItem.Of(0), .. good[3..]]);
        Bad([.. good[..2], RlpItem.List(RlpItem.Of(new byte[20])), .. good[3..]]);
        Bad([.. good[..2], RlpItem.List(RlpItem.Of(new byte[20]), RlpItem.Of(new byte[] { 0x01 })), .. good[3..]]);
        Bad([.. good[..2], RlpItem.List(RlpItem.Of(new byte[20]), RlpItem.Of(new byte[] { 0x00 })), .. good[3..]]);
        Bad([.. good[..3], RlpItem.Of(new byte[] { 0, 0, 0, 1 }), good[4]]); // the older encoding
        Bad([.. good[..3], RlpItem.Of(new byte[] { 0 }), good[4]]);
        Bad([.. good[..3], RlpItem.Of(1L << 31), good[4]]);
        Bad([.. good[..3], RlpItem.List(), good[4]]);
        Bad([.. good[..4], RlpItem.List(RlpItem.Of(new byte[64]))]);
        Bad([.. good[..4], RlpItem.Of(Array.Empty<byte>())]);
        Assert.Throws<BlockException>(() => QbftExtraData.Decode(new byte[32]));
        Assert.Throws<BlockException>(() => (Extra(0) with { Seals = [new byte[64]] }).Encode());
        Assert.Throws<BlockException>(() => (Extra(0) with { Round = -1 }).Encode());

        static void Bad(RlpItem[] fields) =>
            Assert.Throws<BlockException>(() => QbftExtraData.Decode(RlpItem.List(fields).Encode()));
    }

    private static void RefuseEveryForgery(Header header, Address[] validators)
    {
        QbftExtraData extra = QbftExtraData.Decode(header.ExtraData);
        byte[][] seals = [.. extra.Seals];
        Refused(header with { StateRoot = Hash.Zero }, validators);
        Refused(header with { ReceiptsRoot = Hash.Zero }, validators);
        Refused(header with { Number = header.Number + 1 }, validators);
        Refused(header with { Timestamp = header.Timestamp + 1 }, validators);
        Refused(header with { ParentHash = Hash.Zero }, validators);
        Refused(header with { ExtraData = (extra with { Round = extra.Round + 1 }).Encode() }, validators);
        Refused(header with { ExtraData = (extra with { Vanity = Hash.From(NotZero(32)).ToArray() }).Encode() },
            validators);
        Refused(header with { MixHash = Hash.Zero }, validators);
        Refused(header with { Difficulty = 2 }, validators);
        Refused(header with { Nonce = [0, 0, 0, 0, 0, 0, 0, 1] }, validators);
        Refused(header with { Sha3Uncles = Hash.Zero }, validators);
        Refused(header with { Miner = Address.Zero }, validators);
        Refused(With(header, seals[..2]), validators); // two of four
        Refused(With(header, []), validators);
        Refused(With(header, [seals[0], seals[0], seals[1]]), validators);
        Refused(With(header, [.. seals, seals[0]]), validators);
        Refused(With(header, [.. seals, SealOf(header, TestKey.Stranger)]), validators);
        Refused(With(header, [.. seals[..2], [.. seals[2][..64], 27]]), validators); // parity is 0 or 1 here
        Refused(With(header, [.. seals[..2], [.. seals[2][..64], (byte)(seals[2][64] ^ 1)]]), validators);
        Refused(With(header, [.. seals[..2], new byte[65]]), validators);
        for (int i = 0; i < 64; i++)
        {
            byte[] flipped = [.. seals[0]];
            flipped[i] ^= 0x04;
            Refused(With(header, [flipped, .. seals[1..]]), validators);
        }
    }

    private static void Refused(Header header, Address[] validators) =>
        Assert.Throws<BlockException>(() => Qbft.Verify(header, validators));

    private static Header Unsealed(string fork, int round, QbftExtraData? extra = null) =>
        RecordedChain.Of(fork).Header with
        {
            ExtraData = (extra ?? Extra(round)).Encode(),
            MixHash = Hash.Parse("0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365"),
            Difficulty = 1,
            Miner = Validators[1],
        };

    private static QbftExtraData Extra(int round) =>
        new() { Vanity = new byte[32], Validators = Validators, Round = round, Seals = [] };

    private static Header Seal(Header unsealed, IEnumerable<TestKey> keys) =>
        With(unsealed, [.. keys.Select(key => SealOf(unsealed, key))]);

    private static byte[] SealOf(Header header, TestKey key)
    {
        Signature signature = key.Signer.Sign(Qbft.SealHash(header));
        return [.. signature.ToArray()[..64], (byte)signature.YParity];
    }

    private static Header With(Header header, byte[][] seals) =>
        header with { ExtraData = (QbftExtraData.Decode(header.ExtraData) with { Seals = seals }).Encode() };

    private static byte[] Twin(byte[] seal)
    {
        var order = new BigInteger(
            Hex.Decode("0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"), true, true);
        byte[] s = (order - new BigInteger(seal.AsSpan(32, 32), true, true)).ToByteArray(true, true);
        return [.. seal[..32], .. new byte[32 - s.Length], .. s, (byte)(seal[64] ^ 1)];
    }

    private static byte[] NotZero(int count) => [.. Enumerable.Repeat((byte)1, count)];

    private static (Header Header, Hash SealHash) ReadReal()
    {
        string path = Path.Combine(
            Exchange.Host.SourceTree.Find().Root, "..", "shared", "conformance", "qbft", "header.json");
        Assert.SkipUnless(File.Exists(path), "The header is recorded outside the project and not here.");
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
        RlpItem fields = RlpItem.List(json.RootElement.GetProperty("fields").EnumerateArray()
            .Select(field => RlpItem.Of(Hex.Decode(field.GetString()))));
        return (
            Header.Decode(fields.Encode()),
            Hash.Parse(json.RootElement.GetProperty("sealHash").GetString()));
    }
}
