using System.Text.Json.Nodes;
using Exchange.Ethereum.Eip712;

namespace Exchange.Ethereum.Tests.Eip712;

/// <summary>Typed data that two wallets might read differently is refused with its place.</summary>
public sealed class MalformedTypedDataTests
{
    private const string Good =
        """
        {
          "types": {
            "Order": [{ "name": "maker", "type": "Person" }, { "name": "amounts", "type": "uint64[]" }],
            "Person": [{ "name": "wallet", "type": "address" }, { "name": "tag", "type": "bytes4" }]
          },
          "primaryType": "Order",
          "domain": { "name": "Exchange", "chainId": 1 },
          "message": {
            "maker": { "wallet": "0xcd2a3d9f938e13cd947ec05abc7fe734df8dd826", "tag": "0x01020304" },
            "amounts": ["1", 2, "18446744073709551615"]
          }
        }
        """;

    [Fact]
    public void The_untouched_example_is_accepted() => TypedData.FromJson(Good).Digest();

    [Theory]
    [InlineData("message.amounts", "[\"-1\"]", "message.amounts[0]")]
    [InlineData("message.amounts", "[\"18446744073709551616\"]", "message.amounts[0]")]
    [InlineData("message.amounts", "[\"01\"]", "message.amounts[0]")]
    [InlineData("message.amounts", "[\"+1\"]", "message.amounts[0]")]
    [InlineData("message.amounts", "[\"-0\"]", "message.amounts[0]")]
    [InlineData("message.amounts", "[-0]", "message.amounts[0]")]
    [InlineData("message.amounts", "[\"0x1\"]", "message.amounts[0]")]
    [InlineData("message.amounts", "[1.0]", "message.amounts[0]")]
    [InlineData("message.amounts", "[1e2]", "message.amounts[0]")]
    [InlineData("message.amounts", "[9007199254740992]", "message.amounts[0]")]
    [InlineData("message.amounts", "[null]", "message.amounts[0]")]
    [InlineData("message.amounts", "[true]", "message.amounts[0]")]
    [InlineData("message.amounts", "7", "message.amounts")]
    [InlineData("message.amounts", "null", "message.amounts")]
    [InlineData("message.maker", "[]", "message.maker")]
    [InlineData("message.maker.tag", "\"0x010203\"", "message.maker.tag")]
    [InlineData("message.maker.tag", "\"0x0102030g\"", "message.maker.tag")]
    [InlineData("message.maker.wallet", "\"0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD82\"", "message.maker.wallet")]
    [InlineData("message.maker.wallet", "\"0xcD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826\"", "message.maker.wallet")]
    [InlineData("domain.chainId", "\"-1\"", "domain.chainId")]
    [InlineData("domain.extra", "1", "domain.extra")]
    [InlineData("primaryType", "\"Mail\"", "types.Mail")]
    [InlineData("types.Person", "[{ \"name\": \"a\", \"type\": \"uint\" }]", "types.Person.a")]
    [InlineData("types.Person", "[{ \"name\": \"a\", \"type\": \"Order\" }]", "types.Order")]
    [InlineData("types.Person", "[{ \"name\": \"a\", \"type\": \"Nobody[]\" }]", "types.Person.a")]
    [InlineData("types.Person", "[{ \"name\": \"a\", \"type\": \"bool[0]\" }]", "types.Person.a")]
    [InlineData("types.Person", "[{ \"name\": \"a\", \"type\": \"bool]\" }]", "types.Person.a")]
    [InlineData(
        "types.Person",
        "[{ \"name\": \"a\", \"type\": \"bool\" }, { \"name\": \"a\", \"type\": \"bool\" }]",
        "types.Person")]
    [InlineData("types", "[]", "types")]
    public void A_wrong_part_is_refused_with_its_place(string part, string json, string path)
    {
        JsonNode root = JsonNode.Parse(Good)!;
        JsonNode parent = root;
        string[] names = part.Split('.');
        foreach (string name in names[..^1])
        {
            parent = parent[name]!;
        }

        parent[names[^1]] = JsonNode.Parse(json);

        Assert.Equal(path, Refusal(root.ToJsonString()).Path);
    }

    [Fact]
    public void A_domain_has_exactly_the_members_it_declares()
    {
        JsonNode root = JsonNode.Parse(Good)!;
        root["types"]!["EIP712Domain"] = JsonNode.Parse("""[{ "name": "name", "type": "string" }]""");

        Assert.Equal("domain", Refusal(root.ToJsonString()).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{ "types": {}, "types": {} }""")]
    public void What_is_no_typed_data_is_refused(string json) => Refusal(json);

    [Fact]
    public void Members_the_type_does_not_name_are_ignored()
    {
        JsonNode root = JsonNode.Parse(Good)!;
        root["message"]!["maker"]!["note"] = "for people only";

        Assert.Equal(TypedData.FromJson(Good).Digest(), TypedData.FromJson(root.ToJsonString()).Digest());
    }

    private static TypedDataException Refusal(string json) =>
        Assert.Throws<TypedDataException>(() => TypedData.FromJson(json).Digest());
}
