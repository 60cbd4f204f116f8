using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Exchange.Api.Data;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without a database or configuration.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<AppContext>
{
    public AppContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<AppContext>()
            .UseNpgsql("Host=unused", npgsql => npgsql.MigrationsHistoryTable("migration", AppContext.Schema))
            .Options);
}
