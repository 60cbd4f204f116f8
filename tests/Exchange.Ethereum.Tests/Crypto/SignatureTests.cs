using System.Numerics;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.Tests.Crypto;

/// <summary>A signature has one form, so that nobody can make a second one out of it.</summary>
public sealed class SignatureTests
{
    private static readonly BigInteger N = BigInteger.Parse(
        "115792089237316195423570985008687907852837564279074904382605163141518161494337",
        System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(0, 27)]
    [InlineData(1, 28)]
    [InlineData(27, 27)]
    [InlineData(28, 28)]
    public void Both_ways_of_writing_v_are_read(int written, int v) =>
        Assert.Equal(v, new Signature(1, 1, written).V);

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Assert.Throws<SignatureException>(() => new Signature(0, 1, 27));
        Assert.Throws<SignatureException>(() => new Signature(N, 1, 27));
        Assert.Throws<SignatureException>(() => new Signature(1, 0, 27));
        Assert.Throws<SignatureException>(() => new Signature(1, (N / 2) + 1, 27));
        Assert.Throws<SignatureException>(() => new Signature(1, 1, 29));
        Assert.Throws<SignatureException>(() => Signature.From(new byte[64]));
        Assert.Throws<HexException>(() => Signature.Parse("0xzz"));
    }

    [Fact]
    public void The_higher_s_of_a_good_signature_is_refused()
    {
        using var signer = LocalSigner.Create();
        Signature low = signer.Sign(Hash.Zero);

        Assert.Throws<SignatureException>(() => new Signature(low.R, N - low.S, 1 - low.YParity));
    }

    [Fact]
    public void An_r_that_is_on_no_point_recovers_to_nobody()
    {
        // x = 5 is on no point of the curve: 132 is no square.
        Assert.Throws<SignatureException>(() => Secp256k1.Recover(Hash.Zero, new Signature(5, 1, 27)));
    }
}
