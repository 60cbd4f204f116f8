using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>The schema <c>chain</c> as the indexer keeps it. Read only: a write is an intent, never a row.</summary>
/// <remarks>
/// What a slice reads stands in a file of its own, <c>ReadModel.Slice.cs</c>: sets, and rows with their table and key.
/// </remarks>
internal sealed partial class ReadModel(DbContextOptions<ReadModel> options) : DbContext(options)
{
    public const string Schema = "chain";

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        ChainValues.Configure(conventions);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.HasDefaultSchema(Schema);
        ChainValues.Complete(model);
    }
}
