-- One row per brand of the alliance. Written only by BrandProjection.
create table brand (
    brand_id        bigint  primary key check (brand_id > 0),
    key             bytea   not null unique check (octet_length(key) = 20),
    slug            text    not null unique,
    name_en         text    not null,
    name_zh         text    not null,
    added_in_block  bigint  not null references block
);
comment on table brand is 'A company of the alliance; its key signs what it issues and captures.';

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
    created_in_block    bigint   not null references block
);
comment on table programme is 'A points scheme of one brand with its terms.';
comment on column programme.settlement_value is 'What one point is worth between brands, in 1/1,000 fen.';

-- A brand's page lists its programmes.
create index programme_by_brand on programme (brand_id);
