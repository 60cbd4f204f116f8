using System.Security.Cryptography;
using System.Text;
using Exchange.Api.Data;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>Keys the API keeps for brands and operators that do not sign themselves. Never a member's.</summary>
/// <remarks>
/// Sealed by AES-256-GCM with the owner's name as associated data, so that a row cannot be given to another owner.
/// </remarks>
internal sealed class HostedKeys(byte[] masterKey)
{
    public const string Operator = "operator";

    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    public static string OwnerOfBrand(string slug) => $"brand:{slug}";

    /// <summary>The signer of <paramref name="owner"/>; null when the owner's key is not kept here.</summary>
    public async Task<ISigner?> FindAsync(Data.AppContext app, string owner, CancellationToken stop)
    {
        var row = await app.HostedKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Owner == owner, stop);
        return row is null ? null : new LocalSigner(Open(owner, row.Sealed));
    }

    /// <summary>The address of <paramref name="owner"/>'s key, which is made now if there is none yet.</summary>
    public async Task<Address> EnsureAsync(
        Data.AppContext app, string owner, byte[]? privateKey, CancellationToken stop)
    {
        var existing = await app.HostedKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Owner == owner, stop);
        if (existing is not null)
        {
            return existing.Address;
        }

        var key = privateKey ?? NewPrivateKey();
        var address = new LocalSigner(key).Address;
        app.HostedKeys.Add(new HostedKey { Owner = owner, Address = address, Sealed = Seal(owner, key) });
        await app.SaveChangesAsync(stop);
        return address;
    }

    private static byte[] NewPrivateKey()
    {
        using var key = ECDsa.Create(ECCurve.CreateFromValue("1.3.132.0.10"));
        return key.ExportParameters(includePrivateParameters: true).D!;
    }

    private byte[] Seal(string owner, byte[] key)
    {
        var sealedKey = new byte[NonceBytes + key.Length + TagBytes];
        var nonce = sealedKey.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(masterKey, TagBytes);
        aes.Encrypt(
            nonce, key, sealedKey.AsSpan(NonceBytes, key.Length), sealedKey.AsSpan(NonceBytes + key.Length),
            Encoding.UTF8.GetBytes(owner));
        return sealedKey;
    }

    private byte[] Open(string owner, byte[] sealedKey)
    {
        var key = new byte[sealedKey.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(masterKey, TagBytes);
        aes.Decrypt(
            sealedKey.AsSpan(0, NonceBytes), sealedKey.AsSpan(NonceBytes, key.Length), sealedKey.AsSpan(^TagBytes), key,
            Encoding.UTF8.GetBytes(owner));
        return key;
    }
}
