using System.Security.Cryptography;
using Exchange.Ethereum.Primitives;

namespace Exchange.Api.Identity;

/// <summary>
/// The folder of secrets the API starts with. A secret that is missing is made once, readable by its owner only.
/// </summary>
internal sealed class KeyFolder(string path)
{
    /// <summary>Loads, or on the first start makes, the key that signs tokens (ES256).</summary>
    public ECDsa LoadTokenKey()
    {
        var pem = ReadOrCreate(path, "jwt.pem", () =>
        {
            using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            return fresh.ExportPkcs8PrivateKeyPem();
        });
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key;
    }

    /// <summary>The 256-bit key under which hosted keys are sealed; made on the first start.</summary>
    public byte[] MasterKey { get; } =
        Hex.Decode(ReadOrCreate(path, "api-master.key", () => Hex.Encode(RandomNumberGenerator.GetBytes(32))).Trim());

    /// <summary>
    /// The owner's own key, if the host left one here: the API then signs the owner's intents with it.
    /// </summary>
    public byte[]? LoadKeyOf(string owner)
    {
        var file = Path.Combine(path, $"{owner}.key");
        return File.Exists(file) ? Hex.Decode(File.ReadAllText(file).Trim()) : null;
    }

    private static string ReadOrCreate(string path, string name, Func<string> create)
    {
        var file = Path.Combine(path, name);
        if (File.Exists(file))
        {
            return File.ReadAllText(file);
        }

        Directory.CreateDirectory(path);
        var secret = create();
        using (var writer = new StreamWriter(file, OwnerOnly()))
        {
            writer.Write(secret);
        }

        return secret;
    }

    private static FileStreamOptions OwnerOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
