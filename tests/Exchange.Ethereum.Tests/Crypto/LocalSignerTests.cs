using System.Text;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Crypto;

/// <summary>A signer signs in the one form that contracts accept, and keeps its key to itself.</summary>
public sealed class LocalSignerTests
{
    // The first account of every development chain: known to all, worth nothing.
    private const string KnownKey = "0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

    [Fact]
    public void The_address_follows_from_the_key()
    {
        using var signer = new LocalSigner(Hex.Decode(KnownKey));

        Assert.Equal("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266", signer.Address.ToString());
    }

    [Fact]
    public void A_hundred_signatures_recover_to_the_signer()
    {
        using var signer = LocalSigner.Create();
        for (int i = 0; i < 100; i++)
        {
            Hash digest = Keccak256.Hash([(byte)i]);
            Signature signature = signer.Sign(digest);

            Assert.Equal(signer.Address, Secp256k1.Recover(digest, signature));
            Assert.True(Secp256k1.Verify(digest, signature, signer.Address));
            Assert.Equal(signature, Signature.From(signature.ToArray()));
        }
    }

    [Fact]
    public void A_signature_of_another_digest_is_not_the_signers()
    {
        using var signer = LocalSigner.Create();
        Signature signature = signer.Sign(Keccak256.Hash([1]));

        Assert.False(Secp256k1.Verify(Keccak256.Hash([2]), signature, signer.Address));
    }

    [Theory]
    [InlineData("0x")]
    [InlineData("0x0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141")]
    [InlineData("0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd036414100")]
    public void What_is_no_key_is_refused_without_being_repeated(string key)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new LocalSigner(Hex.Decode(key)));

        Assert.DoesNotContain("baaedce6", refusal.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_text_of_a_signer_shows_its_address_only()
    {
        using var signer = new LocalSigner(Hex.Decode(KnownKey));

        Assert.Equal("LocalSigner(0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266)", signer.ToString());
    }

    [Fact]
    public void The_largest_and_the_smallest_key_sign()
    {
        string[] keys =
        [
            "0x0000000000000000000000000000000000000000000000000000000000000001",
            "0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364140",
        ];
        string[] addresses =
        [
            "0x7E5F4552091A69125d5DfCb7b8C2659029395Bdf",
            "0x80C0dbf239224071c59dD8970ab9d542E3414aB2",
        ];
        Hash digest = Keccak256.Hash(Encoding.UTF8.GetBytes("the edge"));
        for (int i = 0; i < keys.Length; i++)
        {
            using var signer = new LocalSigner(Hex.Decode(keys[i]));

            Assert.Equal(addresses[i], signer.Address.ToString());
            Assert.Equal(signer.Address, Secp256k1.Recover(digest, signer.Sign(digest)));
        }
    }
}
