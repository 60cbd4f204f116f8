-- What this schema was built from. When code or contracts differ, another is built beside it and takes its place; what
-- is another chain's is dropped.
create table origin (
    only_row      boolean  primary key default true check (only_row),
    schema_hash   bytea    not null check (octet_length(schema_hash) = 32),
    genesis_hash  bytea    not null check (octet_length(genesis_hash) = 32),
    first_block   bigint   not null check (first_block > 0)
);
comment on table origin is 'The SQL, the contracts and the chain this schema was built from: one row.';

-- One row per block on the chain we believe in. The first is the parent of the first block with our contracts.
-- Taken back last of all, since the journalled tables refer to it.
create table block (
    number       bigint       primary key check (number >= 0),
    hash         bytea        not null unique check (octet_length(hash) = 32),
    parent_hash  bytea        not null check (octet_length(parent_hash) = 32),
    at           timestamptz  not null
);
comment on table block is 'Every indexed block: number, hash, parent and the chain''s own time.';

-- The last applied block, committed in the same transaction as its rows.
-- Blocks up to final_number are never undone: a chain that says otherwise stops the indexer.
create table checkpoint (
    only_row      boolean      primary key default true check (only_row),
    number        bigint       not null,
    hash          bytea        not null check (octet_length(hash) = 32),
    at            timestamptz  not null,
    final_number  bigint       not null check (final_number between 0 and number),
    writer        bigint       not null default 0
);
comment on table checkpoint is 'The last applied block and the last final one: one row.';
comment on column checkpoint.writer is 'Raised by whoever takes over: a commit in the name of an older one is void.';

-- Tables whose rows are never changed. What a reorg takes back of them is told by their block_number, so the journal
-- does not watch them; and it is taken back in any order, so they have no foreign keys.
create table append_only (
    table_name  text  primary key
);
comment on table append_only is 'The tables a reorg shortens instead of undoing their changes one by one.';
