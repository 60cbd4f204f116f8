using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Crypto;

/// <summary>A known key says of a signature what recovering the key from it would say.</summary>
public sealed class PublicKeyTests
{
    private static readonly Hash Digest = Keccak256.Hash([1]);

    [Fact]
    public void The_key_recovered_from_one_signature_verifies_all_others()
    {
        using LocalSigner signer = LocalSigner.Create();
        using PublicKey key = PublicKey.Recover(Digest, signer.Sign(Digest));

        Assert.Equal(signer.Address, key.Address);
        for (byte i = 0; i < 20; i++)
        {
            Hash digest = Keccak256.Hash([2, i]);
            Signature signature = signer.Sign(digest);
            Assert.True(key.Verify(digest, signature));
            Assert.False(key.Verify(Digest, signature));
            Assert.False(key.Verify(digest, new Signature(signature.R, signature.S - 1, signature.V)));
        }
    }

    [Fact]
    public void Somebody_elses_signature_is_none_of_this_key()
    {
        using LocalSigner signer = LocalSigner.Create();
        using LocalSigner other = LocalSigner.Create();
        using PublicKey key = PublicKey.Recover(Digest, signer.Sign(Digest));

        Assert.False(key.Verify(Digest, other.Sign(Digest)));
    }

    [Fact]
    public void A_signature_that_nobody_can_have_made_gives_no_key() =>
        Assert.Throws<SignatureException>(() => PublicKey.Recover(Hash.Zero, new Signature(5, 1, 27)));
}
