-- One row per brand of the alliance. Written only by BrandProjection.
create table brand (
    brand_id        bigint       primary key check (brand_id > 0),
    key             bytea        not null unique check (octet_length(key) = 20),
    slug            text         not null unique,
    name_en         text         not null,
    name_zh         text         not null,
    suspended       boolean      not null,
    winding_down    boolean      not null,
    added_at        timestamptz  not null,
    added_in_block  bigint       not null references block
);
comment on table brand is 'A company of the alliance; its key signs what it issues and captures.';
comment on column brand.suspended is 'Whether its key speaks for no brand for now.';
comment on column brand.winding_down is 'Whether it leaves the alliance: none of its programmes permits anything.';

-- One row per change of how a brand stands. Written only by BrandStatusProjection.
create table brand_status (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    brand_id      bigint       not null,
    status        text         not null check (status in ('SUSPENDED', 'REINSTATED', 'WINDING_DOWN')),
    case_id       bytea        not null check (octet_length(case_id) = 32),
    valid_from    timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('brand_status');
comment on table brand_status is 'How a brand has stood from when on, and the case in which that was decided.';

-- How a brand stood at a time.
create index brand_status_by_brand on brand_status (brand_id, block_number desc, log_index desc);

-- One row per profile of a jurisdiction, fixed when it is created. Written only by ProfileProjection.
create table profile (
    profile_id         bigint       primary key check (profile_id > 0),
    code               text         not null unique,
    permits            int          not null check (permits between 0 and 63),
    new_account_hours  int          not null check (new_account_hours >= 0),
    new_key_hours      int          not null check (new_key_hours >= 0),
    daily_limit_fen    bigint       not null check (daily_limit_fen >= 0),
    monthly_limit_fen  bigint       not null check (monthly_limit_fen >= 0),
    legal_basis_hash   bytea        check (octet_length(legal_basis_hash) = 32),
    created_at         timestamptz  not null,
    created_in_block   bigint       not null references block
);
comment on table profile is 'What the law of a place permits; hours and limits of 0 mean none.';
comment on column profile.permits is
    'A sum: 1 gift, 2 swap, 4 cash leg, 8 auction, 16 conversion across brands, 32 redemption at partners.';
comment on column profile.new_account_hours is 'For how long no value leaves a new account.';
comment on column profile.new_key_hours is 'For how long no value leaves an account after its signer changed.';
comment on column profile.daily_limit_fen is 'Value that may leave an account in a UTC day.';
comment on column profile.monthly_limit_fen is 'Value that may leave an account in a window of 30 days.';
comment on column profile.legal_basis_hash is
    'The document that says why it is lawful; null if nothing beyond auctions and partners is permitted.';

-- One row per change of the profile under which programmes begin. Written only by DefaultProfileProjection.
create table default_profile (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    profile_id    bigint       not null,
    valid_from    timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('default_profile');
comment on table default_profile is 'The profile of cash, and of programmes created from when on.';

-- One row per programme with the terms it was created with. Written only by ProgrammeProjection.
create table programme (
    programme_id        bigint   primary key check (programme_id > 0),
    brand_id            bigint   not null references brand,
    code                text     not null unique,
    name_en             text     not null,
    name_zh             text     not null,
    settlement_value    bigint   not null check (settlement_value between 1 and 1000000),
    partner_fee_bps     int      not null check (partner_fee_bps between 0 and 10000),
    validity_months     int      not null check (validity_months between 1 and 120),
    maturity_days       int      not null check (maturity_days between 0 and 365),
    utc_offset_seconds  int      not null check (utc_offset_seconds between -43200 and 50400),
    partner_redemption  boolean  not null,
    terms_hash          bytea    not null check (octet_length(terms_hash) = 32),
    profile_id          bigint   references profile,
    created_in_block    bigint   not null references block
);
comment on table programme is 'A points scheme of one brand with its terms.';
comment on column programme.settlement_value is 'What one point is worth between brands, in 1/1,000 fen.';
comment on column programme.partner_redemption is 'What the terms said to begin with; policy_period says what holds.';
comment on column programme.profile_id is 'The profile it runs under now; set in the transaction that creates it.';

-- A brand's page lists its programmes.
create index programme_by_brand on programme (brand_id);

-- One row per decision on a programme's policy, of its brand or of the operators. Written only by PolicyProjection.
create table policy (
    block_number      bigint       not null,
    log_index         int          not null check (log_index >= 0),
    programme_id      bigint       not null,
    version           bigint       not null check (version > 0),
    kind              text         not null check (kind in ('CHOSEN', 'ADOPTED')),
    profile_id        bigint       not null,
    permits           int          not null check (permits between 0 and 63),
    price_band_bps    int          not null check (price_band_bps between 0 and 10000),
    legal_basis_hash  bytea        check (octet_length(legal_basis_hash) = 32),
    decided_at        timestamptz  not null,
    effective_at      timestamptz  not null check (effective_at >= decided_at),
    primary key (block_number, log_index)
);
insert into append_only values ('policy');
comment on table policy is 'Who decided what a programme''s points may do: the brand chose, or a profile was adopted.';
comment on column policy.permits is 'As profile.permits: what the brand permits under this profile.';
comment on column policy.price_band_bps is 'How far a price may lie from the settlement value, in 1/10,000.';
comment on column policy.effective_at is
    'When what it takes away ends; what it gives holds at once. Until then the next decision may replace it.';

-- The decisions on a programme.
create unique index policy_by_programme on policy (programme_id, version);

-- One row per programme and profile it has a choice for. Written only by PolicyChoiceProjection.
create table policy_choice (
    programme_id         bigint       not null references programme,
    profile_id           bigint       not null check (profile_id >= 0),
    permits              int          not null check (permits between 0 and 63),
    price_band_bps       int          not null check (price_band_bps between 0 and 10000),
    next_permits         int          check (next_permits between 0 and 63),
    next_price_band_bps  int          check (next_price_band_bps between 0 and 10000),
    next_at              timestamptz,
    primary key (programme_id, profile_id),
    check (num_nulls(next_permits, next_price_band_bps, next_at) in (0, 3))
);
comment on table policy_choice is
    'What a brand permits under a profile, and what it will permit from next_at on.';
comment on column policy_choice.profile_id is '0 stands for every profile without a choice of its own.';

-- One row per programme and time from which on another policy holds; the last may lie ahead. Written only by
-- PolicyPeriodProjection.
create table policy_period (
    programme_id    bigint       not null references programme,
    valid_from      timestamptz  not null,
    profile_id      bigint       not null references profile,
    permits         int          not null check (permits between 0 and 63),
    price_band_bps  int          not null check (price_band_bps between 0 and 10000),
    set_in_block    bigint       not null references block,
    primary key (programme_id, valid_from, set_in_block)
);
comment on table policy_period is
    'What a programme permits at a time: the last row from then or before. Its profile must permit it as well.';
comment on column policy_period.set_in_block is 'Of two rows from the same second on, the later block''s holds.';

-- One row per rate ever proposed. Written only by RateProjection.
create table rate (
    rate_id              bigint       primary key check (rate_id > 0),
    source_programme_id  bigint       not null references programme,
    target_programme_id  bigint       not null references programme,
    numerator            bigint       not null check (numerator between 1 and 1000000000),
    denominator          bigint       not null check (denominator between 1 and 1000000000),
    starts_at            timestamptz,
    ends_at              timestamptz  not null,
    target_points_most   bigint       not null check (target_points_most between 1 and 9007199254740991),
    allowed              bigint       not null check (allowed between 0 and target_points_most),
    converted            bigint       not null check (converted between 0 and allowed),
    state                text         not null check (state in ('PROPOSED', 'ACCEPTED', 'WITHDRAWN', 'REPLACED')),
    motion               bytea        not null check (octet_length(motion) = 32),
    proposed_at          timestamptz  not null,
    accepted_at          timestamptz,
    predecessor          bigint       references rate,
    check (source_programme_id <> target_programme_id),
    check ((accepted_at is null) = (state in ('PROPOSED', 'WITHDRAWN')))
);
comment on table rate is
    'Points of the target for points of the source, rounded down; a proposal lapses 30 days after it was made.';
comment on column rate.numerator is 'Points of the target for denominator points of the source.';
comment on column rate.starts_at is
    'Before it is accepted what was proposed, where a time in the past, or null, means at the acceptance.';
comment on column rate.ends_at is 'Exclusive; 15 minutes into its successor at the latest.';
comment on column rate.allowed is 'How many points the target''s brand lets come into being under it so far.';
comment on column rate.converted is 'How many points of the target came into being under it.';
comment on column rate.motion is 'What the brands must agree to if it differs from the last by more than a fifth.';
comment on column rate.predecessor is 'The rate that held when it was accepted; null if there was none.';

-- The rates of a direction, the newest first; and the rate a motion is about.
create index rate_by_direction on rate (source_programme_id, target_programme_id, rate_id desc);
create index rate_by_motion on rate (motion);

-- One row per pause of a direction and per early end of one. Written only by RatePauseProjection.
create table rate_pause (
    block_number         bigint       not null,
    log_index            int          not null check (log_index >= 0),
    source_programme_id  bigint       not null,
    target_programme_id  bigint       not null,
    brand_id             bigint       not null,
    valid_from           timestamptz  not null,
    paused_until         timestamptz  check (paused_until > valid_from),
    reason_hash          bytea        check (octet_length(reason_hash) = 32),
    primary key (block_number, log_index),
    check ((paused_until is null) = (reason_hash is null))
);
insert into append_only values ('rate_pause');
comment on table rate_pause is 'From when until when nothing is converted in a direction.';
comment on column rate_pause.brand_id is 'Which of its two brands said so.';
comment on column rate_pause.paused_until is 'Exclusive; null where a pause ended early.';

-- Whether a direction is paused: its last row.
create index rate_pause_by_direction on rate_pause (
    source_programme_id, target_programme_id, block_number desc, log_index desc);

-- One row per motion that a brand ever agreed to. Written only by MotionProjection.
create table motion (
    motion      bytea        primary key check (octet_length(motion) = 32),
    approvals   int          not null check (approvals between 1 and 255),
    seats       int          not null check (seats between 1 and 255),
    reached_at  timestamptz,
    check (approvals <= seats),
    check ((reached_at is not null) = (approvals * 3 > seats * 2))
);
comment on table motion is
    'What brands agree on: 32 bytes whose meaning rate.motion and forwarder_target.pause_motion know of their own.';
comment on column motion.approvals is 'How many seated brands agreed when last one did; some may have withdrawn since.';
comment on column motion.seats is 'How many brands were seated then.';

-- One row per motion and brand that ever agreed to it. Written only by MotionApprovalProjection.
create table motion_approval (
    motion        bytea        not null references motion,
    brand_id      bigint       not null references brand,
    approved_at   timestamptz  not null,
    withdrawn_at  timestamptz,
    primary key (motion, brand_id)
);
comment on table motion_approval is 'A brand agrees to a motion, unless it withdrew that since.';

-- One row per seat that a motion gave or took. Written only by BrandSeatProjection.
create table brand_seat (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    brand_id      bigint       not null,
    seated        boolean      not null,
    valid_from    timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('brand_seat');
comment on table brand_seat is
    'Who has a seat in the quorum. Brands without a row have one if they were added within 30 days of the deployment: '
    'the founders. To the second that is asked of the chain (foundingEndsAt).';

-- Whether a brand is seated: its last row.
create index brand_seat_by_brand on brand_seat (brand_id, block_number desc, log_index desc);
