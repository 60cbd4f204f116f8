using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>Intents that are executed together or not at all, and the payments that some of them wait for.</summary>
[DbContext(typeof(AppContext))]
[Migration("20261123080000_Payments")]
internal sealed class Payments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(Bundles);
        migrationBuilder.Sql(Tables);
    }

    private const string Bundles =
        """
        alter table app.outbox drop column lane;
        alter table app.outbox
            add column bundle_id uuid,
            add column part smallint check (part between 1 and 8),
            add column signature_alone bytea,
            add column released_at timestamptz default now(),
            add column lane smallint not null generated always as ((case when bundle_id is null
                then get_byte(account, 19) else get_byte(uuid_send(bundle_id), 15) end)::smallint) stored,
            add check (part is null or bundle_id is not null),
            add check (signature_alone is null or part is not null);
        comment on column app.outbox.bundle_id is 'Executed with all others of the same, in one transaction.';
        comment on column app.outbox.part is 'Its place in the bundle; null once it goes by itself.';
        comment on column app.outbox.signature_alone is
            'Of the intent by itself, where it is to be executed even if the rest of the bundle cannot be.';
        comment on column app.outbox.released_at is
            'Null while it waits for a payment, and when its bundle was given up: no relayer takes it.';
        comment on column app.outbox.lane is
            'An account''s intents go by one lane, in their order: the remainder of this by the number of lanes. The '
            'parts of a bundle go by one, too.';
        create unique index outbox_by_bundle on app.outbox (bundle_id, part);
        drop index app.outbox_waiting;
        create index outbox_waiting on app.outbox (sequence)
            where relay_hash is null and status in ('ACCEPTED', 'SUBMITTED') and released_at is not null;
        create or replace view app.outbox_depth as
            select count(*) as waiting,
                coalesce(extract(epoch from now() - min(created_at)), 0)::bigint as oldest_seconds
            from (
                select created_at from app.outbox
                where relay_hash is null and status in ('ACCEPTED', 'SUBMITTED') and released_at is not null
                order by sequence limit 10001) as first_ones;

        alter table app.prepared_intent
            add column bundle_id uuid,
            add column part smallint check (part between 1 and 8),
            add check ((part is null) = (bundle_id is null));
        comment on column app.prepared_intent.bundle_id is
            'Prepared together with all others of the same: each account signs the hashes of all of them.';
        create unique index prepared_intent_by_bundle on app.prepared_intent (bundle_id, part);
        """;

    private const string Tables =
        """
        create table app.payment (
            payment_id      uuid         primary key,
            account         bytea        not null check (octet_length(account) = 20),
            amount_fen      bigint       not null check (amount_fen between 1 and 5000000),
            purpose         text         not null check (purpose in ('TOP_UP', 'SWAP')),
            state           text         not null
                check (state in ('AWAITING', 'ATTESTED', 'DIFFERS', 'DECLINED', 'LAPSED')),
            bundle_id       uuid         unique,
            operation_id    uuid         references app.outbox deferrable initially deferred,
            attested_fen    bigint       check (attested_fen between 1 and 9007199254740991),
            attested_at     timestamptz,
            reference_hash  bytea        unique check (octet_length(reference_hash) = 32),
            reason          text         check (char_length(reason) between 1 and 200),
            created_at      timestamptz  not null,
            expires_at      timestamptz  not null,
            check ((purpose = 'SWAP') = (bundle_id is not null)),
            check ((state in ('ATTESTED', 'DIFFERS')) = (attested_fen is not null)),
            check ((attested_fen is null) = (reference_hash is null)),
            check ((attested_fen is null) = (attested_at is null)),
            check ((state = 'DECLINED') = (reason is not null))
        );
        comment on table app.payment is
            'Money that is to reach the payment provider. Attested once at most; short or late it is cash only.';
        comment on column app.payment.operation_id is
            'What it pays for; where it pays for nothing but cash, the deposit.';
        comment on column app.payment.reference_hash is 'The provider''s own name of it, as a keyed hash; used once.';
        create index payment_by_state on app.payment (state, created_at desc, payment_id);
        create index payment_by_account on app.payment (account, created_at desc, payment_id);
        create index payment_by_operation on app.payment (operation_id);

        create table app.payout_return (
            payout_id  bytea        primary key check (octet_length(payout_id) = 32),
            reason     text         not null check (char_length(reason) between 1 and 200),
            at         timestamptz  not null
        );
        comment on table app.payout_return is 'Why the payment provider sent a payout back; the chain tells whether.';
        """;
}
