using System.ComponentModel.DataAnnotations.Schema;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>app</c>: where brands want to be told, and what they were told.</summary>
internal sealed partial class AppContext
{
    public DbSet<Webhook> Webhooks => Set<Webhook>();
    public DbSet<WebhookLane> WebhookLanes => Set<WebhookLane>();
    public DbSet<WebhookDelivery> WebhookDeliveries => Set<WebhookDelivery>();
}

[GraphQLDescription("An address that is told what happened with its brand, in order, until it has heard.")]
[Table("webhook"), PrimaryKey(nameof(WebhookId))]
internal sealed class Webhook
{
    public required Guid WebhookId { get; init; }

    [GraphQLIgnore]
    public required long BrandId { get; init; }
    public required string Url { get; set; }

    /// <summary>By their GraphQL names; null for all.</summary>
    public string[]? Kinds { get; set; }

    /// <summary>Null for all; events without a programme are then told as well.</summary>
    [GraphQLIgnore]
    public long[]? ProgrammeIds { get; init; }
    public WebhookState State { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }

    [GraphQLIgnore]
    public required byte[] SealedSecret { get; set; }

    /// <summary>The secret before the present one, in force until <see cref="PreviousUntil"/>.</summary>
    [GraphQLIgnore]
    public byte[]? SealedPrevious { get; set; }

    [GraphQLIgnore]
    public DateTimeOffset? PreviousUntil { get; set; }

    /// <summary>Events of later blocks are told.</summary>
    [GraphQLIgnore]
    public required long SinceBlock { get; init; }

    /// <summary>Up to here the chain was looked through for lanes.</summary>
    [GraphQLIgnore]
    public required long SeenBlock { get; set; }

    /// <summary>How often it was replayed; an event is delivered once in each run.</summary>
    [GraphQLIgnore]
    public int Run { get; set; }
}

/// <summary>How an address does.</summary>
public enum WebhookState
{
    Active,
    Paused,
    Failing,
    Removed,
}

/// <summary>
/// The events of one programme for one webhook. They come one after the other, from whoever holds the lane.
/// </summary>
[Table("webhook_lane"), PrimaryKey(nameof(WebhookId), nameof(ProgrammeId))]
internal sealed class WebhookLane
{
    /// <summary>What happened without a programme.</summary>
    public const long NoProgramme = 0;

    /// <summary>What did not happen: tests of the address.</summary>
    public const long Pings = -1;

    public required Guid WebhookId { get; init; }

    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public required long ProgrammeId { get; init; }

    /// <summary>With the next two: where the last event was that is done with.</summary>
    public required long BlockNumber { get; set; }
    public required int LogIndex { get; set; }
    public required int Part { get; set; }

    /// <summary>The newest final block that holds an event for it.</summary>
    public required long NewsBlock { get; set; }
    public DateTimeOffset LeaseUntil { get; set; }
    public long Fence { get; set; }

    /// <summary>Since when its first event is not taken.</summary>
    public DateTimeOffset? FailingSince { get; set; }

    /// <summary>A replay is under way up to this block.</summary>
    public long? ReplayUntil { get; set; }
}

[GraphQLDescription("One event on its way to one address, or the test of one.")]
[Table("webhook_delivery"), PrimaryKey(nameof(DeliveryId))]
internal sealed class WebhookDelivery
{
    /// <summary>The kind of a delivery that tells of nothing.</summary>
    public const string Ping = "PING";

    public required Guid DeliveryId { get; init; }

    [GraphQLIgnore]
    public required Guid WebhookId { get; init; }

    [GraphQLIgnore]
    public required long ProgrammeId { get; init; }

    [GraphQLIgnore]
    public required long BlockNumber { get; init; }

    [GraphQLIgnore]
    public required int LogIndex { get; init; }

    [GraphQLIgnore]
    public required int Part { get; init; }

    [GraphQLIgnore]
    public required int Run { get; init; }
    public required string Kind { get; init; }
    public DeliveryState State { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset? NextAttemptAt { get; set; }

    /// <summary>SHA-256 of what was sent last.</summary>
    [GraphQLIgnore]
    public byte[]? BodyHash { get; set; }
    public int? LastStatus { get; set; }

    [GraphQLDescription("Ours, without what the other side said.")]
    public string? LastError { get; set; }
    public required DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? TakenAt { get; set; }
}

/// <summary>How far a delivery has come.</summary>
public enum DeliveryState
{
    Waiting,
    Sending,
    Taken,
    Dead,
}
