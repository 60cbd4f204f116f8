using Exchange.Faults.Indexers;
using Exchange.Faults.Life;
using Exchange.Faults.Reconciliation;

namespace Exchange.Faults.Tests;

/// <summary>What is changed in the tables behind the indexer's back is named by the reconciler.</summary>
public sealed class ReconcilerTests(ReconcilerTests.Indexed indexed) : IClassFixture<ReconcilerTests.Indexed>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_as_they_were_indexed_break_nothing()
    {
        await using TableView tables = await TableView.OpenAsync(indexed.Fresh.Database, Stop);

        Assert.Empty(await indexed.World.ReconcileAsync(tables, Stop));
    }

    [Theory]
    [InlineData("update balance set amount = amount + 1 where ctid = any (array(@))", "amount > 0", "I17: ")]
    [InlineData("delete from balance where ctid = any (array(@))", "amount > 0", "I17: ")]
    [InlineData("update asset set supply = supply + 1 where ctid = any (array(@))", "true", "I1: ")]
    [InlineData("update supply_movement set amount = amount + 1 where ctid = any (array(@))", "amount > 0", "I1: ")]
    [InlineData("delete from supply_movement where ctid = any (array(@))", "true", "I1: ")]
    [InlineData("update block set parent_hash = hash where ctid = any (array(@))", "true", "I21: ")]
    [InlineData("update checkpoint set number = number + 1 where ctid = any (array(@))", "true", "I21: ")]
    [InlineData("delete from points_grant where ctid = any (array(@))", "true", "I21: ")]
    [InlineData("update points_grant set log_index = log_index + 900 where ctid = any (array(@))", "true", "I21: ")]
    [InlineData("delete from intent_execution where ctid = any (array(@))", "true", "I21: ")]
    [InlineData("update redemption set authorised = authorised + 1 where ctid = any (array(@))",
        "state = 'OPEN'", "I17: ")]
    [InlineData("update redemption set refunded = refunded + 1 where ctid = any (array(@))",
        "refunded < captured", "I10: ")]
    [InlineData("update obligation set amount_fen = amount_fen + 1 where ctid = any (array(@))",
        "dispute = 'NONE'", "I11: ")]
    [InlineData("update obligation set dispute = 'UPHELD' where ctid = any (array(@))", "dispute = 'NONE'", "I12: ")]
    [InlineData("update clearing_position set owed_fen = owed_fen + 1 where ctid = any (array(@))", "true", "I11: ")]
    [InlineData("update clearing_standing set collateral_fen = collateral_fen + 1 where ctid = any (array(@))",
        "true", "I17: ")]
    [InlineData("update auction set reserve_score = reserve_score + 1 where ctid = any (array(@))", "true", "I17: ")]
    [InlineData("update bid set score = score + 1 where ctid = any (array(@))",
        "state in ('STANDING', 'WON')", "I7: ")]
    [InlineData("update bid_part set amount = amount + 1 where ctid = any (array(@))", "amount > 0", "I7: ")]
    [InlineData("update benefit set sold = sold + 1 where ctid = any (array(@))", "sold < stock", "I17: ")]
    [InlineData("update rate set numerator = numerator + 1 where ctid = any (array(@))", "true", "I17: ")]
    [InlineData("update account set recovery_cancels = recovery_cancels + 1 where ctid = any (array(@))",
        "recovery_cancels = 0", "I15: ")]
    [InlineData("update account set signer = '\\x0000000000000000000000000000000000000001' where ctid = any (array(@))",
        "true", "I15: ")]
    [InlineData("update intent_execution set nonce = nonce + 900000 where ctid = any (array(@))", "true", "I14: ")]
    [InlineData("update debt set points = points + 1 where ctid = any (array(@))", "true", "I17: ")]
    [InlineData("update payout set amount_fen = amount_fen + 1 where ctid = any (array(@))", "true", "I17: ")]
    [InlineData("update offer set amount = amount + 1 where ctid = any (array(@))", "state = 'OPEN'", "I17: ")]
    public async Task One_tampered_row_is_named(string edit, string which, string invariant)
    {
        string table = edit.Split(' ')[edit.StartsWith("delete", StringComparison.Ordinal) ? 2 : 1];
        string one = $"select ctid from {table} where {which} order by ctid limit 1";
        await using TableView tables = await TableView.OpenAsync(indexed.Fresh.Database, Stop);
        Assert.Equal(1, await tables.TamperAsync(edit.Replace("@", one, StringComparison.Ordinal), Stop));

        Assert.Contains(
            await indexed.World.ReconcileAsync(tables, Stop),
            broken => broken.StartsWith(invariant, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Marketplace", "I3: ")]
    [InlineData("RedemptionDesk", "I4: ")]
    [InlineData("CashDesk", "I4: ")]
    [InlineData("EnglishAuction", "I7: ")]
    [InlineData("SealedAuction", "I7: ")]
    [InlineData("ClearingHouse", "I4: ")]
    [InlineData("BenefitDesk", "I22: ")]
    public async Task Escrow_that_nobody_is_owed_is_named(string desk, string invariant)
    {
        string address = indexed.World.AddressOf(desk).ToString()[2..];
        await using TableView tables = await TableView.OpenAsync(indexed.Fresh.Database, Stop);
        await tables.TamperAsync(
            $"""
            insert into balance select '\x{address}', min(asset_id), 5 from asset
            on conflict (account, asset_id) do update set amount = balance.amount + 5
            """,
            Stop);

        Assert.Contains(
            await indexed.World.ReconcileAsync(tables, Stop),
            broken => broken.StartsWith(invariant, StringComparison.Ordinal));
    }

    /// <summary>A chain with some business of every kind, and an index of it.</summary>
    public sealed class Indexed : IAsyncLifetime
    {
        private const int Blocks = 160;
        private World? _world;
        private FreshIndex? _fresh;

        internal World World => _world!;

        internal FreshIndex Fresh => _fresh!;

        public async ValueTask InitializeAsync()
        {
            Random random = new(7);
            _world = await World.FoundAsync(Blocks, random, Stop);
            _fresh = await FreshIndex.CreateAsync(Stop);
            await _fresh.OfAsync(_world, Stop);
            // What stands for hours only may be over just now.
            while (!await HasStandingBidAsync())
            {
                await _world.LiveAsync(4, random, Stop);
                await _fresh.OfAsync(_world, Stop);
            }
        }

        private async Task<bool> HasStandingBidAsync()
        {
            await using TableView tables = await TableView.OpenAsync(Fresh.Database, Stop);
            return (await tables.LinesAsync("select 1 from bid where state in ('STANDING', 'WON')", Stop)).Count > 0;
        }

        public async ValueTask DisposeAsync()
        {
            await (_fresh?.DisposeAsync() ?? ValueTask.CompletedTask);
            await (_world?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }
}
