using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>app</c>: what was accepted, and how far it has come.</summary>
internal sealed partial class AppContext
{
    public DbSet<Operation> Operations => Set<Operation>();
    public DbSet<RelayTransaction> RelayTransactions => Set<RelayTransaction>();
    public DbSet<RelayerLane> RelayerLanes => Set<RelayerLane>();
    public DbSet<IdempotentRequest> IdempotentRequests => Set<IdempotentRequest>();
}

/// <summary>One accepted mutation until it is FINAL or FAILED, with the intent the relayer submits for it.</summary>
[GraphQLDescription("The record of one accepted mutation until it is FINAL or FAILED.")]
[Table("outbox"), PrimaryKey(nameof(Id))]
internal sealed class Operation
{
    public required Guid Id { get; init; }

    /// <summary>The order of acceptance.</summary>
    [GraphQLIgnore]
    [DatabaseGenerated(DatabaseGeneratedOption.Identity)]
    public long Sequence { get; init; }

    [GraphQLIgnore]
    public required string ClientId { get; init; }
    public required OperationKind Kind { get; init; }
    public OperationStatus Status { get; set; }
    public required Hash IntentHash { get; init; }

    [GraphQLIgnore]
    public required Address Account { get; init; }

    [GraphQLIgnore]
    public required Address Target { get; init; }

    [GraphQLIgnore]
    public required byte[] Data { get; init; }

    [GraphQLIgnore]
    public required long Nonce { get; init; }

    [GraphQLIgnore]
    public required long Deadline { get; init; }

    [GraphQLIgnore]
    public required long Gas { get; init; }

    [GraphQLIgnore]
    public required byte[] Signature { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? SubmittedAt { get; set; }
    public DateTimeOffset? IncludedAt { get; set; }
    public DateTimeOffset? FinalAt { get; set; }
    public Hash? TransactionHash { get; set; }
    public long? BlockNumber { get; set; }

    /// <summary>The contract's revert data, when the intent was refused on chain.</summary>
    [GraphQLIgnore]
    public byte[]? RefusalData { get; set; }

    /// <summary>The relay transaction that carries it now; null while it waits to be (re)sent.</summary>
    [GraphQLIgnore]
    public Hash? RelayHash { get; set; }

    [GraphQLIgnore]
    public int Attempts { get; set; }

    [GraphQLIgnore]
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>It is executed with all others of the same, or not at all; null: by itself.</summary>
    [GraphQLIgnore]
    public Guid? BundleId { get; init; }

    /// <summary>Its place in the bundle; null once the bundle was given up and it goes by itself.</summary>
    [GraphQLIgnore]
    public short? Part { get; init; }

    /// <summary>Of the intent by itself, where it is wanted even if the rest of the bundle cannot be.</summary>
    [GraphQLIgnore]
    public byte[]? SignatureAlone { get; init; }

    /// <summary>Null while it waits for a payment, and when its bundle was given up: no relayer takes it.</summary>
    [GraphQLIgnore]
    public required DateTimeOffset? ReleasedAt { get; set; }

    /// <summary>Which of the relayer's lanes it goes by; the database reckons it from account or bundle.</summary>
    [GraphQLIgnore]
    [DatabaseGenerated(DatabaseGeneratedOption.Computed)]
    public short Lane { get; init; }
}

/// <summary>
/// How far an operation has come. FAILED only once its nonce is consumed, or a final block is past its deadline.
/// </summary>
internal enum OperationStatus
{
    Accepted,
    Submitted,
    Included,
    Final,
    Failed,
}

/// <summary>
/// A transaction the relayer signed. A nonce has one line of them: each but the first stands in the place of another.
/// </summary>
[Table("relay_transaction"), PrimaryKey(nameof(Hash))]
internal sealed class RelayTransaction
{
    public required Hash Hash { get; init; }
    public required Address Sender { get; init; }
    public required long Nonce { get; init; }
    public required byte[] Raw { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? SentAt { get; set; }
    public long? BlockNumber { get; set; }
    public bool IsSettled { get; set; }
    public long FeeCap { get; init; }
    public Hash? Replaces { get; init; }
    public long Fence { get; init; }
}

/// <summary>Who sends with a key, until when, and the number without which nothing is written for it.</summary>
[Table("relayer_lane"), PrimaryKey(nameof(Sender))]
internal sealed class RelayerLane
{
    public required Address Sender { get; init; }
    public required string Holder { get; init; }
    public required DateTimeOffset LeaseUntil { get; init; }
    public required long Fence { get; init; }
}

/// <summary>
/// One idempotency key of one client: which request it stands for, its operation, and the answer that was given.
/// </summary>
[Table("idempotent_request"), PrimaryKey(nameof(ClientId), nameof(Key))]
internal sealed class IdempotentRequest
{
    public required string ClientId { get; init; }
    [MaxLength(255)]
    public required string Key { get; init; }
    public required byte[] RequestHash { get; init; }
    public required DateTimeOffset LockedUntil { get; set; }
    public Guid? OperationId { get; set; }
    public int? StatusCode { get; set; }
    public string? ContentType { get; set; }
    public byte[]? Body { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
}
