using System.ComponentModel.DataAnnotations.Schema;
using System.Numerics;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>chain</c>: what is held, and how much of it there is.</summary>
internal sealed partial class ReadModel
{
    public DbSet<AssetRow> Assets => Set<AssetRow>();
    public DbSet<BalanceRow> Balances => Set<BalanceRow>();
    public DbSet<SupplyMovement> SupplyMovements => Set<SupplyMovement>();
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
