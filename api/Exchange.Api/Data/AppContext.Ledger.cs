using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>app</c>: money on its way to the provider and from there.</summary>
internal sealed partial class AppContext
{
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<PayoutReturn> PayoutReturns => Set<PayoutReturn>();
}

/// <summary>
/// Money that is to reach the payment provider. It is attested once at most; what comes short or late is the payer's
/// cash and moves nothing else (D-T3).
/// </summary>
[GraphQLDescription("Money that is to reach the payment provider: how much, from whom and what for.")]
[Table("payment"), PrimaryKey(nameof(PaymentId))]
internal sealed class Payment
{
    public required Guid PaymentId { get; init; }
    public required Address Account { get; init; }
    public required long AmountFen { get; init; }
    public required PaymentPurpose Purpose { get; init; }
    public PaymentState State { get; set; }

    /// <summary>Of a swap: its deposit, and what is done with the cash.</summary>
    [GraphQLIgnore]
    public Guid? BundleId { get; init; }

    [GraphQLIgnore]
    public Guid? OperationId { get; set; }

    [GraphQLDescription("What has come, by the provider's word.")]
    public long? AttestedFen { get; set; }

    [GraphQLIgnore]
    public DateTimeOffset? AttestedAt { get; set; }

    [GraphQLIgnore]
    public Hash? ReferenceHash { get; set; }

    [GraphQLDescription("Why the provider declined it.")]
    public string? Reason { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    [GraphQLDescription("What comes later is cash, and pays for nothing else.")]
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>What a payment is for.</summary>
internal enum PaymentPurpose
{
    TopUp,
    Swap,
}

[GraphQLDescription(
    "ATTESTED: in full and in time, and signed where it pays for a swap. DIFFERS: it became cash, and no more.")]
internal enum PaymentState
{
    Awaiting,
    Attested,
    Differs,
    Declined,
    Lapsed,
}

/// <summary>Why the provider sent a payout back; the chain tells whether.</summary>
[Table("payout_return"), PrimaryKey(nameof(PayoutId))]
internal sealed class PayoutReturn
{
    public required Hash PayoutId { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
}
