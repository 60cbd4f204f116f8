using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>What waits for an account's signature is counted with every wish.</summary>
[DbContext(typeof(AppContext))]
[Migration("20261123060500_PreparedIntentsByAccount")]
internal sealed class PreparedIntentsByAccount : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create index prepared_intent_by_account on app.prepared_intent (account, deadline);
        """);
}
