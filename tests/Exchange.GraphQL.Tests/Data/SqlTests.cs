using System.Data.Common;
using Exchange.GraphQL.Data.Paging;
using Exchange.GraphQL.Tests.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Exchange.GraphQL.Tests.Data;

/// <summary>What EF and PostgreSQL make of a page: values are parameters, and a shape is compiled once.</summary>
public sealed class SqlTests : IAsyncLifetime
{
    private readonly Recorder _recorder = new();
    private SampleServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await SampleServer.Start(server =>
    {
        server.Services.AddDbContext<ParcelContext>(options => options
            .UseNpgsql("Host=nowhere")
            .AddInterceptors(_recorder)
            .LogTo(
                (id, _) => id == CoreEventId.QueryCompilationStarting,
                _ => _recorder.Compiled++));
        server.Services.AddScoped(provider =>
            new Depot(provider.GetRequiredService<ParcelContext>().Parcels.AsNoTracking()));
        server.AddTypes(typeof(ParcelQueries)).AddFiltering().AddSorting();
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_page_is_one_query_that_starts_at_the_cursor_s_keys()
    {
        var order = new RowKeys<Parcel>("test").Split(new List<Parcel>().AsQueryable().OrderBy(p => p.Number)).Order;
        var cursor = order.CursorOf(Parcel.Some(1, new Random(1))[0] with { Number = 77 });

        await Ask($"parcels(first: 3, after: \"{cursor}\")", "nodes { number }");

        Assert.EndsWith(
            """
            FROM "Parcels" AS p
            WHERE p."Number" >= @from AND p."Number" > @Value
            ORDER BY p."Number"
            LIMIT @p
            """,
            Assert.Single(_recorder.Commands).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_a_request_never_stand_in_the_text()
    {
        await Ask(
            "parcels(where: { name: { contains: \"50%_off'\" }, note: { in: [\"x'--\"] }, "
            + "or: [{ weight: { gt: 41 } }] })",
            "nodes { number }");

        var command = Assert.Single(_recorder.Commands);
        Assert.DoesNotContain("off", command.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("--", command.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("41", command.Text, StringComparison.Ordinal);
        Assert.Contains(@"%50\%\_off'%", command.Values);
        Assert.Contains(41, command.Values);
    }

    [Fact]
    public async Task Other_values_of_the_same_shape_compile_nothing()
    {
        const string Where = "parcels(where: {{ name: {{ eq: \"{0}\" }}, number: {{ in: [{1}] }} }}, first: {2})";
        await Ask(string.Format(null, Where, "a", "1, 2", 3), "nodes { number }");
        var compiled = _recorder.Compiled;

        await Ask(string.Format(null, Where, "b", "3, 4, 5, 6", 4), "nodes { number }");

        Assert.Equal(1, compiled);
        Assert.Equal(1, _recorder.Compiled);
    }

    [Fact]
    public async Task The_total_is_counted_in_the_database_and_only_when_asked_for()
    {
        await Ask("parcels(where: { weight: { eq: 1 } })", "nodes { number }");
        Assert.DoesNotContain("count(*)", Assert.Single(_recorder.Commands).Text, StringComparison.Ordinal);

        await Ask("parcels(where: { weight: { eq: 1 } })", "__typename totalCount");
        Assert.Equal(2, _recorder.Commands.Count);
        Assert.Contains("count(*)", _recorder.Commands[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ORDER BY", _recorder.Commands[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_type_of_key_and_every_direction_is_sql()
    {
        var keys = new RowKeys<Parcel>("test");
        var row = Parcel.Some(1, new Random(3))[0] with { Note = "n", Weight = 3, SentAt = DateTimeOffset.UnixEpoch };
        await using var context = new ParcelContext(new DbContextOptionsBuilder<ParcelContext>()
            .UseNpgsql("Host=nowhere").Options);
        var (rows, order) = keys.Split(context.Parcels
            .OrderBy(p => p.Note).ThenByDescending(p => p.Weight).ThenBy(p => p.Code).ThenByDescending(p => p.SentAt)
            .ThenBy(p => p.Price).ThenByDescending(p => p.Value).ThenBy(p => p.Day).ThenBy(p => p.Shelf)
            .ThenBy(p => p.Number));

        foreach (var place in new[] { row, row with { Note = null, Weight = null, SentAt = null } })
        {
            foreach (var isAfter in new[] { true, false })
            {
                var sql = order
                    .Apply(rows.Where(order.Beyond(order.Read(order.CursorOf(place)), isAfter, orAt: false)), !isAfter)
                    .ToQueryString();

                Assert.Contains("ORDER BY", sql, StringComparison.Ordinal);
            }
        }
    }

    private async Task Ask(string field, string selection)
    {
        var answer = await _server.Ask($"{{ {field} {{ {selection} }} }}");
        Assert.Null(answer["errors"]);
    }

    /// <summary>Parcels in a table that nobody opens.</summary>
    internal sealed class ParcelContext(DbContextOptions<ParcelContext> options) : DbContext(options)
    {
        public DbSet<Parcel> Parcels => Set<Parcel>();

        protected override void OnModelCreating(ModelBuilder model) =>
            model.Entity<Parcel>().ToTable("Parcels").HasKey(parcel => parcel.Number);
    }

    /// <summary>Keeps every command and answers it with no rows.</summary>
    private sealed class Recorder : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public List<(string Text, object?[] Values)> Commands { get; } = [];

        public int Compiled { get; set; }

        public ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData data, InterceptionResult result, CancellationToken stop) =>
            ValueTask.FromResult(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData data, InterceptionResult<DbDataReader> result, CancellationToken stop)
        {
            Commands.Add((command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => p.Value)]));
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(
                new System.Data.DataTable { Columns = { "none" } }.CreateDataReader()));
        }
    }
}
