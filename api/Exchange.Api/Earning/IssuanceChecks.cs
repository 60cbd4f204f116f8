using System.Security.Cryptography;
using System.Text;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Earning;

/// <summary>
/// Refuses at once what the contract would refuse a second later, with the same codes. The contract decides.
/// </summary>
internal sealed class IssuanceChecks(ReadModel chain, AllianceDirectory alliance, ReferenceKey references)
{
    private const int ReferenceCharactersMax = 200;

    public async Task<Programme> ProgrammeOfCallerAsync(string code, Caller caller, CancellationToken stop)
    {
        var programme = await alliance.FindProgrammeAsync(code, stop) ?? throw RefusedException.Of(
            "PROGRAMME_UNKNOWN", ("programme", code));
        var owner = await alliance.BrandAsync(programme.BrandId, stop);
        return owner.Slug == caller.Brand
            ? programme
            : throw RefusedException.Of(
                "NOT_THE_ISSUER", ("programme", code), ("issuer", owner.Slug), ("caller", caller.Brand ?? ""));
    }

    public async Task AccountsAsync(IReadOnlyCollection<Address> accounts, CancellationToken stop)
    {
        var wanted = accounts.Distinct().ToArray();
        var open = await chain.Accounts.Where(a => wanted.Contains(a.Address)).Select(a => a.Address).ToListAsync(stop);
        if (wanted.Except(open).Cast<Address?>().FirstOrDefault() is { } missing)
        {
            throw RefusedException.Of(
                "ACCOUNT_NOT_OPEN", ("account", missing));
        }
    }

    /// <summary>The reference as it stands on chain, if the programme's brand has not used it yet.</summary>
    public async Task<Hash> ReferenceAsync(Programme programme, string reference, Caller caller, CancellationToken stop)
    {
        var committed = Commit(caller, reference);
        var used = await (
            from b in chain.PointsBatches
            join p in chain.Programmes on b.ProgrammeId equals p.ProgrammeId
            where p.BrandId == programme.BrandId && b.Reference == committed
            select (Hash?)b.TransactionHash).FirstOrDefaultAsync(stop);
        return used is null
            ? committed
            : throw RefusedException.Of(
                "REFERENCE_ALREADY_USED", ("reference", reference), ("transaction", used));
    }

    /// <summary>HMAC of the brand's reference: what stands on chain tells an outsider nothing (D-P1).</summary>
    public Hash Commit(Caller caller, string reference) => reference.Length is 0 or > ReferenceCharactersMax
        ? throw RefusedException.Of(
            "REFERENCE_OUT_OF_RANGE", ("length", reference.Length), ("least", 1), ("most", ReferenceCharactersMax))
        : references.Commit(caller.Brand!, reference);
}

/// <summary>The secret under which references are committed, one derived key per brand.</summary>
internal sealed class ReferenceKey(byte[] masterKey)
{
    public Hash Commit(string brand, string reference)
    {
        var brandKey = HKDF.DeriveKey(
            HashAlgorithmName.SHA256, masterKey, 32, info: Encoding.UTF8.GetBytes($"reference/{brand}"));
        return Hash.From(HMACSHA256.HashData(brandKey, Encoding.UTF8.GetBytes(reference)));
    }
}
