using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Ledger;

/// <summary>
/// Money comes in when the provider attests it, and goes out when the provider has paid it. Nobody else can say either.
/// </summary>
[MutationType]
internal static class PaymentMutations
{
    private const long PayoutGas = 300_000;

    [Keyed]
    [Authorize(Roles = [Roles.Member])]
    [Error<RefusalError>]
    [GraphQLDescription("Cash for later; a swap's own payment comes with prepareIntent. 1 to 5,000,000 fen.")]
    public static Task<Payment> RequestDeposit(
        long amountFen, Payments payments, Caller caller, CancellationToken stop) => payments.RequestAsync(
        caller.Account ?? throw RefusedException.Of("ACCOUNT_NOT_OPEN", ("account", caller.ClientId)), amountFen, stop);

    [Keyed]
    [Authorize(Roles = [Roles.Psp])]
    [Error<RefusalError>]
    [GraphQLDescription(
        "The money has arrived: so much, for this payment. In full and in time it pays for what it was asked for, else "
        + "it is the payer's cash and no more.")]
    public static async Task<Operation> AttestDeposit(
        Guid paymentId, long amountFen,
        [GraphQLDescription("The provider's own name of it, 1 to 100 printable ASCII characters; used once.")]
        string reference,
        Attestations attestations, Waiting waiting, Caller caller, CancellationToken stop) =>
        await waiting.AsPreferredAsync(
            await attestations.AttestAsync(caller, paymentId, amountFen, reference, stop), stop);

    [Keyed]
    [Authorize(Roles = [Roles.Psp])]
    [Error<RefusalError>]
    [GraphQLDescription("There will be no money; what waited for it fails untouched.")]
    public static Task<Payment> DeclinePayment(
        Guid paymentId, [GraphQLDescription("For the payer: 1 to 200 characters.")] string reason,
        Attestations attestations, CancellationToken stop) => attestations.DeclineAsync(paymentId, reason, stop);

    [Keyed]
    [Authorize(Roles = [Roles.Psp])]
    [Error<RefusalError>]
    [GraphQLDescription("The money has been paid out.")]
    public static async Task<Operation> CompletePayout(
        Hash payoutId,
        [GraphQLDescription("The provider's own name of it, 1 to 100 printable ASCII characters; used once.")]
        string reference,
        ProviderNames names, Attestations attestations, ReadModel chain, Acceptor acceptor, Waiting waiting,
        Caller caller, CancellationToken stop)
    {
        if (await acceptor.FindEarlierAsync(stop) is { } earlier)
        {
            return await waiting.AsPreferredAsync(earlier, stop);
        }

        var named = names.OfReference(reference);
        await RequireOpenAsync(payoutId, chain, stop);
        var call = new IntendedCall(
            OperationKind.CompletePayout, nameof(CashDesk),
            new CashDesk.CompletePayoutCall(payoutId, named).Encode(), PayoutGas);
        var operation = await acceptor.AcceptAsync(
            caller, HostedKeys.Psp, call, stop, _ => attestations.RequireUnusedAsync(reference, named, stop));
        return await waiting.AsPreferredAsync(operation, stop);
    }

    [Keyed]
    [Authorize(Roles = [Roles.Psp])]
    [Error<RefusalError>]
    [GraphQLDescription("The money cannot be paid out; the cash goes back to its holder.")]
    public static async Task<Operation> ReturnPayout(
        Hash payoutId, [GraphQLDescription("For the holder: 1 to 200 characters.")] string reason,
        Data.AppContext app, ReadModel chain, Acceptor acceptor, Waiting waiting, Caller caller, TimeProvider clock,
        CancellationToken stop)
    {
        if (await acceptor.FindEarlierAsync(stop) is { } earlier)
        {
            return await waiting.AsPreferredAsync(earlier, stop);
        }

        Attestations.RequireReason(reason);
        await RequireOpenAsync(payoutId, chain, stop);
        var call = new IntendedCall(
            OperationKind.ReturnPayout, nameof(CashDesk), new CashDesk.ReturnPayoutCall(payoutId).Encode(), PayoutGas);
        var now = clock.GetUtcNow();
        var operation = await acceptor.AcceptAsync(
            caller, HostedKeys.Psp, call, stop,
            _ => app.Database.ExecuteSqlAsync(
                $"""
                 insert into app.payout_return (payout_id, reason, at) values ({payoutId.ToArray()}, {reason}, {now})
                 on conflict (payout_id) do nothing
                 """,
                stop));
        return await waiting.AsPreferredAsync(operation, stop);
    }

    private static async Task RequireOpenAsync(Hash payoutId, ReadModel chain, CancellationToken stop)
    {
        var found = await chain.Payouts.AsNoTracking().SingleOrDefaultAsync(p => p.PayoutId == payoutId, stop)
            ?? throw RefusedException.Of("PAYOUT_UNKNOWN", ("payoutId", payoutId));
        if (found.State != PayoutState.Open)
        {
            throw RefusedException.Of(
                "PAYOUT_CLOSED", ("payoutId", payoutId), ("state", $"{found.State}".ToUpperInvariant()));
        }
    }
}
