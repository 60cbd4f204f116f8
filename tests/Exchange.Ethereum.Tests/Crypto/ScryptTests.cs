using System.Text;
using Exchange.Ethereum.Crypto;

namespace Exchange.Ethereum.Tests.Crypto;

/// <summary>scrypt is RFC 7914's, and refuses what would take too much before it takes anything.</summary>
public sealed class ScryptTests
{
    // RFC 7914, section 12; its last vector takes 1 GiB and is left to whoever changes this.
    [Theory]
    [InlineData(
        "",
        "",
        16,
        1,
        1,
        "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906")]
    [InlineData(
        "password",
        "NaCl",
        1_024,
        8,
        16,
        "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
        + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640")]
    [InlineData(
        "pleaseletmein",
        "SodiumChloride",
        16_384,
        8,
        1,
        "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887")]
    public void The_published_vectors_are_met(string password, string salt, int n, int r, int p, string expected) =>
        Assert.Equal(
            expected,
            Convert.ToHexStringLower(
                Scrypt.DeriveKey(Encoding.ASCII.GetBytes(password), Encoding.ASCII.GetBytes(salt), n, r, p, 64)));

    [Theory]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(3, 1, 1)]
    [InlineData(1 << 21, 1, 1)]
    [InlineData(-2, 1, 1)]
    [InlineData(int.MinValue, 1, 1)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 65, 1)]
    [InlineData(2, 1, 0)]
    [InlineData(2, 1, 65)]
    [InlineData(1 << 20, 16, 1)] // each within its bound, together 2 GiB
    [InlineData(1 << 20, 64, 64)] // 8 GiB
    public void Parameters_out_of_their_bounds_are_refused_before_anything_is_allocated(int n, int r, int p)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<ArgumentOutOfRangeException>(() => Scrypt.DeriveKey([], [], n, r, p, 32));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100_000);
    }
}
