using System.Text.Json;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;
using Exchange.Ethereum.Rlp;
using Exchange.Ethereum.Transactions;

namespace Exchange.Ethereum.Tests.Vectors;

/// <summary>Every case that viem answered is answered the same here, in both directions.</summary>
public sealed class ViemTests
{
    [Fact]
    public void Addresses_have_the_same_checksums()
    {
        foreach (string text in Vector.Load("addresses").Select(each => each.Text("address")))
        {
            Assert.Equal(text, Address.Parse(text).ToString());
            Assert.Equal(text, Address.Parse("0x" + text[2..].ToLowerInvariant()).ToString());
        }
    }

    [Fact]
    public void Data_of_every_length_has_the_same_hash()
    {
        foreach (JsonElement each in Vector.Load("keccak"))
        {
            Assert.Equal(each.Text("hash"), Keccak256.Hash(each.Bytes("data")).ToString());
        }
    }

    [Fact]
    public void Nested_lists_have_the_same_RLP()
    {
        foreach (JsonElement each in Vector.Load("rlp"))
        {
            byte[] encoded = each.Bytes("encoded");

            Assert.Equal(encoded, RlpOf(each.GetProperty("value")).Encode());
            Assert.Equal(encoded, RlpItem.Decode(encoded).Encode());
        }
    }

    [Fact]
    public void Values_of_every_type_have_the_same_encoding()
    {
        foreach (JsonElement each in Vector.Load("abi"))
        {
            AbiType[] types = each.Types();
            object[] values =
                [.. types.Zip(each.GetProperty("values").EnumerateArray(), (type, v) => Vector.Value(type.Name, v))];
            byte[] encoded = each.Bytes("encoded");

            Assert.Equal(encoded, AbiEncoder.Encode(types, values));
            Assert.Equal(values, AbiDecoder.Decode(types, encoded));
        }
    }

    [Fact]
    public void Events_have_the_same_topics_and_values()
    {
        foreach (JsonElement each in Vector.Load("events"))
        {
            string signature = each.Text("event");
            AbiEvent e = AbiEvent.Parse(signature);
            string[] types = [.. Vector.Split(signature[(signature.IndexOf('(', StringComparison.Ordinal) + 1)..^1])];
            string[] indexedTypes = [.. types.Where(IsIndexed).Select(Bare)];
            Hash?[] topics =
                [.. each.GetProperty("topics").EnumerateArray().Select(topic => (Hash?)Hash.Parse(topic.GetString()))];
            object[] indexed =
                [.. indexedTypes.Zip(each.GetProperty("indexed").EnumerateArray(), Vector.Value)];

            Assert.Equal(each.Text("topic"), e.Topic.ToString());
            Assert.Equal(topics, e.EncodeTopics(indexed));
            AssertDecoded(e, types, topics, each);
        }
    }

    [Fact]
    public void Typed_data_has_the_same_digest_before_and_after_its_JSON()
    {
        foreach (JsonElement each in Vector.Load("typed"))
        {
            TypedData data = TypedData.FromJson(each.GetProperty("typedData").GetRawText());

            Assert.Equal(each.Text("domainSeparator"), data.DomainSeparator().ToString());
            Assert.Equal(each.Text("structHash"), data.StructHash().ToString());
            Assert.Equal(each.Text("digest"), data.Digest().ToString());
            Assert.Equal(each.Text("digest"), TypedData.FromJson(data.ToJson()).Digest().ToString());
        }
    }

    [Fact]
    public void Transactions_have_the_same_bytes_and_senders()
    {
        foreach (JsonElement each in Vector.Load("transactions"))
        {
            byte[] raw = each.Bytes("raw");
            ParsedTransaction parsed = Transaction.Parse(raw);
            Eip1559Transaction expected = TransactionOf(each.GetProperty("transaction"));

            Assert.Equal(each.Text("signingHash"), expected.SigningHash().ToString());
            Assert.Equal(each.Text("signingHash"), parsed.Transaction.SigningHash().ToString());
            Assert.Equal(each.Text("from"), parsed.Sender.ToString());
            Assert.Equal(raw, expected.With(parsed.Signature!).Raw);
            Assert.Equal(each.Text("hash"), parsed.Hash.ToString());
        }
    }

    [Fact]
    public void Signatures_recover_to_the_same_addresses()
    {
        foreach (JsonElement each in Vector.Load("signatures"))
        {
            using var signer = new LocalSigner(each.Bytes("privateKey"));
            Hash digest = Hash.Parse(each.Text("digest"));
            var signature = Signature.Parse(each.Text("signature"));

            Assert.Equal(each.Text("address"), signer.Address.ToString());
            Assert.Equal(signer.Address, Secp256k1.Recover(digest, signature));
            Assert.Equal(each.Text("signature"), signature.ToString());
        }
    }

    private static void AssertDecoded(AbiEvent e, string[] types, Hash?[] topics, JsonElement each)
    {
        object[] decoded = e.Decode([.. topics.Select(topic => topic!.Value)], each.Bytes("data"));
        JsonElement[] values = [.. each.GetProperty("values").EnumerateArray()];

        Assert.Equal(values.Length, decoded.Length);
        for (int i = 0; i < values.Length; i++)
        {
            // Where only a hash is known, viem's own decoding says nothing more.
            if (values[i].ValueKind == JsonValueKind.Null)
            {
                Assert.IsType<Hash>(decoded[i]);
            }
            else
            {
                Assert.Equal(Vector.Value(Bare(types[i]), values[i]), decoded[i]);
            }
        }
    }

    private static bool IsIndexed(string type) => type.EndsWith(" indexed", StringComparison.Ordinal);

    private static string Bare(string type) => IsIndexed(type) ? type[..^" indexed".Length] : type;

    private static RlpItem RlpOf(JsonElement json) => json.ValueKind == JsonValueKind.Array
        ? RlpItem.List(json.EnumerateArray().Select(RlpOf))
        : RlpItem.Of(Hex.Decode(json.GetString()));

    private static Eip1559Transaction TransactionOf(JsonElement json) => new()
    {
        ChainId = (long)json.Integer("chainId"),
        Nonce = json.Integer("nonce"),
        MaxPriorityFeePerGas = json.Integer("maxPriorityFeePerGas"),
        MaxFeePerGas = json.Integer("maxFeePerGas"),
        Gas = json.Integer("gas"),
        To = json.GetProperty("to").GetString() is { } to ? Address.Parse(to) : null,
        Value = json.Integer("value"),
        Data = json.Bytes("data"),
        AccessList =
        [
            .. json.GetProperty("accessList").EnumerateArray().Select(entry => new AccessListEntry(
                Address.Parse(entry.Text("address")),
                [.. entry.GetProperty("storageKeys").EnumerateArray().Select(key => Hash.Parse(key.GetString()))])),
        ],
    };
}
