using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings.Tests;

/// <summary>What the generated code writes it reads back, and the general decoder agrees with it.</summary>
public sealed class RoundTripTests
{
    private static readonly Address Member = Address.Parse("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");
    private static readonly Hash Redemption = Keccak256.Hash([7]);

    [Fact]
    public void A_call_with_a_list_of_structs_is_read_back()
    {
        var call = new RedemptionDesk.AuthoriseCall(
            2, 1, [new(1_800_000_000, 0, 500), new(1_900_000_000, 20_500, 2_500)], 1_790_000_000);

        RedemptionDesk.AuthoriseCall read = RedemptionDesk.AuthoriseCall.Decode(call.Encode());

        Assert.Equal(call.Parts, read.Parts);
        Assert.Equal(call with { Parts = read.Parts }, read);
        Assert.Equal(
            AbiFunction.Parse("authorise(uint32,uint32,(uint40,uint24,uint64)[],uint40)").Encode(
                2,
                1,
                new object[] { new object[] { 1_800_000_000, 0, 500 }, new object[] { 1_900_000_000, 20_500, 2_500 } },
                1_790_000_000),
            call.Encode());
    }

    [Fact]
    public void A_call_with_a_list_of_structs_that_hold_structs_is_read_back()
    {
        var intent = new Forwarder.Intent(Member, Address.Zero, [1, 2, 3], 4, 5, 6);
        var call = new Forwarder.ExecuteBatchCall([new(intent, [7]), new(intent with { Nonce = 8 }, [])]);

        Forwarder.ExecuteBatchCall read = Forwarder.ExecuteBatchCall.Decode(call.Encode());

        Assert.Equal([4, 8], read.Intents.Select(signed => signed.Intent.Nonce));
        Assert.Equal([1, 2, 3], read.Intents[1].Intent.Data);
        Assert.Equal(call.Encode(), read.Encode());
    }

    [Fact]
    public void An_event_is_read_from_topics_and_data()
    {
        var log = new Log
        {
            Address = Member,
            Topics = [RedemptionDesk.RedemptionCaptured.Topic, Redemption, Word(Member), Word(2)],
            Data = [.. Word(1).ToArray(), .. Word(2_400).ToArray(), .. Word(2_500).ToArray()],
        };

        Assert.Equal(
            new RedemptionDesk.RedemptionCaptured(Redemption, Member, 2, 1, 2_400, 2_500),
            RedemptionDesk.DecodeEvent(log));
        Assert.Equal(
            new RedemptionDesk.RedemptionCaptured(Redemption, Member, 2, 1, 2_400, 2_500),
            Contracts.DecodeEvent("RedemptionDesk", log));
        Assert.Null(Ledger.DecodeEvent(log));
    }

    [Fact]
    public void A_log_with_a_value_too_few_or_too_wide_is_refused()
    {
        Hash topic = RedemptionDesk.RedemptionCaptured.Topic;
        byte[] data = [.. Word(1).ToArray(), .. Word(2_400).ToArray(), .. Word(2_500).ToArray()];
        Log[] refused =
        [
            new() { Address = Member, Topics = [topic, Redemption, Word(Member)], Data = data },
            new() { Address = Member, Topics = [topic, Redemption, Word(Member), Redemption], Data = data },
            new() { Address = Member, Topics = [topic, Redemption, Word(Member), Word(2)], Data = data[..64] },
            new() { Address = Member, Topics = [topic, Redemption, Word(Member), Word(2)], Data = [.. data, 0] },
            new() { Address = Member, Topics = [], Data = data },
        ];
        foreach (Log log in refused)
        {
            Assert.Throws<AbiException>(() => RedemptionDesk.RedemptionCaptured.Decode(log));
        }
    }

    [Fact]
    public void What_does_not_fit_its_type_is_not_encoded()
    {
        Assert.Throws<AbiException>(() => new RedemptionDesk.CaptureCall(Redemption, -1).Encode());
        Assert.Throws<AbiException>(() => new EarningDesk.IssueCall(
            1L << 32, Member, 1, EarningDesk.Reason.Purchase, Redemption).Encode());
    }

    [Fact]
    public void An_enum_has_the_members_of_the_contract_and_no_others()
    {
        byte[] call = new EarningDesk.IssueCall(1, Member, 100, EarningDesk.Reason.Compensation, Redemption).Encode();

        Assert.Equal(EarningDesk.Reason.Compensation, EarningDesk.IssueCall.Decode(call).Reason);
        call[4 + (3 * 32) + 31] = 6;
        Assert.Throws<AbiException>(() => EarningDesk.IssueCall.Decode(call));
    }

    [Fact]
    public void An_intents_typed_data_survives_its_JSON()
    {
        var intent = new Forwarder.Intent(Member, Address.Zero, [1, 2, 3], 4, 5, 6);
        TypedData data = ForwarderTypedData.Intent(31_337, Member, intent);

        Assert.Equal(
            "Intent(address account,address target,bytes data,uint48 nonce,uint40 deadline,uint32 gas)",
            data.EncodeType());
        Assert.Equal(data.Digest(), TypedData.FromJson(data.ToJson()).Digest());
        Assert.NotEqual(data.Digest(), ForwarderTypedData.Intent(31_338, Member, intent).Digest());
    }

    private static Hash Word(long value)
    {
        var writer = new AbiWriter(1);
        writer.WriteUInt(value, 64);
        return Hash.From(writer.ToArray());
    }

    private static Hash Word(Address value)
    {
        var writer = new AbiWriter(1);
        writer.WriteAddress(value);
        return Hash.From(writer.ToArray());
    }
}
