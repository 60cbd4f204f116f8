using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>chain</c>: what was issued.</summary>
internal sealed partial class ReadModel
{
    public DbSet<PointsBatch> PointsBatches => Set<PointsBatch>();
}

/// <summary>A used reference of a programme.</summary>
[Table("points_batch"), PrimaryKey(nameof(ProgrammeId), nameof(Reference))]
internal sealed record PointsBatch(long ProgrammeId, Hash Reference, Hash TransactionHash);

[GraphQLDescription("Why points came into being.")]
internal enum IssuanceReason
{
    Purchase = 1,
    Referral = 2,
    Knowledge = 3,
    Welcome = 4,
    Compensation = 5,
}
