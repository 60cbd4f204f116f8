using System.Security.Cryptography;
using System.Text;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.TestBed;

/// <summary>A signing key made from a name: the same name is the same key in every test and every run.</summary>
public sealed class TestKey
{
    private readonly byte[] secret;

    private TestKey(string name)
    {
        Name = name;
        secret = SHA256.HashData(Encoding.UTF8.GetBytes($"exchange test key: {name}"));
        Signer = new LocalSigner(secret);
    }

    public static TestKey Deployer { get; } = new("deployer");

    public static TestKey Operator { get; } = new("operator");

    public static TestKey SecondOperator { get; } = new("second operator");

    /// <summary>The payment provider.</summary>
    public static TestKey Psp { get; } = new("psp");

    public static TestKey Relayer { get; } = new("relayer");

    /// <summary>The brand that the demo calls Lanmu.</summary>
    public static TestKey Lanmu { get; } = new("lanmu");

    /// <summary>The brand that the demo calls Qinghe.</summary>
    public static TestKey Qinghe { get; } = new("qinghe");

    /// <summary>A member.</summary>
    public static TestKey Lin { get; } = new("lin");

    /// <summary>Another member.</summary>
    public static TestKey Chen { get; } = new("chen");

    /// <summary>Somebody the alliance does not know.</summary>
    public static TestKey Stranger { get; } = new("stranger");

    public string Name { get; }

    public ISigner Signer { get; }

    public Address Address => Signer.Address;

    /// <summary>The secret itself, "0x…": for files and variables a service under test reads it from.</summary>
    public string Secret => "0x" + Convert.ToHexStringLower(secret);

    /// <summary>One more key, for whoever needs more actors than these.</summary>
    public static TestKey Named(string name) => new(name);
}
