-- What becomes of the events of any ERC-1155 token: one row per id moved, and what everybody holds of it now.
-- Amounts fit 2^63 - 1; a token that moves more is refused.
create table transfer (
    block_number      bigint       not null,
    log_index         int          not null,
    part              int          not null,
    transaction_hash  bytea        not null,
    operator          bytea        not null,
    from_address      bytea        not null,
    to_address        bytea        not null,
    token_id          numeric(78)  not null,
    amount            bigint       not null,
    primary key (block_number, log_index, part)
);
comment on table transfer is 'One id going from one address to another; from zero it is minted, to zero burned.';
comment on column transfer.part is 'Its position in a TransferBatch; 0 in a TransferSingle.';
insert into append_only values ('transfer');

create table balance (
    account   bytea        not null,
    token_id  numeric(78)  not null,
    amount    bigint       not null check (amount >= 0),
    primary key (account, token_id)
);
comment on table balance is 'What an account holds of an id; rows at zero stay.';
