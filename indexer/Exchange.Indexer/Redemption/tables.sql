-- One row per authorisation, from the member's intent to its end. Written only by RedemptionProjection.
create table redemption (
    redemption_id        bytea        primary key check (octet_length(redemption_id) = 32),
    account              bytea        not null check (octet_length(account) = 20),
    brand_id             bigint       not null references brand,
    programme_id         bigint       not null references programme,
    authorised           bigint       not null check (authorised between 1 and 9007199254740991),
    captured             bigint       not null check (captured >= 0),
    returned             bigint       not null check (returned >= 0),
    refunded             bigint       not null check (refunded between 0 and captured),
    state                text         not null check (state in ('OPEN', 'CLOSED', 'VOIDED', 'RELEASED')),
    hold_expires_at      timestamptz  not null,
    authorised_in_block  bigint       not null references block,
    log_index            int          not null check (log_index >= 0),
    check (captured + returned <= authorised),
    check ((state = 'OPEN') = (captured + returned < authorised)),
    check ((state in ('VOIDED', 'RELEASED')) = (returned > 0))
);
comment on table redemption is
    'Points held for one brand: captured, returned, and still open until the hold expires.';
comment on column redemption.redemption_id is 'The hash of the member''s intent, known before it is on chain.';
comment on column redemption.state is
    'CLOSED: all captured. VOIDED by the brand or RELEASED after the hold: the rest returned.';
comment on column redemption.refunded is 'Part of captured that the brand gave back as new points.';
comment on column redemption.account is 'A member''s account, or a brand''s own key.';

-- A member's holds; and a brand's redemptions, newest first.
create index redemption_by_account on redemption (account, authorised_in_block desc, log_index desc);
create index redemption_by_brand on redemption (brand_id, authorised_in_block desc, log_index desc);

-- One row per asset of an authorisation, in the order in which captures burn.
-- Written only by RedemptionPartProjection.
create table redemption_part (
    redemption_id  bytea        not null references redemption,
    position       int          not null check (position >= 0),
    asset_id       numeric(78)  not null references asset,
    amount         bigint       not null check (amount between 1 and 9007199254740991),
    preceding      bigint       not null check (preceding >= 0),
    captured       bigint       not null check (captured >= 0),
    returned       bigint       not null check (returned >= 0),
    primary key (redemption_id, position),
    check (captured + returned <= amount)
);
comment on table redemption_part is
    'The assets held by one authorisation; amount - captured - returned is still held.';
comment on column redemption_part.preceding is
    'The sum of the amounts before this part: captures beyond it burn here.';

-- What the desk holds of an asset: must equal the desk's balance.
create index redemption_part_held on redemption_part (asset_id) where captured + returned < amount;

-- One row per capture. Written only by RedemptionCaptureProjection.
create table redemption_capture (
    redemption_id     bytea   not null references redemption,
    block_number      bigint  not null references block,
    log_index         int     not null check (log_index >= 0),
    amount            bigint  not null check (amount between 1 and 9007199254740991),
    captured_total    bigint  not null check (captured_total >= amount),
    transaction_hash  bytea   not null check (octet_length(transaction_hash) = 32),
    primary key (block_number, log_index)
);
comment on table redemption_capture is 'One taking of held points by the redeeming brand, with the running total.';

-- The captures of a redemption, in order.
create index redemption_capture_by_redemption on redemption_capture (redemption_id, block_number, log_index);

-- One row per conversion. Written only by ConversionProjection.
create table conversion (
    block_number         bigint       not null,
    log_index            int          not null check (log_index >= 0),
    conversion_id        bytea        not null check (octet_length(conversion_id) = 32),
    account              bytea        not null check (octet_length(account) = 20),
    rate_id              bigint       not null,
    source_programme_id  bigint       not null,
    target_programme_id  bigint       not null,
    source_points        bigint       not null check (source_points between 1 and 9007199254740991),
    target_points        bigint       not null check (target_points between 1 and 9007199254740991),
    target_asset_id      numeric(78)  not null,
    converted_at         timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('conversion');
comment on table conversion is 'Points of one programme that a member turned into another''s at a rate.';
comment on column conversion.conversion_id is 'The hash of the member''s intent; an obligation may name it.';

-- What an obligation rests on; a member's conversions; all between two programmes, on which their debts rest.
create unique index conversion_by_id on conversion (conversion_id);
create index conversion_by_account on conversion (account, block_number desc, log_index desc);
create index conversion_by_direction on conversion (
    source_programme_id, target_programme_id, block_number desc, log_index desc) include (target_points);
