using System.Security.Cryptography;
using System.Text.Json;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;

namespace Exchange.Demo;

/// <summary>
/// The demo members' own keys. They live in this file only: neither API, relayer nor portal ever reads it.
/// </summary>
internal sealed class MemberKeys(IReadOnlyDictionary<string, LocalSigner> signers)
{
    /// <summary>The demo members with an account, by their client ids.</summary>
    public static readonly IReadOnlyList<string> Names = ["lin", "chen"];

    public LocalSigner this[string member] => signers[member];

    /// <summary>Reads the file, or makes it with fresh keys, readable by its owner only.</summary>
    public static MemberKeys Ensure(string file)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var fresh = Names.ToDictionary(name => name, _ => Hex.Encode(NewPrivateKey()));
            using var stream = new FileStream(file, OwnerOnly());
            JsonSerializer.Serialize(stream, fresh);
        }

        var keys = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file))!;
        return new MemberKeys(keys.ToDictionary(k => k.Key, k => new LocalSigner(Hex.Decode(k.Value))));
    }

    /// <summary>Prints each member's address as one JSON object.</summary>
    public int Print(TextWriter output)
    {
        output.WriteLine(JsonSerializer.Serialize(signers.ToDictionary(s => s.Key, s => s.Value.Address.ToString())));
        return 0;
    }

    /// <summary>Signs the typed data read from <paramref name="input"/>, after saying on the side what it is.</summary>
    public int Sign(string member, TextReader input, TextWriter output, TextWriter aside)
    {
        if (!signers.TryGetValue(member, out var signer))
        {
            aside.WriteLine($"There is no demo member {member}; there are {string.Join(", ", signers.Keys)}.");
            return 2;
        }

        var typedData = TypedData.FromJson(input.ReadToEnd());
        aside.WriteLine($"{member} signs {typedData.PrimaryType} {typedData.Digest()} as {signer.Address}");
        output.WriteLine(Hex.Encode(signer.Sign(typedData.Digest()).ToArray()));
        return 0;
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

    private static byte[] NewPrivateKey()
    {
        using var key = ECDsa.Create(ECCurve.CreateFromValue("1.3.132.0.10"));
        return key.ExportParameters(includePrivateParameters: true).D!;
    }
}
