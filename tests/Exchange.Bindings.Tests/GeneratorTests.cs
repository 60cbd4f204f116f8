using System.Numerics;
using Exchange.Bindings.Generator;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.JsonRpc;
using Exchange.Ethereum.Primitives;

namespace Exchange.Bindings.Tests;

/// <summary>The generator writes good code for every shape of value, and refuses what it cannot name.</summary>
public sealed class GeneratorTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures");
    private static readonly Bazaar.Stall Stall = new(["tea", "茶"], [[-1, 2]], Bazaar.Mood.VeryGood);

    /// <summary>To accept a change of the generator, copy what this test wrote over the committed file.</summary>
    [Fact]
    public void The_fixture_is_what_the_generator_writes()
    {
        string written = ContractSource.Write(Read(File.ReadAllText(Path.Combine(Folder, "Bazaar.json"))));
        File.WriteAllText(Path.Combine(Folder, "Bazaar.written.txt"), written);

        Assert.Equal(File.ReadAllText(Path.Combine(Folder, "Bazaar.g.cs")), written);
    }

    [Fact]
    public void Arrays_of_fixed_length_are_read_back()
    {
        var call = new Bazaar.WeighCall(-5, BigInteger.MinusOne, [new(1, true), new(2, false)], [1, 2, 3]);

        Bazaar.WeighCall read = Bazaar.WeighCall.Decode(call.Encode());

        Assert.Equal((-5, BigInteger.MinusOne), (read.Value0, read.EncodeValue));
        Assert.Equal(call.Coins, read.Coins);
        Assert.Equal([1, 2, 3], read.Scales);
        Assert.Throws<AbiException>(() => (call with { Scales = [1, 2] }).Encode());
        Assert.Equal(
            AbiFunction.Parse("weigh(int64,int256,(uint128,bool)[],uint8[3])").Encode(
                -5, -1, new object[] { new object[] { 1, true }, new object[] { 2, false } }, new object[] { 1, 2, 3 }),
            call.Encode());
    }

    [Fact]
    public void Dynamic_structs_in_events_and_results_are_read()
    {
        AbiType type = AbiType.Parse("(string[2],int128[2][],uint8)");
        object[] value = [new object[] { "tea", "茶" }, new object[] { new object[] { -1, 2 } }, 1];
        var log = new Log
        {
            Address = Address.Zero,
            Topics = [Bazaar.StallOpened.Topic, Keccak256.Hash([1]), Hash.Zero],
            Data = AbiEncoder.Encode([type], [value]),
        };

        Bazaar.StallOpened opened = Bazaar.StallOpened.Decode(log);
        IReadOnlyList<Bazaar.Stall> found = Bazaar.FindByOwnerCall.DecodeResult(
            AbiEncoder.Encode([AbiType.ArrayOf(type, 2)], [new object[] { value, value }]));

        Assert.Equal((Keccak256.Hash([1]), Address.Zero), (opened.Name, opened.Owner));
        Assert.Equivalent(Stall, opened.Stall);
        Assert.Equivalent(new[] { Stall, Stall }, found);
        Assert.Equal(
            [0xaa, 0xbb, 0xcc, 0xdd],
            Bazaar.FindCall.DecodeResult(AbiEncoder.Encode(
                [AbiType.Parse("uint256"), AbiType.Parse("bytes4[]")],
                [7, new object[] { new byte[] { 0xaa, 0xbb, 0xcc, 0xdd } }])).Tags[0]);
    }

    [Theory]
    [InlineData("""{ "name": "a", "type": "tuple", "components": [] }""", "no struct")]
    [InlineData("""{ "name": "a", "type": "uint8", "internalType": "enum Mood" }""", "Mood")]
    [InlineData("""{ "name": "a", "type": "bool" }, { "name": "A_", "type": "bool" }""", "same name")]
    public void What_cannot_be_named_is_refused(string inputs, string reason)
    {
        string entry = $$"""{ "type": "function", "name": "f", "inputs": [{{inputs}}] }""";
        string abi = $$"""{ "contract": "X", "notice": "", "enums": {}, "abi": [{{entry}}] }""";

        BindingException refusal = Assert.Throws<BindingException>(() => ContractSource.Write(Read(abi)));

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Typed_data_must_be_the_struct_of_the_contract()
    {
        ContractAbi bazaar = Read(File.ReadAllText(Path.Combine(Folder, "Bazaar.json")));
        var input = new TypedDataInput("Bazaar", new("Bazaar", "1"), [new("Coin(uint64 value)", "")]);

        Assert.Throws<BindingException>(() => BindingsSource.Write([bazaar], [input]));
        Assert.Throws<BindingException>(() => BindingsSource.Write([bazaar], [input with { Contract = "Nowhere" }]));
    }

    [Theory]
    [InlineData("Coin")]
    [InlineData("Coin(uint64 value")]
    [InlineData("(uint64 value)")]
    [InlineData("Coin(uint64)")]
    [InlineData("Coin(uint64 value, bool gold)")]
    public void What_is_no_type_of_EIP_712_is_refused(string type)
    {
        ContractAbi bazaar = Read(File.ReadAllText(Path.Combine(Folder, "Bazaar.json")));
        var input = new TypedDataInput("Bazaar", new("Bazaar", "1"), [new(type, "")]);

        Assert.Throws<BindingException>(() => BindingsSource.Write([bazaar], [input]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "contract": "X", "notice": "", "enums": {}, "abi": null }""")]
    public void What_is_no_ABI_is_refused(string json) => Assert.Throws<BindingException>(() => Read(json));

    private static ContractAbi Read(string json) => ContractAbi.Parse(json, "Bazaar.json");
}
