using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;

namespace Exchange.Api.Accounts;

/// <summary>
/// An account is opened by a brand, at its own counter or for a member who comes by the portal; the signature of its
/// signer shows that the account is the member's.
/// </summary>
[MutationType]
internal static class AccountMutations
{
    [Authorize(nameof(Person), Roles = [Roles.Member])]
    [Error<RefusalError>]
    [GraphQLDescription("Tells a member which account a signer will have, and what the signer signs to join a brand.")]
    public static async Task<AccountOpening> PrepareAccount(
        [GraphQLDescription("The brand's slug.")] string brand,
        [GraphQLDescription("20 bytes of an address, or the passkey's verifier and key.")] byte[] signer,
        [GraphQLDescription("Lets one passkey have several accounts; an address has one.")] Hash? salt,
        [GraphQLDescription("The passkey's id as the browser names it: only this one will be asked.")]
        string? credentialId,
        AccountOpenings openings, Caller caller, CancellationToken stop) =>
        await openings.PrepareAsync(caller, brand, new NewAccount(signer, salt ?? Hash.Zero), credentialId, stop);

    [Keyed]
    [Authorize(nameof(Person), Roles = [Roles.Member])]
    [Error<RefusalError>]
    [GraphQLDescription("Opens the member's account at a brand that lets people join by themselves.")]
    public static async Task<Operation> JoinBrand(
        Guid openingId,
        [GraphQLDescription("The signer's signature of the opening's digest.")] byte[] proof,
        AccountOpenings openings, Waiting waiting, Caller caller, CancellationToken stop) =>
        await waiting.AsPreferredAsync(await openings.JoinAsync(caller, openingId, proof, stop), stop);

    [Authorize(nameof(Scope.Issue), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription(
        "Opens a member's account at the caller's brand. proof is the signer's signature of the typed data "
        + "AccountOpening(address account, uint32 homeBrand) in the domain \"Exchange Accounts\", version \"1\".")]
    public static async Task<Operation> OpenAccount(
        Address account,
        byte[] proof,
        [GraphQLDescription("Null: the account is an address with a key of its own.")] byte[]? signer,
        Hash? salt,
        AccountOpenings openings, AllianceDirectory alliance, Waiting waiting, Caller caller, CancellationToken stop)
    {
        var home = await alliance.FindBrandAsync(caller.Brand!, stop) ?? throw RefusedException.Of(
            "NOT_A_BRAND", ("caller", caller.Brand!));
        var opened = new NewAccount(signer ?? account.ToArray(), salt ?? Hash.Zero);
        var operation = await openings.OpenAsync(caller, home, account, opened, proof, stop);
        return await waiting.AsPreferredAsync(operation, stop);
    }
}
