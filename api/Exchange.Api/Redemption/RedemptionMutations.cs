using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Redemption;

/// <summary>
/// The redeeming brand takes what a member authorised, or lets it go. It can never take more, or without it.
/// </summary>
[MutationType]
internal static class RedemptionMutations
{
    private const long CaptureGas = 600_000;
    private const long VoidGas = 500_000;

    [Keyed]
    [Authorize(nameof(Scope.Redeem), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription("Takes points of an open authorisation; repeatable until nothing remains or the hold expires.")]
    public static async Task<Operation> CaptureRedemption(
        Hash redemptionId, long amount, ReadModel chain, Acceptor acceptor, Waiting waiting, Caller caller,
        AllianceDirectory alliance, CancellationToken stop)
    {
        if (await acceptor.FindEarlierAsync(stop) is { } earlier)
        {
            return await waiting.AsPreferredAsync(earlier, stop);
        }

        var redemption = await OpenAtCallerAsync(redemptionId, chain, alliance, caller, stop);
        var now = await chain.Checkpoints.Select(c => c.At).SingleAsync(stop);
        if (now >= redemption.HoldExpiresAt)
        {
            throw RefusedException.Of(
                "HOLD_EXPIRED", ("holdExpiresAt", redemption.HoldExpiresAt.ToUnixTimeSeconds()),
                ("time", now.ToUnixTimeSeconds()));
        }

        Amounts.Check(amount);
        if (amount > redemption.Remaining)
        {
            throw RefusedException.Of(
                "CAPTURE_ABOVE_AUTHORISATION", ("requested", amount), ("remaining", redemption.Remaining));
        }

        var call = new RedemptionDesk.CaptureCall(redemptionId, amount);
        var operation = await acceptor.AcceptAsync(
            caller, HostedKeys.OwnerOfBrand(caller.Brand!),
            new IntendedCall(OperationKind.CaptureRedemption, "RedemptionDesk", call.Encode(), CaptureGas), stop);
        return await waiting.AsPreferredAsync(operation, stop);
    }

    [Keyed]
    [Authorize(nameof(Scope.Redeem), Roles = [Roles.Brand])]
    [Error<RefusalError>]
    [GraphQLDescription("Ends an authorisation: what was not captured goes back to the member.")]
    public static async Task<Operation> VoidRedemption(
        Hash redemptionId, ReadModel chain, Acceptor acceptor, Waiting waiting, Caller caller,
        AllianceDirectory alliance, CancellationToken stop)
    {
        if (await acceptor.FindEarlierAsync(stop) is { } earlier)
        {
            return await waiting.AsPreferredAsync(earlier, stop);
        }

        await OpenAtCallerAsync(redemptionId, chain, alliance, caller, stop);
        var call = new RedemptionDesk.VoidAuthorisationCall(redemptionId);
        var operation = await acceptor.AcceptAsync(
            caller, HostedKeys.OwnerOfBrand(caller.Brand!),
            new IntendedCall(OperationKind.VoidRedemption, "RedemptionDesk", call.Encode(), VoidGas), stop);
        return await waiting.AsPreferredAsync(operation, stop);
    }

    /// <summary>The open redemption at the caller's brand. Unknown and not the caller's get the same answer.</summary>
    private static async Task<RedemptionRow> OpenAtCallerAsync(
        Hash redemptionId, ReadModel chain, AllianceDirectory alliance, Caller caller, CancellationToken stop)
    {
        var brand = await alliance.FindBrandAsync(caller.Brand!, stop);
        var redemption = await chain.Redemptions.AsNoTracking().SingleOrDefaultAsync(
            r => r.RedemptionId == redemptionId && brand != null && r.BrandId == brand.BrandId, stop)
            ?? throw RefusedException.Of(
                "AUTHORISATION_UNKNOWN", ("redemptionId", redemptionId));
        return redemption.State == RedemptionState.Open
            ? redemption
            : throw RefusedException.Of(
                "AUTHORISATION_CLOSED",
                ("redemptionId", redemptionId),
                ("state", redemption.State.ToString().ToUpperInvariant()));
    }
}
