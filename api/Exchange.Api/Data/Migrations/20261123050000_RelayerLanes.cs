using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Exchange.Api.Data.Migrations;

/// <summary>Lanes of the relayer: leases with a fence, what falls to which, and successors of a transaction.</summary>
[DbContext(typeof(AppContext))]
[Migration("20261123050000_RelayerLanes")]
internal sealed class RelayerLanes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create table app.relayer_lane (
            sender       bytea        primary key check (octet_length(sender) = 20),
            holder       text         not null,
            lease_until  timestamptz  not null,
            fence        bigint       not null check (fence > 0)
        );
        comment on table app.relayer_lane is
            'Which relayer sends with a key. Written by relayers alone, by the two functions below.';
        comment on column app.relayer_lane.fence is
            'Raised by whoever takes over: who comes with an older one writes nothing.';

        create function app.take_lane(lane_sender bytea, lane_holder text) returns bigint language sql as $body$
            insert into app.relayer_lane (sender, holder, lease_until, fence)
            values (lane_sender, lane_holder, now() + interval '3 seconds', 1)
            on conflict (sender) do update
            set holder = excluded.holder, lease_until = excluded.lease_until, fence = relayer_lane.fence + 1
            where relayer_lane.lease_until < now() or relayer_lane.holder = excluded.holder
            returning fence
        $body$;
        comment on function app.take_lane is
            'Takes a lane whose holder has not been heard of for long; its fence, or null. By this server''s clock.';

        create function app.hold_lane(lane_sender bytea, lane_fence bigint) returns void language plpgsql as $body$
        begin
            update app.relayer_lane set lease_until = now() + interval '3 seconds'
            where sender = lane_sender and fence = lane_fence;
            if not found then
                raise exception 'another relayer has the lane' using errcode = 'EX001';
            end if;
        end
        $body$;
        comment on function app.hold_lane is
            'The first statement of whatever a lane''s holder writes: it renews the lease, or lets nothing be written.';

        alter table app.outbox
            add column lane smallint not null generated always as ((get_byte(account, 19))::smallint) stored;
        comment on column app.outbox.lane is
            'An account''s intents go by one lane, in their order: the remainder of this by the number of lanes.';
        create index outbox_waiting on app.outbox (sequence)
            where relay_hash is null and status in ('ACCEPTED', 'SUBMITTED');

        alter table app.relay_transaction
            add column fee_cap bigint not null default 0 check (fee_cap >= 0),
            add column replaces bytea,
            add column fence bigint not null default 0;
        comment on column app.relay_transaction.replaces is
            'The transaction of the same nonce in whose place this one stands; either may be mined.';
        drop index app.relay_transaction_by_sender_and_nonce;
        drop index app.relay_transaction_by_is_settled;
        create unique index relay_transaction_first on app.relay_transaction (sender, nonce) where replaces is null;
        create unique index relay_transaction_settled on app.relay_transaction (sender, nonce) where is_settled;
        create unique index relay_transaction_by_replaces on app.relay_transaction (replaces);
        create index relay_transaction_by_sender_and_nonce on app.relay_transaction (sender, nonce);

        create view app.outbox_depth as
            select count(*) as waiting,
                coalesce(extract(epoch from now() - min(created_at)), 0)::bigint as oldest_seconds
            from (
                select created_at from app.outbox
                where relay_hash is null and status in ('ACCEPTED', 'SUBMITTED')
                order by sequence limit 10001) as first_ones;
        comment on view app.outbox_depth is
            'How many operations no transaction carries yet, counted up to 10,001, and how old the oldest is.';
        """);
}
