using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>People act for brands, as far as they were appointed.</summary>
[DbContext(typeof(AppContext))]
[Migration("20261123082500_StaffIsAppointed")]
internal sealed class StaffIsAppointed : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table app.appointment (
            id           uuid         primary key,
            person_id    uuid         references app.person,
            name         text         not null check (char_length(name) between 1 and 60),
            role         text         not null check (role = 'BRAND'),
            brand        text         not null,
            scopes       text[]       not null check (cardinality(scopes) > 0
                and scopes <@ '{READ,ISSUE,REDEEM,PROGRAMME,CLEARING,MANAGE}'::text[]),
            code_hash    bytea        not null,
            invited_at   timestamptz  not null,
            expires_at   timestamptz  not null check (expires_at > invited_at),
            accepted_at  timestamptz,
            ended_at     timestamptz,
            constraint appointment_accepted_by_a_person check ((person_id is null) = (accepted_at is null))
        );
        create unique index appointment_by_code on app.appointment (code_hash);
        create unique index appointment_open on app.appointment (person_id, role, brand) where ended_at is null;
        create index appointment_by_brand on app.appointment (brand, invited_at desc);
        comment on table app.appointment is
            'For whom people act and what they may do there: by inviteStaff, taken by acceptAppointment.';

        alter table app.session add column appointment_id uuid references app.appointment;
        create index session_by_appointment on app.session (appointment_id) where appointment_id is not null;
        """);
}
