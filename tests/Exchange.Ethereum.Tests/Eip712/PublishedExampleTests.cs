using System.Text;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Eip712;

/// <summary>The example that EIP-712 itself works through, value by value.</summary>
public sealed class PublishedExampleTests
{
    private static readonly TypedData Mail = new()
    {
        Domain = new TypedDataDomain
        {
            Name = "Ether Mail",
            Version = "1",
            ChainId = 1,
            VerifyingContract = Address.Parse("0xCcCCccccCCCCcCCCCCCcCcCccCcCCCcCcccccccC"),
        },
        Types = new Dictionary<string, IReadOnlyList<TypedDataField>>
        {
            ["Person"] = [new("name", "string"), new("wallet", "address")],
            ["Mail"] = [new("from", "Person"), new("to", "Person"), new("contents", "string")],
        },
        PrimaryType = "Mail",
        Message = new Dictionary<string, object?>
        {
            ["from"] = Person("Cow", "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826"),
            ["to"] = Person("Bob", "0xbBbBBBBbbBBBbbbBbbBbbbbBBbBbbbbBbBbbBBbB"),
            ["contents"] = "Hello, Bob!",
        },
    };

    [Fact]
    public void The_types_are_encoded_with_all_they_refer_to() =>
        Assert.Equal(
            "Mail(Person from,Person to,string contents)Person(string name,address wallet)", Mail.EncodeType());

    [Fact]
    public void The_digest_is_the_published_one()
    {
        Assert.Equal(
            "0xf2cee375fa42b42143804025fc449deafd50cc031ca257e0b194a650a912090f", Mail.DomainSeparator().ToString());
        Assert.Equal(
            "0xc52c0ee5d84264471806290a3f2c4cecfc5490626bf912d01f240d7a274b371e", Mail.StructHash().ToString());
        Assert.Equal("0xbe609aee343fb3c4b28e1df9e632fca64fcfaede20f02e86244efddf30957bd2", Mail.Digest().ToString());
    }

    [Fact]
    public void The_published_signature_is_the_cows()
    {
        var signature = Signature.Parse(
            "0x4355c47d63924e8a72e509b65029052eb6c299d53a04e167c5775fd466751c9d"
            + "07299936d304c153f6443dfa05f40ff007d72911b6f72307f996231605b915621c");
        Address cow = Secp256k1.Recover(Keccak256.Hash(Encoding.UTF8.GetBytes("cow")), signature);

        Assert.NotEqual("0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826", cow.ToString());
        Assert.Equal(
            "0xCD2a3d9F938E13CD947Ec05AbC7FE734Df8DD826", Secp256k1.Recover(Mail.Digest(), signature).ToString());
    }

    [Fact]
    public void The_JSON_form_says_the_same()
    {
        string json = Mail.ToJson();

        Assert.Equal(Mail.Digest(), TypedData.FromJson(json).Digest());
        Assert.Equal(json, TypedData.FromJson(json).ToJson());
    }

    private static Dictionary<string, object?> Person(string name, string wallet) =>
        new() { ["name"] = name, ["wallet"] = Address.Parse(wallet) };
}
