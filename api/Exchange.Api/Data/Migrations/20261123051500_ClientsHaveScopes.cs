using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>Clients have scopes, secrets that change, and an end; answers that are kept are sealed.</summary>
[DbContext(typeof(AppContext))]
[Migration("20261123051500_ClientsHaveScopes")]
internal sealed class ClientsHaveScopes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        alter table app.api_client
            add column name text,
            add column scopes text[] not null default '{}',
            add column previous_secret_hash bytea,
            add column previous_until timestamptz,
            add column created_at timestamptz not null default now(),
            add column last_used_at timestamptz,
            add column revoked_at timestamptz;
        update app.api_client set name = client_id;
        update app.api_client set scopes = '{READ,ISSUE,REDEEM,PROGRAMME,CLEARING,MANAGE}' where role = 'brand';
        alter table app.api_client
            alter column name set not null,
            add constraint api_client_scopes_known
                check (scopes <@ '{READ,ISSUE,REDEEM,PROGRAMME,CLEARING,MANAGE}'::text[]),
            add constraint api_client_brand_has_scopes check (role <> 'brand' or cardinality(scopes) > 0),
            add constraint api_client_previous_secret_ends
                check ((previous_secret_hash is null) = (previous_until is null));
        create unique index api_client_by_brand_and_name on app.api_client (brand, name) where revoked_at is null;
        comment on table app.api_client is
            'Systems that may ask for a token: what they are, what they may do, hashes of their secrets.';

        -- Kept answers are sealed from now on; an open one is made anew when its request comes again.
        update app.idempotent_request set body = null, status_code = null, content_type = null;
        comment on column app.idempotent_request.body is 'The answer as it was given, sealed by the master key.';
        """);
}
