using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Exchange.Api.Data;

/// <summary>The schema <c>app</c>: what is ours to keep and cannot be read back from the chain.</summary>
/// <remarks>
/// What a slice keeps stands in a file of its own, <c>AppContext.Slice.cs</c>: sets, and rows with their table and key.
/// Types, bounds, indexes and comments stand in the migrations that make the tables.
/// </remarks>
internal sealed partial class AppContext(DbContextOptions<AppContext> options) : DbContext(options)
{
    public const string Schema = "app";

    /// <summary>Opens this database, and takes its migrations as they are written.</summary>
    /// <remarks>There is no snapshot of the model to compare with: a test compares the tables themselves.</remarks>
    public static void Open(DbContextOptionsBuilder options, string database) => options
        .UseNpgsql(database, npgsql => npgsql.MigrationsHistoryTable("migration", Schema))
        .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        ChainValues.Configure(conventions);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.HasDefaultSchema(Schema);
        ChainValues.Complete(model);
    }
}
