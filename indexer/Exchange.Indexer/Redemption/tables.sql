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

-- One row per amount of refunded points that came back under another id. Written only by PointsRedatingProjection.
create table points_redating (
    block_number   bigint       not null,
    log_index      int          not null check (log_index >= 0),
    redemption_id  bytea        not null check (octet_length(redemption_id) = 32),
    from_asset_id  numeric(78)  not null,
    to_asset_id    numeric(78)  not null,
    amount         bigint       not null check (amount between 1 and 9007199254740991),
    primary key (block_number, log_index),
    check (from_asset_id <> to_asset_id)
);
insert into append_only values ('points_redating');
comment on table points_redating is 'Refunded points that had expired meanwhile: they came back with a new expiry.';

-- Of a redemption; and of a vintage on either side, for the liability report.
create index points_redating_by_redemption on points_redating (redemption_id);
create index points_redating_from on points_redating (from_asset_id, block_number) include (amount);
create index points_redating_to on points_redating (to_asset_id, block_number) include (amount);

-- One row per benefit, from its creation on. Written only by BenefitProjection.
create table benefit (
    benefit_id          bigint       primary key check (benefit_id > 0),
    programme_id        bigint       not null references programme,
    brand_id            bigint       not null references brand,
    voucher_id          numeric(78)  not null unique,
    price_points        bigint       not null check (price_points between 1 and 9007199254740991),
    price_fen           bigint       not null check (price_fen between 0 and 9007199254740991),
    stock               bigint       not null check (stock > 0),
    per_member          bigint       not null check (per_member between 1 and stock),
    opens_at            timestamptz  not null,
    closes_at           timestamptz  not null,
    voucher_expires_at  timestamptz  not null,
    agent               boolean      not null,
    terms_hash          bytea        not null check (octet_length(terms_hash) = 32),
    sold                bigint       not null check (sold between 0 and stock),
    closed              boolean      not null,
    created_in_block    bigint       not null references block,
    log_index           int          not null check (log_index >= 0)
);
comment on table benefit is 'What a brand offers for points, and for cash beside them; its terms never change.';
comment on column benefit.voucher_id is 'The asset that a member gets; it has a row of its own once one was sold.';
comment on column benefit.price_points is 'Of one piece; so is price_fen.';
comment on column benefit.closes_at is
    'The end of the sale; the last second of the year 9998 stands for any later one.';
comment on column benefit.agent is 'Whether the goods are a partner''s, so that only the fee is revenue.';
comment on column benefit.closed is 'Whether the brand ended the sale; time ends it without a word.';

-- A brand's benefits, a programme's, and all of them, newest first; what is on sale, soonest to end first.
create index benefit_by_brand on benefit (brand_id, benefit_id desc);
create index benefit_by_programme on benefit (programme_id, benefit_id desc);
create index benefit_on_sale on benefit (closes_at, benefit_id) where not closed and sold < stock;

-- One row per taking of pieces of a benefit. Written only by BenefitRedemptionProjection.
create table benefit_redemption (
    block_number      bigint       not null,
    log_index         int          not null check (log_index >= 0),
    at                timestamptz  not null,
    benefit_id        bigint       not null,
    account           bytea        not null check (octet_length(account) = 20),
    redemption_id     bytea        not null check (octet_length(redemption_id) = 32),
    quantity          bigint       not null check (quantity > 0),
    points            bigint       not null check (points between 1 and 9007199254740991),
    fen               bigint       not null check (fen between 0 and 9007199254740991),
    voucher_id        numeric(78)  not null,
    transaction_hash  bytea        not null check (octet_length(transaction_hash) = 32),
    primary key (block_number, log_index)
);
insert into append_only values ('benefit_redemption');
comment on table benefit_redemption is 'Pieces of a benefit that a member took: points burned, cash to the brand.';
comment on column benefit_redemption.redemption_id is 'The hash of the member''s intent.';

-- Of a benefit and of a member, newest first.
create index benefit_redemption_by_benefit on benefit_redemption (benefit_id, block_number desc, log_index desc);
create index benefit_redemption_by_account on benefit_redemption (account, block_number desc, log_index desc);

-- One row per member and benefit. Written only by BenefitRedemptionProjection.
create table benefit_taken (
    benefit_id  bigint  not null references benefit,
    account     bytea   not null check (octet_length(account) = 20),
    pieces      bigint  not null check (pieces > 0),
    primary key (benefit_id, account)
);
comment on table benefit_taken is 'How many pieces of a benefit an account has taken, of those it may take.';

-- One row per one-time code, from its presentation to its end. Written only by VoucherPresentationProjection.
create table voucher_presentation (
    code_hash           bytea        primary key check (octet_length(code_hash) = 32),
    account             bytea        not null check (octet_length(account) = 20),
    asset_id            numeric(78)  not null references asset,
    amount              bigint       not null check (amount > 0),
    code_expires_at     timestamptz  not null,
    state               text         not null check (state in ('PRESENTED', 'REDEEMED', 'WITHDRAWN')),
    presented_in_block  bigint       not null references block,
    log_index           int          not null check (log_index >= 0),
    ended_in_block      bigint       references block,
    check ((state = 'PRESENTED') = (ended_in_block is null))
);
comment on table voucher_presentation is 'Vouchers that a member put down under a one-time code.';
comment on column voucher_presentation.code_hash is 'Only who knows the code can redeem; the hash tells nobody.';
comment on column voucher_presentation.code_expires_at is
    'From here on the code is worth nothing, and anyone may give the vouchers back.';
comment on column voucher_presentation.state is 'REDEEMED: burned by the brand. WITHDRAWN: they went back.';

-- A member's codes, newest first; what the desk holds of a voucher, and what of it was redeemed.
create index voucher_presentation_by_account
    on voucher_presentation (account, presented_in_block desc, log_index desc);
create index voucher_presentation_by_asset on voucher_presentation (asset_id, state) include (amount);
