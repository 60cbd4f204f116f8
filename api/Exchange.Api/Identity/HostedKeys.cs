using System.Security.Cryptography;
using System.Text;
using Exchange.Api.Data;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>
/// Keys the API keeps for brands, operators and the payment provider, if they do not sign themselves. Never a member's.
/// </summary>
/// <remarks>Each is sealed under its owner's name, so that a row cannot be given to another owner.</remarks>
internal sealed class HostedKeys(Sealing sealing)
{
    public const string Operator = "operator";
    public const string Psp = "psp";

    public static string OwnerOfBrand(string slug) => $"brand:{slug}";

    /// <summary>The signer of <paramref name="owner"/>; null when the owner's key is not kept here.</summary>
    public async Task<ISigner?> FindAsync(Data.AppContext app, string owner, CancellationToken stop)
    {
        var row = await app.HostedKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Owner == owner, stop);
        return row is null ? null : new LocalSigner(sealing.Open(owner, row.Sealed));
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
        app.HostedKeys.Add(new HostedKey { Owner = owner, Address = address, Sealed = sealing.Close(owner, key) });
        await app.SaveChangesAsync(stop);
        return address;
    }

    private static byte[] NewPrivateKey()
    {
        using var key = ECDsa.Create(ECCurve.CreateFromValue("1.3.132.0.10"));
        return key.ExportParameters(includePrivateParameters: true).D!;
    }
}
