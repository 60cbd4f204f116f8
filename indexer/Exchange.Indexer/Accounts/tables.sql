-- One row per opened account. Written only by AccountProjection.
create table account (
    address          bytea   primary key check (octet_length(address) = 20),
    home_brand_id    bigint  not null references brand,
    signer           bytea   not null check (octet_length(signer) >= 20),
    opened_in_block  bigint  not null references block
);
comment on table account is 'A member''s account on chain, with the brand that opened it.';
comment on column account.signer is
    'Who signs for it: 20 bytes are the account''s own key, more are an ERC-7913 signer.';

-- A brand's page lists its own members.
create index account_by_home_brand on account (home_brand_id);
