using System.Numerics;
using Exchange.Api.Brands;
using Exchange.Api.Data;
using Exchange.Api.Forwarding;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Ledger;

[GraphQLDescription("Give points to another account, for good.")]
internal sealed record TransferInput(
    [property: GraphQLDescription("The programme's code.")] string Programme,
    long Amount,
    Address To);

/// <summary>Turns "give so many points to somebody" into the call, choosing what expires first.</summary>
internal sealed class TransferWish(
    ReadModel chain, AllianceDirectory alliance, Policies policies, Spending spending, Language language)
    : IWish<TransferInput>
{
    // Fixed cost, and each id's with a new holder, limits and cooling (docs/decisions/0022).
    private const long TransferGas = 150_000;
    private const long PartGas = 90_000;

    public async Task<ReadWish> ReadAsync(Address account, TransferInput wish, CancellationToken stop)
    {
        var programme = await alliance.FindProgrammeAsync(wish.Programme, stop) ?? throw RefusedException.Of(
            "PROGRAMME_UNKNOWN", ("programme", wish.Programme));
        await policies.RequireGiftsAsync(programme, stop);
        if (!await chain.Accounts.AnyAsync(a => a.Address == wish.To && a.Signer != null, stop))
        {
            throw RefusedException.Of("RECEIVER_NOT_OPEN", ("account", wish.To));
        }

        var now = await chain.Checkpoints.Select(c => c.At).SingleAsync(stop);
        var parts = await spending.TakeAsync(account, programme, wish.Amount, now, stop);
        var call = new Bindings.Ledger.SafeBatchTransferFromCall(
            account, wish.To, [.. parts.Select(p => p.Of.AssetId)],
            [.. parts.Select(p => (BigInteger)p.Amount)], []);
        return new ReadWish(
            new IntendedCall(
                OperationKind.Transfer, "Ledger", call.Encode(), TransferGas + (PartGas * parts.Count)),
            language.Pick(
                $"{wish.Amount:N0} {programme.NameEn} go from your account to {wish.To}, for good.",
                $"{wish.Amount:N0} {programme.NameZh}将从您的账户转给 {wish.To}，且无法撤回。"));
    }
}
