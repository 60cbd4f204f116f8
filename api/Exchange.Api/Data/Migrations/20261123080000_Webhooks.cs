using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>Webhooks: addresses, their lanes, and what was delivered.</summary>
[DbContext(typeof(AppContext))]
[Migration("20261123080000_Webhooks")]
internal sealed class Webhooks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table app.webhook (
            webhook_id      uuid         primary key,
            brand_id        bigint       not null,
            url             text         not null check (length(url) <= 2048),
            kinds           text[],
            programme_ids   bigint[],
            state           text         not null check (state in ('ACTIVE', 'PAUSED', 'FAILING', 'REMOVED')),
            created_at      timestamptz  not null,
            sealed_secret   bytea        not null,
            sealed_previous bytea,
            previous_until  timestamptz,
            since_block     bigint       not null,
            seen_block      bigint       not null,
            run             int          not null check (run >= 0),
            constraint webhook_previous_secret_ends check ((sealed_previous is null) = (previous_until is null))
        );
        comment on table app.webhook is
            'Where a brand wants to be told what happened with it. At most 20 a brand are not REMOVED.';
        comment on column app.webhook.seen_block is
            'Up to this final block activity was looked through for lanes; written with the lanes it led to.';
        comment on column app.webhook.run is 'Raised by a replay: an event is delivered once in each run.';
        create index webhook_by_brand on app.webhook (brand_id);

        create table app.webhook_lane (
            webhook_id     uuid         not null references app.webhook,
            programme_id   bigint       not null,
            block_number   bigint       not null,
            log_index      int          not null,
            part           int          not null,
            news_block     bigint       not null,
            lease_until    timestamptz  not null default now(),
            fence          bigint       not null default 0,
            failing_since  timestamptz,
            replay_until   bigint,
            primary key (webhook_id, programme_id)
        );
        comment on table app.webhook_lane is
            'How far a webhook is with a programme (0: none of them, -1: tests). It only goes back by a replay.';
        comment on column app.webhook_lane.fence is
            'Raised by whoever takes the lane, and by a replay: who comes with an older one writes nothing.';
        comment on column app.webhook_lane.news_block is
            'The newest final block with an event of this lane: until the cursor is past it, there is work.';

        create table app.webhook_delivery (
            delivery_id      uuid         primary key,
            webhook_id       uuid         not null references app.webhook,
            programme_id     bigint       not null,
            block_number     bigint       not null,
            log_index        int          not null,
            part             int          not null,
            run              int          not null,
            kind             text         not null,
            state            text         not null check (state in ('WAITING', 'SENDING', 'TAKEN', 'DEAD')),
            attempts         int          not null check (attempts >= 0),
            next_attempt_at  timestamptz,
            body_hash        bytea        check (octet_length(body_hash) = 32),
            last_status      int,
            last_error       text,
            created_at       timestamptz  not null,
            taken_at         timestamptz,
            check ((state = 'TAKEN') = (taken_at is not null))
        );
        comment on table app.webhook_delivery is
            'What was told to whom and with what result; the first of a lane that is not done with blocks the lane.';
        create unique index webhook_delivery_event
            on app.webhook_delivery (webhook_id, block_number, log_index, part, run) where kind <> 'PING';
        create unique index webhook_delivery_open
            on app.webhook_delivery (webhook_id, programme_id) where state in ('WAITING', 'SENDING');
        create index webhook_delivery_newest on app.webhook_delivery (webhook_id, created_at desc, delivery_id);
        create index webhook_delivery_done on app.webhook_delivery (created_at) where state in ('TAKEN', 'DEAD');
        """);
}
