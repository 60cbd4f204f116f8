using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>Members join a brand by themselves, with a passkey.</summary>
[DbContext(typeof(AppContext))]
[Migration("20261123045500_AccountOpenings")]
internal sealed class AccountOpenings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table app.account_opening (
            client_id      text         primary key,
            id             uuid         not null unique,
            brand          text         not null,
            account        bytea        not null check (octet_length(account) = 20),
            signer         bytea        not null check (octet_length(signer) between 20 and 256),
            salt           bytea        not null check (octet_length(salt) = 32),
            credential_id  text         check (length(credential_id) between 1 and 1364),
            created_at     timestamptz  not null,
            expires_at     timestamptz  not null check (expires_at > created_at)
        );
        comment on table app.account_opening is
            'The account a member is about to open, the last one prepared: by prepareAccount, for joinBrand.';

        create table app.signing_credential (
            account        bytea        not null check (octet_length(account) = 20),
            credential_id  text         not null check (length(credential_id) between 1 and 1364),
            signer         bytea        not null check (octet_length(signer) between 20 and 256),
            created_at     timestamptz  not null,
            primary key (account, credential_id)
        );
        comment on table app.signing_credential is
            'Which credential of the browser holds a signer: what the signing page asks for. Written by joinBrand.';

        create table app.brand_text (
            brand_id       bigint       primary key,
            joins_by_self  boolean      not null
        );
        comment on table app.brand_text is
            'What a brand wants pages to show and to offer beside the chain. Written by setBrandText.';
        """);
}
