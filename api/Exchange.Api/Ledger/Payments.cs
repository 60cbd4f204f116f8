using Exchange.Api.Data;
using Exchange.Api.Identity;
using Exchange.Api.Operations;
using Exchange.Bindings;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Ledger;

/// <summary>
/// Payments before they are attested: a top-up is asked for, and a swap waits for its own, whose deposit is prepared
/// with it (docs/decisions/0030).
/// </summary>
internal sealed class Payments(
    Data.AppContext app, ReadModel chain, Acceptor acceptor, HostedKeys keys, ProviderNames names, TimeProvider clock)
{
    public const long FenMax = 5_000_000;

    private const int OpenMax = 20;
    private const long DepositGas = 300_000;

    /// <summary>Past the payment's own time by as much as the chain may need.</summary>
    private const long SwapDeadlineSeconds = Acceptor.MemberDeadlineSeconds + 300;

    /// <summary>
    /// Money that has come is not to be lost because the chain was away: a deposit may wait for it for a month.
    /// </summary>
    public const long DepositDeadlineSeconds = 30 * 86_400;

    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(Acceptor.MemberDeadlineSeconds);

    /// <summary>Asks for cash of the account's own.</summary>
    public async Task<Payment> RequestAsync(Address account, long fen, CancellationToken stop)
    {
        if (!await chain.Accounts.AnyAsync(a => a.Address == account && a.Signer != null, stop))
        {
            throw RefusedException.Of("ACCOUNT_NOT_OPEN", ("account", account));
        }

        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        var payment = await AddAsync(account, fen, PaymentPurpose.TopUp, bundle: null, stop);
        await app.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return payment;
    }

    /// <summary>Prepares a call together with the deposit that pays for it: the member signs both at once.</summary>
    public async Task<(PreparedIntent Prepared, Payment? Payment)> PrepareAsync(
        Caller caller, Address account, IntendedCall call, long fen, CancellationToken stop)
    {
        var provider = await keys.FindAsync(app, HostedKeys.Psp, stop) ?? throw RefusedException.Of(
            "SIGNING_KEY_MISSING", ("owner", HostedKeys.Psp));
        await using var transaction = await app.Database.BeginTransactionAsync(stop);
        var bundle = Guid.CreateVersion7();
        var payment = await AddAsync(account, fen, PaymentPurpose.Swap, bundle, stop);
        var prepared = await acceptor.PrepareWithinAsync(
            caller,
            [
                new PlannedPart(provider.Address, DepositOf(payment, fen), DepositDeadlineSeconds),
                new PlannedPart(account, call, SwapDeadlineSeconds),
            ],
            bundle, stop);
        await transaction.CommitAsync(stop);
        return (prepared, payment);
    }

    /// <summary>Has a signed operation wait for the payment of its bundle; refuses where that is over.</summary>
    public async Task AwaitAsync(Guid bundle, Operation operation, CancellationToken stop)
    {
        var payment = await app.Payments
            .FromSql($"select * from app.payment where bundle_id = {bundle} for update").SingleAsync(stop);
        RequireAwaiting(payment, clock.GetUtcNow());
        payment.OperationId = operation.Id;
        operation.ReleasedAt = null;
    }

    /// <summary>The payment, which nobody else changes before the transaction is over; null if there is none.</summary>
    public Task<Payment?> LockAsync(Guid paymentId, CancellationToken stop) => app.Payments
        .FromSql($"select * from app.payment where payment_id = {paymentId} for update").SingleOrDefaultAsync(stop);

    /// <summary>Refuses a payment that is not waited for any more.</summary>
    public static void RequireAwaiting(Payment payment, DateTimeOffset now)
    {
        if (payment.State != PaymentState.Awaiting || payment.ExpiresAt <= now)
        {
            throw Closed(payment, now);
        }
    }

    public static RefusedException Closed(Payment payment, DateTimeOffset now) => RefusedException.Of(
        "PAYMENT_CLOSED",
        ("paymentId", payment.PaymentId), ("state", ChainValues.Snake($"{payment.State}").ToUpperInvariant()),
        ("expiresAt", payment.ExpiresAt.ToUnixTimeSeconds()), ("time", now.ToUnixTimeSeconds()));

    /// <summary>The deposit that turns so much of a payment into its payer's cash; on chain once at most.</summary>
    public IntendedCall DepositOf(Payment payment, long fen) => new(
        OperationKind.AttestDeposit, nameof(CashDesk),
        new CashDesk.DepositCall(payment.Account, fen, names.OfPayment(payment.PaymentId)).Encode(), DepositGas);

    private async Task<Payment> AddAsync(
        Address account, long fen, PaymentPurpose purpose, Guid? bundle, CancellationToken stop)
    {
        if (fen is < 1 or > FenMax)
        {
            throw RefusedException.Of("AMOUNT_OUT_OF_RANGE", ("amount", fen), ("least", 1), ("most", FenMax));
        }

        // So that two that are begun at once do not both take the last place.
        await app.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtext({"payment:" + account}))", stop);
        var now = clock.GetUtcNow();
        var open = await app.Payments.CountAsync(
            p => p.Account == account && p.State == PaymentState.Awaiting && p.ExpiresAt > now, stop);
        if (open >= OpenMax)
        {
            throw RefusedException.Of("TOO_MANY_PAYMENTS", ("open", open), ("most", OpenMax));
        }

        var payment = new Payment
        {
            PaymentId = Guid.CreateVersion7(),
            Account = account,
            AmountFen = fen,
            Purpose = purpose,
            BundleId = bundle,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
        app.Payments.Add(payment);
        return payment;
    }
}

/// <summary>What a payment says of the operation that it did not pay for.</summary>
internal static class PaymentObjection
{
    /// <summary>Null when it was paid as it was asked for.</summary>
    public static Refusal? Objection(this Payment payment) => payment.State switch
    {
        PaymentState.Awaiting or PaymentState.Attested => null,
        PaymentState.Differs => RefusedException.Of(
            "PAYMENT_DIFFERS",
            ("expectedFen", payment.AmountFen), ("attestedFen", payment.AttestedFen!.Value),
            ("expiresAt", payment.ExpiresAt.ToUnixTimeSeconds()),
            ("time", payment.AttestedAt!.Value.ToUnixTimeSeconds())).Refusal,
        _ => Payments.Closed(payment, payment.ExpiresAt).Refusal,
    };
}
