using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>People sign up and sign in with passkeys, and stay by sessions.</summary>
[DbContext(typeof(AppContext))]
[Migration("20261123075000_PeopleSignIn")]
internal sealed class PeopleSignIn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table app.person (
            id           uuid         primary key,
            member_code  text         not null unique check (member_code ~ '^[0-9A-Z]{10}$'),
            alias        text         not null check (char_length(alias) between 2 and 24),
            language     text         not null check (language in ('zh-CN', 'en')),
            sealed_key   bytea        not null,
            account      bytea        check (octet_length(account) = 20),
            opened_by    uuid,
            created_at   timestamptz  not null,
            constraint person_account_was_opened check ((account is null) = (opened_by is null))
        );
        create unique index person_by_alias on app.person (lower(alias));
        comment on table app.person is
            'Who signed up, with a key of their own: by completeSignUp, read by every sign-in; account by joinBrand.';

        create table app.passkey (
            id                  uuid         primary key,
            person_id           uuid         not null references app.person,
            credential_id       bytea        not null check (octet_length(credential_id) between 1 and 1023),
            public_key          bytea        not null,
            sign_count          bigint       not null check (sign_count >= 0),
            transports          text[]       not null,
            is_backup_eligible  boolean      not null,
            is_backed_up        boolean      not null check (is_backup_eligible or not is_backed_up),
            sealed_label        bytea        not null,
            added_at            timestamptz  not null,
            last_used_at        timestamptz
        );
        create unique index passkey_by_credential on app.passkey (credential_id);
        create index passkey_by_person on app.passkey (person_id);
        comment on table app.passkey is
            'Credentials of the portal that sign a person in, and no intent: by completeSignUp and completePasskey.';

        create table app.passkey_challenge (
            id          uuid         primary key,
            purpose     text         not null check (purpose in ('SIGN_UP', 'SIGN_IN', 'ADD_PASSKEY')),
            state       text         not null,
            person_id   uuid,
            name        text,
            language    text,
            expires_at  timestamptz  not null,
            used_at     timestamptz
        );
        create index passkey_challenge_by_expiry on app.passkey_challenge (expires_at);
        comment on table app.passkey_challenge is
            'What browsers were asked: by begin…, taken once by complete…, and swept when its time is over.';
        comment on column app.passkey_challenge.person_id is
            'Whose answer alone counts. Nobody has this number when somebody asked for an alias that nobody has.';

        create table app.session (
            id            uuid         primary key,
            person_id     uuid         not null references app.person,
            turn          integer      not null check (turn >= 0),
            device        text         not null check (device ~ '^([0-9a-f]{8})?$'),
            started_at    timestamptz  not null,
            last_used_at  timestamptz  not null check (last_used_at >= started_at),
            ended_at      timestamptz
        );
        create index session_by_person on app.session (person_id, ended_at);
        comment on table app.session is
            'Who is signed in: by sign-ups and sign-ins, moved on by refreshSession, asked about with every token.';

        create table app.sign_in (
            id         bigint       primary key generated always as identity,
            person_id  uuid         not null references app.person,
            at         timestamptz  not null,
            device     text         not null check (device ~ '^([0-9a-f]{8})?$'),
            outcome    text         not null check (outcome in ('SUCCEEDED', 'REFUSED'))
        );
        create index sign_in_by_person on app.sign_in (person_id, id);
        comment on table app.sign_in is
            'Every try with a passkey of a person, for 180 days: by completeSignUp and completeSignIn, for the person.';
        """);
}
