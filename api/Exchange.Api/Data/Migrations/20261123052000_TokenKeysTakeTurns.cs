using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>Keys that sign tokens take turns.</summary>
[DbContext(typeof(AppContext))]
[Migration("20261123052000_TokenKeysTakeTurns")]
internal sealed class TokenKeysTakeTurns : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table app.token_key (
            kid text primary key,
            sealed bytea not null,
            signs_from timestamptz not null unique,
            signs_until timestamptz not null,
            shown_until timestamptz not null,
            constraint token_key_times_in_order check (signs_from < signs_until and signs_until < shown_until)
        );
        comment on table app.token_key is
            'Keys that sign access tokens, sealed by the master key: the last, the present and the next one.';
        """);
}
