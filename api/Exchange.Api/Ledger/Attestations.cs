using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Ledger;

/// <summary>
/// What the provider says of a payment. In full and in time it is what it was for; anything else that has come is the
/// payer's cash, and what waited for it fails untouched (D-T3).
/// </summary>
internal sealed class Attestations(
    Data.AppContext app, ReadModel chain, Acceptor acceptor, Payments payments, ProviderNames names,
    TimeProvider clock)
{
    /// <summary>The money has arrived: so much, for this payment.</summary>
    public async Task<Operation> AttestAsync(
        Caller caller, Guid paymentId, long amountFen, string reference, CancellationToken stop)
    {
        Amounts.Check(amountFen);
        var named = names.OfReference(reference);
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        if (await acceptor.FindEarlierAsync(stop) is { } earlier)
        {
            return earlier;
        }

        await RequireUnusedAsync(reference, named, stop);
        var payment = await LockAsync(paymentId, stop);
        var now = clock.GetUtcNow();
        if (payment.State is not (PaymentState.Awaiting or PaymentState.Lapsed))
        {
            throw Payments.Closed(payment, now);
        }

        var isWhole = payment.State == PaymentState.Awaiting && now < payment.ExpiresAt
            && amountFen == payment.AmountFen;
        var releases = isWhole && payment.BundleId is not null && await ReleaseAsync(payment, now, stop);
        var operation = releases
            ? await acceptor.AcceptPartAsync(caller, HostedKeys.Psp, await DepositOfAsync(payment, stop), stop)
            : await acceptor.AcceptWithinAsync(
                caller, HostedKeys.Psp, payments.DepositOf(payment, amountFen), Payments.DepositDeadlineSeconds, stop);

        payment.State = releases || (isWhole && payment.BundleId is null)
            ? PaymentState.Attested
            : PaymentState.Differs;
        (payment.AttestedFen, payment.AttestedAt, payment.ReferenceHash) = (amountFen, now, named);
        await FailAsync(payment, now, stop);
        payment.OperationId ??= operation.Id;
        await app.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return operation;
    }

    /// <summary>There will be no money.</summary>
    public async Task<Payment> DeclineAsync(Guid paymentId, string reason, CancellationToken stop)
    {
        RequireReason(reason);
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        var payment = await LockAsync(paymentId, stop);
        var now = clock.GetUtcNow();
        Payments.RequireAwaiting(payment, now);
        (payment.State, payment.Reason) = (PaymentState.Declined, reason);
        await FailAsync(payment, now, stop);
        await app.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return payment;
    }

    /// <summary>Ends the payments whose time is over, and what waited for them; answers how many.</summary>
    public Task<int> LapseAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return app.Database.ExecuteSqlAsync(
            $"""
             with lapsed as (
                 update app.payment set state = 'LAPSED' where state = 'AWAITING' and expires_at <= {now}
                 returning operation_id)
             update app.outbox o set status = 'FAILED', final_at = {now} from lapsed
             where o.id = lapsed.operation_id and o.status = 'ACCEPTED' and o.released_at is null
             """,
            stop);
    }

    /// <summary>A reason is for people: 1 to 200 characters.</summary>
    public static void RequireReason(string reason)
    {
        const int CharactersMax = 200;
        if (reason.Length is 0 or > CharactersMax)
        {
            throw RefusedException.Of(
                "TEXT_OUT_OF_RANGE", ("length", reason.Length), ("least", 1), ("most", CharactersMax));
        }
    }

    /// <summary>
    /// Refuses what the provider called so before. Two that come at once wait for each other, so that one is refused.
    /// </summary>
    public async Task RequireUnusedAsync(string reference, Hash named, CancellationToken stop)
    {
        await app.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext({"psp:" + named}))", stop);
        if (await app.Payments.AnyAsync(p => p.ReferenceHash == named, stop)
            || await chain.Payouts.AnyAsync(p => p.Reference == named, stop))
        {
            throw RefusedException.Of("REFERENCE_ALREADY_USED", ("reference", reference));
        }
    }

    private async Task<Payment> LockAsync(Guid paymentId, CancellationToken stop) =>
        await payments.LockAsync(paymentId, stop)
        ?? throw RefusedException.Of("PAYMENT_UNKNOWN", ("paymentId", paymentId));

    // Nothing to release where the member has not signed yet: then the money came too early, and is cash.
    private async Task<bool> ReleaseAsync(Payment payment, DateTimeOffset now, CancellationToken stop) =>
        await Waiting(payment).ExecuteUpdateAsync(set => set.SetProperty(o => o.ReleasedAt, now), stop) == 1;

    // Whoever was released does not wait any more.
    private Task<int> FailAsync(Payment payment, DateTimeOffset now, CancellationToken stop) => Waiting(payment)
        .ExecuteUpdateAsync(
            set => set.SetProperty(o => o.Status, OperationStatus.Failed).SetProperty(o => o.FinalAt, now), stop);

    private IQueryable<Operation> Waiting(Payment payment) => app.Operations.Where(
        o => o.Id == payment.OperationId && o.Status == OperationStatus.Accepted && o.ReleasedAt == null);

    private Task<PreparedIntent> DepositOfAsync(Payment payment, CancellationToken stop) =>
        app.PreparedIntents.AsNoTracking().SingleAsync(
            i => i.BundleId == payment.BundleId && i.Kind == OperationKind.AttestDeposit, stop);
}

/// <summary>Ends payments when their time is over, whether anybody asks or not.</summary>
internal sealed class LapsedPayments(IServiceScopeFactory scopes, TimeProvider clock, ILogger<LapsedPayments> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Attestations>().LapseAsync(stoppingToken);
            }
            catch (Exception absence) when (Availability.IsAbsence(absence))
            {
                // What is over stays over: it is ended as soon as the database is back.
                log.PaymentsNotSeen(absence.Message);
            }
        }
    }
}
