using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>chain</c>: what brands owe each other.</summary>
internal sealed partial class ReadModel
{
    public DbSet<Obligation> Obligations => Set<Obligation>();
}

[GraphQLDescription("What the issuer of redeemed or converted points owes the brand that honoured them.")]
[Table("obligation"), PrimaryKey(nameof(ObligationId))]
internal sealed record Obligation(
    long ObligationId,
    int Cycle,
    [property: GraphQLIgnore] long DebtorBrandId,
    [property: GraphQLIgnore] long CreditorBrandId,
    [property: GraphQLIgnore] long ProgrammeId,
    [property: GraphQLDescription("Null when a conversion made it.")] Hash? RedemptionId,
    [property: GraphQLDescription("The intent that converted points; null when a redemption made it.")]
    Hash? ConversionId,
    long Points,
    [property: GraphQLDescription("Less than nothing when a refund takes back what was owed.")] long AmountFen,
    [property: GraphQLIgnore] long RecordedInBlock,
    [property: GraphQLIgnore] int LogIndex,
    [property: GraphQLIgnore] Hash TransactionHash);
