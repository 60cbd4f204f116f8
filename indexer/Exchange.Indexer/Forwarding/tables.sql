-- One row per intent the Forwarder brought to its target. Written only by IntentExecutionProjection.
create table intent_execution (
    intent_hash       bytea    primary key check (octet_length(intent_hash) = 32),
    account           bytea    not null check (octet_length(account) = 20),
    nonce             bigint   not null check (nonce >= 0),
    target            bytea    not null check (octet_length(target) = 20),
    executed          boolean  not null,
    reason            bytea,
    transaction_hash  bytea    not null check (octet_length(transaction_hash) = 32),
    block_number      bigint   not null,
    log_index         int      not null check (log_index >= 0),
    check (executed = (reason is null)),
    unique (account, nonce)
);
insert into append_only values ('intent_execution');
comment on table intent_execution is
    'A signed intent that took effect, or was refused by its target and consumed its nonce.';
comment on column intent_execution.reason is
    'The refusal as the target returned it: an ABI-encoded error; null when executed.';

-- The trail of a transaction.
create index intent_execution_by_transaction on intent_execution (transaction_hash);

-- What a reorg takes back.
create index intent_execution_by_block on intent_execution using brin (block_number);
