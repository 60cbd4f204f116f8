-- One row per opened account. Written only by AccountProjection and RecoveryProjection.
create table account (
    address               bytea        primary key check (octet_length(address) = 20),
    home_brand_id         bigint       not null references brand,
    signer                bytea        check (octet_length(signer) between 20 and 256),
    epoch                 int          not null check (epoch >= 0),
    key_since             timestamptz,
    second_key            bytea        check (octet_length(second_key) between 20 and 256),
    next_second_key       bytea        check (octet_length(next_second_key) between 20 and 256),
    next_second_key_from  timestamptz,
    keyless_off_from      timestamptz,
    recovery_cancels      int          not null check (recovery_cancels between 0 and 2),
    opened_at             timestamptz  not null,
    opened_in_block       bigint       not null references block,
    erased_at             timestamptz,
    erased_commitment     bytea        check (octet_length(erased_commitment) = 32),
    check ((signer is null) = (erased_at is not null)),
    check ((erased_commitment is null) = (erased_at is null)),
    check ((epoch = 0) = (key_since is null)),
    check ((next_second_key is null) = (next_second_key_from is null))
);
comment on table account is 'A member''s account on chain, with the brand that opened it.';
comment on column account.signer is
    'Who signs for it: 20 bytes are the key of an address, more are an ERC-7913 signer; null once it is erased.';
comment on column account.epoch is 'How often the signer was replaced.';
comment on column account.key_since is 'When the signer was last replaced; null while it is the first.';
comment on column account.second_key is
    'The guardian that recovers the account in 72 hours; from next_second_key_from on that is next_second_key.';
comment on column account.keyless_off_from is
    'From when on recovery needs the second key; null while brand and alliance together are enough.';
comment on column account.recovery_cancels is 'How often the signer cancelled since the last completed recovery.';
comment on column account.erased_commitment is 'The HMAC under which the member was known, whose key is destroyed.';

-- A brand's page lists its own members.
create index account_by_home_brand on account (home_brand_id);

-- One row per signer an address ever had, brands and the PSP included once they rotate. Written only by
-- AccountSignerProjection.
create table account_signer (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    account       bytea        not null check (octet_length(account) = 20),
    epoch         int          not null check (epoch >= 0),
    signer        bytea        not null check (octet_length(signer) between 20 and 256),
    valid_from    timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('account_signer');
comment on table account_signer is 'Who signed for an account from when on; no key before the last speaks any more.';

-- Who signed for an account at a time.
create unique index account_signer_by_account on account_signer (account, epoch);

-- One row per recovery that two guardians started. Written only by RecoveryProjection.
create table recovery (
    account     bytea        not null references account,
    round       bigint       not null check (round >= 0),
    signer      bytea        not null check (octet_length(signer) between 20 and 256),
    state       text         not null check (state in ('STARTED', 'CANCELLED', 'COMPLETED')),
    started_at  timestamptz  not null,
    ready_at    timestamptz  not null,
    ended_at    timestamptz,
    primary key (account, round),
    check ((state = 'STARTED') = (ended_at is null))
);
comment on table recovery is 'The way back into an account: while it is under way nothing leaves the account.';
comment on column recovery.round is 'How many recoveries of the account were completed or cancelled before.';
comment on column recovery.ready_at is 'From when on anyone can complete it; a third guardian may bring it nearer.';

-- One row per approval of a guardian, whether or not a second followed. Written only by RecoveryApprovalProjection.
create table recovery_approval (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    account       bytea        not null check (octet_length(account) = 20),
    round         bigint       not null check (round >= 0),
    guardian      text         not null check (guardian in ('HOME_BRAND', 'ALLIANCE', 'SECOND_KEY')),
    signer        bytea        not null check (octet_length(signer) between 20 and 256),
    approved_at   timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('recovery_approval');
comment on table recovery_approval is 'Who said that which new signer shall speak; it counts in its round only.';

-- The approvals of one recovery.
create index recovery_approval_by_round on recovery_approval (account, round);

-- One row per freeze and per end of one, of any address. Written only by AccountFreezeProjection.
create table account_freeze (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    account       bytea        not null check (octet_length(account) = 20),
    frozen        boolean      not null,
    case_id       bytea        not null check (octet_length(case_id) = 32),
    valid_from    timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('account_freeze');
comment on table account_freeze is 'From when on nothing could leave an account, or again could, under which case.';

-- Whether an account is frozen: its last row.
create index account_freeze_by_account on account_freeze (account, block_number desc, log_index desc);

-- One row per waiting account. Written only by WaitingAccountProjection.
create table waiting_account (
    address     bytea        primary key check (octet_length(address) = 20),
    brand_id    bigint       not null references brand,
    commitment  bytea        not null check (octet_length(commitment) = 32),
    opened_at   timestamptz  not null,
    claimant    bytea        references account,
    claimed_at  timestamptz,
    unique (brand_id, commitment),
    check ((claimant is null) = (claimed_at is null))
);
comment on table waiting_account is
    'Points gather here for a person whom only a brand knows, until they have an account and claim them.';
comment on column waiting_account.commitment is 'The HMAC under which the brand knows the person.';

-- What was claimed for an account.
create index waiting_account_by_claimant on waiting_account (claimant) where claimant is not null;
