using System.Security.Cryptography;
using System.Text;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Crypto;

/// <summary>P-256 as FIPS 186-5 has it: the published signatures are good, and nothing near them is.</summary>
public sealed class P256Tests
{
    // RFC 6979, A.2.5: the key, and the signatures with SHA-256.
    private const string Key = "0x04"
        + "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
        + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299";

    private const string OfSample =
        "0xefd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
        + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8";

    private const string OfTest =
        "0xf1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367"
        + "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083";

    private const string Order = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
    private const string Prime = "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff";
    private const string Zero = "0000000000000000000000000000000000000000000000000000000000000000";
    private const string One = "0000000000000000000000000000000000000000000000000000000000000001";

    [Theory]
    [InlineData("sample", OfSample, false)]
    [InlineData("test", OfTest, true)]
    public void The_published_signatures_are_good_and_so_are_their_twins(string message, string text, bool isLow)
    {
        Hash digest = Hash.From(SHA256.HashData(Encoding.ASCII.GetBytes(message)));
        P256Signature signature = P256Signature.From(Hex.Decode(text));
        P256Signature low = signature.ToLowS();

        Assert.True(P256.Verify(digest, signature, Hex.Decode(Key)));
        Assert.True(P256.Verify(digest, low, Hex.Decode(Key)));
        Assert.Equal(isLow, signature.IsLowS);
        Assert.Equal(isLow, low == signature);
        Assert.True(low.IsLowS);
        Assert.Equal(text, signature.ToString());
    }

    [Fact]
    public void A_signature_is_no_other_digests_and_no_other_keys()
    {
        Hash digest = Hash.From(SHA256.HashData("sample"u8));
        P256Signature signature = P256Signature.From(Hex.Decode(OfSample));
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.False(P256.Verify(Hash.From(SHA256.HashData("simple"u8)), signature, Hex.Decode(Key)));
        Assert.False(P256.Verify(digest, signature, Passkey.PublicKeyOf(other)));
        Assert.False(P256.Verify(digest, P256Signature.From(Hex.Decode(OfTest)), Hex.Decode(Key)));
    }

    [Theory]
    [InlineData(Zero, Zero)] // the "psychic" signature
    [InlineData(Zero, One)]
    [InlineData(One, Zero)]
    [InlineData(Order, One)]
    [InlineData(One, Order)]
    [InlineData(Order, Order)]
    [InlineData(Prime, One)]
    public void Numbers_out_of_range_are_nobodys_signature(string r, string s)
    {
        P256Signature signature = P256Signature.From(Hex.Decode("0x" + r + s));

        Assert.False(signature.IsInRange);
        Assert.False(P256.Verify(Hash.Zero, signature, Hex.Decode(Key)));
        Assert.Equal(signature, signature.ToLowS().ToLowS());
    }

    [Theory]
    [InlineData("0x")]
    [InlineData("0x00")] // infinity
    [InlineData("0x04" + Zero + Zero)]
    [InlineData("0x0360fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6")] // compressed
    [InlineData("0x06" + "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
        + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299")] // hybrid
    [InlineData("0x04" + "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
        + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462298")] // beside the curve
    [InlineData("0x04" + Prime + "66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93f4")] // x = p
    [InlineData(Key + "00")]
    public void What_is_no_point_is_no_key(string key)
    {
        Assert.False(P256.IsPublicKey(Hex.Decode(key)));
        Assert.Throws<ArgumentException>(
            () => P256.Verify(Hash.Zero, P256Signature.From(Hex.Decode(OfSample)), Hex.Decode(key)));
    }

    [Fact]
    public void A_point_with_x_zero_is_a_key() => Assert.True(P256.IsPublicKey(Hex.Decode(
        "0x04" + Zero + "66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93f4")));

    [Fact]
    public void A_thousand_signatures_in_DER_are_read_and_written_as_the_framework_writes_them()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        byte[] publicKey = Passkey.PublicKeyOf(key);
        for (int i = 0; i < 1_000; i++)
        {
            byte[] digest = SHA256.HashData(BitConverter.GetBytes(i));
            byte[] der = key.SignHash(digest, DSASignatureFormat.Rfc3279DerSequence);
            P256Signature signature = P256Signature.FromDer(der);

            Assert.Equal(der, signature.ToDer());
            Assert.True(P256.Verify(Hash.From(digest), signature, publicKey));
            Assert.True(P256.Verify(Hash.From(digest), signature.ToLowS(), publicKey));
            digest[i % 32] ^= 1;
            Assert.False(P256.Verify(Hash.From(digest), signature, publicKey));
        }
    }

    [Theory]
    [InlineData("0x")]
    [InlineData("0x30")]
    [InlineData("0x3000")]
    [InlineData("0x3003020101")] // one integer
    [InlineData("0x300602010102")] // too short
    [InlineData("0x30050201010201")]
    [InlineData("0x300602010102010100")] // a byte after
    [InlineData("0x3007020101020101" + "00")] // a byte after, counted
    [InlineData("0x3009020101020101020101")] // three integers
    [InlineData("0x30810602010102" + "0101")] // a length in its long form
    [InlineData("0x3007" + "02810101" + "020101")]
    [InlineData("0x3007" + "02020001" + "020101")] // a zero too many
    [InlineData("0x3006" + "020180" + "020101")] // negative
    [InlineData("0x3005" + "0200" + "020101")] // empty
    [InlineData("0x3006" + "030101" + "020101")] // no integer
    [InlineData("0x3106" + "020101" + "020101")] // no sequence
    [InlineData("0x3080" + "020101" + "020101" + "0000")] // no definite length
    [InlineData("0x3026" + "022101" + Zero + "020101")] // 257 bits
    public void DER_in_any_other_form_is_refused(string der) =>
        Assert.Throws<SignatureException>(() => P256Signature.FromDer(Hex.Decode(der)));

    [Theory]
    [InlineData("0x3006020101020101", One + One)]
    [InlineData("0x3006020100020101", Zero + One)] // readable, and nobody's
    [InlineData("0x3007" + "02020080" + "020101",
        "0000000000000000000000000000000000000000000000000000000000000080" + One)]
    public void DER_in_its_only_form_is_read_and_written(string der, string expected)
    {
        P256Signature signature = P256Signature.FromDer(Hex.Decode(der));

        Assert.Equal("0x" + expected, signature.ToString());
        Assert.Equal(der, Hex.Encode(signature.ToDer()));
    }

    [Fact]
    public void A_signature_of_another_length_is_refused() =>
        Assert.Throws<SignatureException>(() => P256Signature.From(new byte[65]));
}
