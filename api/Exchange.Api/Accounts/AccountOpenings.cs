using System.Text.RegularExpressions;
using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Bindings;
using Exchange.Ethereum.Abi;
using Exchange.Ethereum.Crypto;
using Exchange.Ethereum.Eip712;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Accounts;

/// <summary>Whose account an opening makes: it follows from the first signer and a salt for ever.</summary>
internal sealed record NewAccount(byte[] Signer, Hash Salt);

[GraphQLDescription("An account that a member is about to open. Nothing happens until joinBrand.")]
internal sealed record AccountOpening(
    Guid OpeningId,
    Address Account,
    [property: GraphQLDescription("What the signer signs: the EIP-712 digest of typedData.")] Hash Digest,
    [property: GraphQLDescription("The typed data as eth_signTypedData_v4 takes it, JSON.")] string TypedData,
    [property: GraphQLDescription("What it does, in the caller's language, built from the same values.")]
    string Summary,
    [property: GraphQLDescription("What the passkey is asked for; null for the key of an address.")]
    SigningRequest? Signing,
    DateTimeOffset ExpiresAt);

/// <summary>
/// Opens accounts: each at one brand, with the consent of its signer, which is checked before anything is queued. A
/// member who comes by the portal opens one account at most.
/// </summary>
internal sealed partial class AccountOpenings(
    Data.AppContext app, ReadModel chain, AllianceDirectory alliance, Deployment deployment, SigningPage page,
    MemberSignatures signatures, People people, Acceptor acceptor, Language language, TimeProvider clock)
{
    private const long OpenAccountGas = 400_000;

    // A passkey's signer is written as the code of a contract, and its proof is verified without a precompile at worst.
    private const long OpenPasskeyGas = 1_200_000;
    private const int CredentialIdMax = 1_364;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public async Task<AccountOpening> PrepareAsync(
        Caller caller, string brand, NewAccount wanted, string? credentialId, CancellationToken stop)
    {
        var home = await alliance.FindBrandAsync(brand, stop) ?? throw RefusedException.Of(
            "BRAND_UNKNOWN", ("brand", brand));
        if (credentialId is not null && !CredentialId().IsMatch(credentialId))
        {
            throw RefusedException.Of("CREDENTIAL_INVALID", ("least", 1), ("most", CredentialIdMax));
        }

        var account = AddressOf(wanted);
        await RequireNotOpenAsync(account, stop);
        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        await app.Database.ExecuteSqlAsync(
            $"""
             insert into app.account_opening
                 (client_id, id, brand, account, signer, salt, credential_id, created_at, expires_at)
             values ({caller.ClientId}, {id}, {home.Slug}, {account.ToArray()}, {wanted.Signer},
                 {wanted.Salt.ToArray()}, {credentialId}, {now}, {now + Lifetime})
             on conflict (client_id) do update
             set (id, brand, account, signer, salt, credential_id, created_at, expires_at)
                 = (excluded.id, excluded.brand, excluded.account, excluded.signer, excluded.salt,
                    excluded.credential_id, excluded.created_at, excluded.expires_at)
             """, stop);

        var typedData = TypedDataOf(account, home);
        var digest = typedData.Digest();
        return new AccountOpening(
            id, account, digest, typedData.ToJson(), Summary(account, home),
            MemberSignatures.IsAddress(wanted.Signer)
                ? null
                : page.Request(digest, credentialId is null ? [] : [credentialId]),
            now + Lifetime);
    }

    /// <summary>Opens what the member prepared, with the key that is kept for the brand.</summary>
    public async Task<Operation> JoinAsync(Caller caller, Guid openingId, byte[] proof, CancellationToken stop)
    {
        if (await acceptor.FindEarlierAsync(stop) is { } earlier)
        {
            return earlier;
        }

        var now = clock.GetUtcNow();
        var opening = await app.AccountOpenings.AsNoTracking().SingleOrDefaultAsync(
            o => o.Id == openingId && o.ClientId == caller.ClientId && o.ExpiresAt > now, stop)
            ?? throw RefusedException.Of("OPENING_UNKNOWN", ("openingId", openingId));
        var home = (await alliance.FindBrandAsync(opening.Brand, stop))!;
        if (!await app.BrandTexts.AnyAsync(t => t.BrandId == home.BrandId && t.JoinsBySelf, stop))
        {
            throw RefusedException.Of("BRAND_NOT_OPEN_TO_JOIN", ("brand", home.Slug));
        }

        var call = await CallAsync(
            home, opening.Account, new NewAccount(opening.Signer, opening.Salt), proof, stop);
        return await acceptor.AcceptAsync(
            caller, HostedKeys.OwnerOfBrand(home.Slug), call, stop,
            operation => BindAsync(caller.Person!.PersonId, opening, operation.Id, stop));
    }

    /// <summary>Opens an account at the counter of the brand that asks.</summary>
    public async Task<Operation> OpenAsync(
        Caller caller, Brand home, Address account, NewAccount wanted, byte[] proof, CancellationToken stop)
    {
        var opened = AddressOf(wanted);
        if (opened != account)
        {
            // The proof names the one, and the chain would open the other.
            throw RefusedException.Of("PROOF_INVALID", ("account", account), ("opened", opened));
        }

        var call = await CallAsync(home, account, wanted, proof, stop);
        return await acceptor.AcceptAsync(caller, HostedKeys.OwnerOfBrand(home.Slug), call, stop);
    }

    private async Task<IntendedCall> CallAsync(
        Brand home, Address account, NewAccount wanted, byte[] proof, CancellationToken stop)
    {
        await RequireNotOpenAsync(account, stop);
        if (signatures.FaultOf(wanted.Signer, TypedDataOf(account, home).Digest(), proof) is { } fault)
        {
            throw RefusedException.Of("PROOF_INVALID", ("account", account), ("fault", fault));
        }

        var isAddress = MemberSignatures.IsAddress(wanted.Signer);
        return new IntendedCall(
            OperationKind.OpenAccount, "AccountRegistry",
            new AccountRegistry.OpenAccountCall(wanted.Signer, wanted.Salt, proof).Encode(),
            isAddress ? OpenAccountGas : OpenPasskeyGas);
    }

    /// <summary>Makes the account the person's, unless the person has one or is about to.</summary>
    private async Task BindAsync(Guid person, AccountOpeningRow opening, Guid operationId, CancellationToken stop)
    {
        // Two openings of one person pass here one after the other, and the second sees what the first did.
        await people.LockAsync(person, stop);
        var me = app.Persons.Where(p => p.Id == person);
        var bound = await me
            .Where(p => app.Operations.Any(o => o.Id == p.OpenedBy && o.Status != OperationStatus.Failed))
            .Select(p => p.Account).SingleOrDefaultAsync(stop);
        if (bound is { } account)
        {
            throw RefusedException.Of("ALREADY_OPEN", ("account", account));
        }

        await me.ExecuteUpdateAsync(
            set => set.SetProperty(p => p.Account, opening.Account).SetProperty(p => p.OpenedBy, operationId), stop);
        if (opening.CredentialId is { } credentialId)
        {
            await app.Database.ExecuteSqlAsync(
                $"""
                 insert into app.signing_credential (account, credential_id, signer, created_at)
                 values ({opening.Account.ToArray()}, {credentialId}, {opening.Signer}, {clock.GetUtcNow()})
                 on conflict (account, credential_id) do nothing
                 """, stop);
        }
    }

    private async Task RequireNotOpenAsync(Address account, CancellationToken stop)
    {
        if (await IsOpenAsync(account, stop))
        {
            throw RefusedException.Of("ALREADY_OPEN", ("account", account));
        }
    }

    private Task<bool> IsOpenAsync(Address account, CancellationToken stop) =>
        chain.Accounts.AnyAsync(a => a.Address == account, stop);

    /// <summary>As AccountRegistry.sol reckons it: the address itself, or the end of a hash of the signer.</summary>
    private Address AddressOf(NewAccount wanted)
    {
        signatures.RequireSigner(wanted.Signer);
        if (MemberSignatures.IsAddress(wanted.Signer))
        {
            return wanted.Salt == Hash.Zero
                ? Address.From(wanted.Signer)
                : throw RefusedException.Of("SALT_NOT_PERMITTED", ("salt", wanted.Salt));
        }

        var writer = new AbiWriter(headWords: 4);
        writer.WriteAddress(deployment["AccountRegistry"]);
        writer.WriteUInt(deployment.ChainId, 64);
        writer.WriteBytes(wanted.Signer);
        writer.WriteHash(wanted.Salt);
        return Address.From(Keccak256.Hash(writer.ToArray()).AsSpan()[^Address.Length..]);
    }

    private TypedData TypedDataOf(Address account, Brand home) => AccountRegistryTypedData.AccountOpening(
        deployment.ChainId, deployment["AccountRegistry"], account, home.BrandId);

    private string Summary(Address account, Brand home) => language.Pick(
        $"Opens your account {account} at {home.NameEn}. Points may come to it; with this key alone they leave it.",
        $"在{home.NameZh}开通您的账户 {account}。积分可以转入；只有此密钥可以转出。");

    [GeneratedRegex("^[A-Za-z0-9_-]{1,1364}$")]
    private static partial Regex CredentialId();
}
