using System.ComponentModel.DataAnnotations.Schema;
using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>chain</c>: redemptions.</summary>
internal sealed partial class ReadModel
{
    public DbSet<RedemptionRow> Redemptions => Set<RedemptionRow>();
    public DbSet<RedemptionPart> RedemptionParts => Set<RedemptionPart>();
    public DbSet<RedemptionCapture> RedemptionCaptures => Set<RedemptionCapture>();
}

[GraphQLDescription("Points a member authorised a brand to take: captured, returned, and still held.")]
[GraphQLName("Redemption")]
[Table("redemption"), PrimaryKey(nameof(RedemptionId))]
internal sealed record RedemptionRow(
    [property: GraphQLDescription("The hash of the member's intent, known before it is on chain.")] Hash RedemptionId,
    Address Account,
    [property: GraphQLIgnore] long BrandId,
    [property: GraphQLIgnore] long ProgrammeId,
    long Authorised,
    long Captured,
    long Returned,
    [property: GraphQLDescription("Part of captured that the brand gave back as new points.")] long Refunded,
    RedemptionState State,
    DateTimeOffset HoldExpiresAt,
    [property: GraphQLIgnore] long AuthorisedInBlock,
    [property: GraphQLIgnore] int LogIndex)
{
    [GraphQLDescription("What may still be captured before holdExpiresAt.")]
    public long Remaining => Authorised - Captured - Returned;
}

/// <summary>How far a redemption is; it only moves forward.</summary>
internal enum RedemptionState
{
    Open,
    Closed,
    Voided,
    Released,
}

/// <summary>One asset id of an authorisation; amount − captured − returned is still held.</summary>
[Table("redemption_part"), PrimaryKey(nameof(RedemptionId), nameof(Position))]
internal sealed record RedemptionPart(
    Hash RedemptionId, int Position, BigInteger AssetId, long Amount, long Captured, long Returned);

/// <summary>One taking of held points.</summary>
[Table("redemption_capture"), PrimaryKey(nameof(BlockNumber), nameof(LogIndex))]
internal sealed record RedemptionCapture(
    Hash RedemptionId, long BlockNumber, int LogIndex, long Amount, long CapturedTotal, Hash TransactionHash);
