using System.Security.Cryptography;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;

namespace Exchange.Host.Up;

/// <summary>The secrets of a run, made once and kept in <c>.data/keys</c>, readable by their owner only.</summary>
public sealed class Keys(SourceTree tree)
{
    public string Folder => Path.Combine(tree.Data, "keys");

    public string RelayerFile => FileOf("relayer");

    /// <summary>The database's password, and the demo clients' secrets under their ids.</summary>
    public string Secret(string name) => ReadOrMake(SecretFileOf(name));

    /// <summary>Where such a secret is kept, for a process that is to know this one only.</summary>
    public string SecretFileOf(string name) => Path.Combine(Folder, $"{name}.secret");

    /// <summary>A signing key, "0x…".</summary>
    public string PrivateKey(string name) => ReadOrMake(FileOf(name));

    public string AddressOf(string name)
    {
        using var signer = new LocalSigner(Hex.Decode(PrivateKey(name)));
        return signer.Address.ToString();
    }

    private string FileOf(string name) => Path.Combine(Folder, $"{name}.key");

    private string ReadOrMake(string file)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Folder);
            SecretFile.Write(file, Hex.Encode(RandomNumberGenerator.GetBytes(32)));
        }

        return File.ReadAllText(file).Trim();
    }
}
