using System.Numerics;
using System.Text;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Abi;

/// <summary>An interface in JSON becomes functions, events and errors, and lines that people can read.</summary>
public sealed class AbiContractTests
{
    private const string Json = """
        [
          {"type":"constructor","stateMutability":"payable","inputs":[{"name":"owner","type":"address"}]},
          {"type":"receive","stateMutability":"payable"},
          {"type":"fallback","stateMutability":"nonpayable"},
          {"type":"function","name":"transfer","stateMutability":"nonpayable",
           "inputs":[{"name":"to","type":"address"},{"name":"amount","type":"uint256"}],
           "outputs":[{"name":"","type":"bool"}]},
          {"type":"function","name":"orders","stateMutability":"view","inputs":[],
           "outputs":[{"name":"all","type":"tuple[][2]","components":[
             {"name":"id","type":"uint64"},
             {"name":"lines","type":"tuple","components":[{"name":"text","type":"string"}]}]}]},
          {"type":"event","name":"Transfer","anonymous":false,"inputs":[
             {"name":"from","type":"address","indexed":true},{"name":"amount","type":"uint256","indexed":false}]},
          {"type":"event","name":"Noted","anonymous":true,"inputs":[]},
          {"type":"error","name":"Refused","inputs":[{"name":"codes","type":"uint8[]"}]}
        ]
        """;

    private static AbiContract Contract => Read(Json);

    [Fact]
    public void Every_entry_is_a_line_for_people() =>
        Assert.Equal(
            [
                "constructor(address owner) payable",
                "receive() payable",
                "fallback()",
                "function transfer(address to, uint256 amount) returns (bool)",
                "function orders() view returns (tuple(uint64 id, tuple(string text) lines)[][2] all)",
                "event Transfer(address indexed from, uint256 amount)",
                "event Noted() anonymous",
                "error Refused(uint8[] codes)",
            ],
            Contract.HumanReadable);

    [Fact]
    public void A_function_encodes_its_call_and_decodes_its_result()
    {
        AbiFunction transfer = Contract.Functions[0];

        Assert.Equal(
            AbiFunction.Parse("transfer(address,uint256)").Encode(Address.Zero, 1), transfer.Encode(Address.Zero, 1));
        Assert.Equal([true], transfer.DecodeResult(AbiEncoder.Encode(transfer.Outputs, [true])));
        Assert.Equal("(uint64,(string))[][2]", Contract.Functions[1].Outputs[0].Name);
    }

    [Fact]
    public void Events_and_errors_are_those_of_their_signatures()
    {
        AbiEvent transfer = Contract.Events[0];
        byte[] revert = Contract.Errors[0].Encode([new object[] { 1, 2 }]);

        Assert.Equal(AbiEvent.Parse("Transfer(address indexed,uint256)").Topic, transfer.Topic);
        Assert.True(transfer.Parameters[0].IsIndexed);
        Assert.True(Contract.Events[1].IsAnonymous);
        Assert.Equal(
            [new object[] { BigInteger.One, (BigInteger)2 }], AbiError.Parse("Refused(uint8[])").Decode(revert));
    }

    [Fact]
    public void An_artifact_holds_its_interface_as_a_member() =>
        Assert.Equal(Contract.HumanReadable, Read($$"""{"contractName":"Token","abi":{{Json}}}""").HumanReadable);

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"abi":{}}""")]
    [InlineData("[5]")]
    [InlineData("""[{"type":"modifier","name":"a"}]""")]
    [InlineData("""[{"type":"error","inputs":[]}]""")]
    [InlineData("""[{"type":"error","name":"a b","inputs":[]}]""")]
    [InlineData("""[{"type":"error","name":"a","inputs":[{"type":"uint"}]}]""")]
    [InlineData("""[{"type":"error","name":"a","inputs":[{"type":"tuple"}]}]""")]
    [InlineData("""[{"type":"error","name":"a","inputs":[{"type":"tuple","components":[]}]}]""")]
    [InlineData("""[{"type":"function","name":"a","inputs":[],"outputs":[]}]""")]
    [InlineData("""[{"type":"function","name":"a b","inputs":[],"stateMutability":"view"}]""")]
    [InlineData("""[{"type":"event","name":"a","anonymous":5,"inputs":[]}]""")]
    [InlineData("""[{"type":"error","name":"\ud800","inputs":[]}]""")]
    public void What_is_no_interface_is_refused(string json) => Assert.Throws<AbiException>(() => Read(json));

    private static AbiContract Read(string json) => AbiContract.FromJson(Encoding.UTF8.GetBytes(json));
}
