-- One row per grant: one issuance to one member. The account may be one that still waits for its member.
-- Written only by PointsGrantProjection.
create table points_grant (
    block_number      bigint       not null,
    log_index         int          not null check (log_index >= 0),
    programme_id      bigint       not null,
    account           bytea        not null check (octet_length(account) = 20),
    asset_id          numeric(78)  not null,
    amount            bigint       not null check (amount between 1 and 9007199254740991),
    reason            text         not null
        check (reason in ('PURCHASE', 'REFERRAL', 'KNOWLEDGE', 'WELCOME', 'COMPENSATION')),
    reference         bytea        not null check (octet_length(reference) = 32),
    transaction_hash  bytea        not null check (octet_length(transaction_hash) = 32),
    primary key (block_number, log_index)
);
insert into append_only values ('points_grant');
comment on table points_grant is 'Points that came into being for one member, why, and the brand''s reference.';

-- A member's grants, newest first; and the grants of one reference.
create index points_grant_by_account on points_grant (account, block_number desc, log_index desc);
create index points_grant_by_reference on points_grant (programme_id, reference);

-- One row per issuance or batch; a single issuance is a batch of one. Written only by PointsBatchProjection.
create table points_batch (
    programme_id      bigint  not null,
    reference         bytea   not null check (octet_length(reference) = 32),
    root              bytea   not null check (octet_length(root) = 32),
    count             int     not null check (count between 1 and 500),
    total             bigint  not null check (total > 0),
    transaction_hash  bytea   not null check (octet_length(transaction_hash) = 32),
    block_number      bigint  not null,
    log_index         int     not null check (log_index >= 0),
    primary key (programme_id, reference)
);
insert into append_only values ('points_batch');
comment on table points_batch is 'A used reference and the Merkle root over its entries.';

-- What a reorg takes back.
create index points_batch_by_block on points_batch using brin (block_number);
