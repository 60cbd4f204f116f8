using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;

namespace Exchange.Api.Accounts;

/// <summary>
/// A brand opens its member's account; the member's own signature shows that the key is the member's.
/// </summary>
[MutationType]
internal static class AccountMutations
{
    private const long OpenAccountGas = 400_000;

    [Authorize(Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription(
        "Opens a member's account at the caller's brand. proof is the member's signature of the typed data "
        + "AccountOpening(address account, uint32 homeBrand) in the domain \"Exchange Accounts\", version \"1\".")]
    public static async Task<Operation> OpenAccount(
        Address account, byte[] proof, AllianceDirectory alliance, Deployment deployment, ReadModel chain,
        Acceptor acceptor, Waiting waiting, Caller caller, CancellationToken stop)
    {
        var home = await alliance.FindBrandAsync(caller.Brand!, stop) ?? throw RefusedException.Of(
            "NOT_A_BRAND", ("caller", caller.Brand!));
        if (await chain.Accounts.FindAsync([account], stop) is not null)
        {
            throw RefusedException.Of("ALREADY_OPEN", ("account", account));
        }

        var digest = AccountRegistryTypedData
            .AccountOpening(deployment.ChainId, deployment["AccountRegistry"], account, home.BrandId)
            .Digest();
        if (!MemberSignature.IsBy(account, digest, proof))
        {
            throw RefusedException.Of(
                "PROOF_INVALID", ("account", account));
        }

        var call = new Bindings.AccountRegistry.OpenAccountCall(account.ToArray(), default, proof);
        var operation = await acceptor.AcceptAsync(
            caller, HostedKeys.OwnerOfBrand(caller.Brand!),
            new IntendedCall(OperationKind.OpenAccount, "AccountRegistry", call.Encode(), OpenAccountGas), stop);
        return await waiting.AsPreferredAsync(operation, stop);
    }
}
