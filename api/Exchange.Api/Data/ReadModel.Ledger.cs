using System.ComponentModel.DataAnnotations.Schema;
using System.Numerics;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>chain</c>: what is held, and how much of it there is.</summary>
internal sealed partial class ReadModel
{
    public DbSet<AssetRow> Assets => Set<AssetRow>();
    public DbSet<BalanceRow> Balances => Set<BalanceRow>();
    public DbSet<SupplyMovement> SupplyMovements => Set<SupplyMovement>();
    public DbSet<CashDeposit> CashDeposits => Set<CashDeposit>();
    public DbSet<Payout> Payouts => Set<Payout>();
}

/// <summary>An asset id of the Ledger with its supply.</summary>
[Table("asset"), PrimaryKey(nameof(AssetId))]
internal sealed record AssetRow(
    BigInteger AssetId, int Class, long? ProgrammeId, DateTimeOffset? ExpiresAt, DateOnly? MaturesOn, long Supply);

/// <summary>What an account holds of one asset id.</summary>
[Table("balance"), PrimaryKey(nameof(Account), nameof(AssetId))]
internal sealed record BalanceRow(Address Account, BigInteger AssetId, long Amount);

/// <summary>One change of one asset's supply.</summary>
[Table("supply_movement"), PrimaryKey(nameof(BlockNumber), nameof(LogIndex), nameof(Part))]
internal sealed record SupplyMovement(
    long BlockNumber,
    int LogIndex,
    int Part,
    BigInteger AssetId,
    string Kind,
    string? Reason,
    long Amount,
    long SupplyAfter);

/// <summary>A payment that the provider attested, as it came into being on chain.</summary>
[Table("cash_deposit"), PrimaryKey(nameof(BlockNumber), nameof(LogIndex))]
internal sealed record CashDeposit(long BlockNumber, int LogIndex, Hash Reference);

[GraphQLDescription("Cash that its holder wants paid out; it is held apart while it is OPEN.")]
[Table("payout"), PrimaryKey(nameof(PayoutId))]
internal sealed record Payout(
    [property: GraphQLDescription("The hash of the holder's intent.")] Hash PayoutId,
    Address Account,
    long AmountFen,
    [property: GraphQLDescription("keccak256 of the token under which the provider knows the bank account.")]
    Hash Destination,
    PayoutState State,
    DateTimeOffset RequestedAt,
    [property: GraphQLIgnore] Hash? Reference,
    [property: GraphQLIgnore] long RequestedInBlock,
    [property: GraphQLIgnore] int LogIndex)
{
    private const int ReturnableAfterDays = 7;

    [GraphQLDescription("From here on anyone may send it back.")]
    public DateTimeOffset ReturnableFrom => RequestedAt.AddDays(ReturnableAfterDays);
}

/// <summary>How far a payout is.</summary>
internal enum PayoutState
{
    Open,
    Paid,
    Returned,
}
