-- One row per intent the Forwarder brought to its target. Written only by IntentExecutionProjection.
create table intent_execution (
    intent_hash        bytea    primary key check (octet_length(intent_hash) = 32),
    account            bytea    not null check (octet_length(account) = 20),
    nonce              bigint   not null check (nonce >= 0),
    target             bytea    not null check (octet_length(target) = 20),
    executed           boolean  not null,
    reason             bytea,
    refusal            text,
    refusal_arguments  text     check (json_typeof(refusal_arguments::json) = 'array'),
    transaction_hash   bytea    not null check (octet_length(transaction_hash) = 32),
    block_number       bigint   not null,
    log_index          int      not null check (log_index >= 0),
    check (executed = (reason is null)),
    check ((refusal is null) = (refusal_arguments is null)),
    check (refusal is null or not executed),
    unique (account, nonce)
);
insert into append_only values ('intent_execution');
comment on table intent_execution is
    'A signed intent that took effect, or was refused by its target and consumed its nonce.';
comment on column intent_execution.reason is
    'The refusal as the target returned it: an ABI-encoded error; null when executed.';
comment on column intent_execution.refusal is
    'The name of that error, its contract before the underscore; null if it is none of ours, or the gas ran out.';
comment on column intent_execution.refusal_arguments is
    'What it was thrown with, as [{"name": …, "value": …}]; text, since a value may hold what jsonb does not.';

-- The trail of a transaction.
create index intent_execution_by_transaction on intent_execution (transaction_hash);

-- What a reorg takes back.
create index intent_execution_by_block on intent_execution using brin (block_number);

-- One row per time that an intent of a batch was left out; its nonce is not used by it. Written only by
-- IntentSkipProjection.
create table intent_skip (
    block_number       bigint  not null,
    log_index          int     not null check (log_index >= 0),
    intent_hash        bytea   not null check (octet_length(intent_hash) = 32),
    account            bytea   not null check (octet_length(account) = 20),
    reason             bytea   not null,
    refusal            text,
    refusal_arguments  text    check (json_typeof(refusal_arguments::json) = 'array'),
    transaction_hash   bytea   not null check (octet_length(transaction_hash) = 32),
    primary key (block_number, log_index),
    check ((refusal is null) = (refusal_arguments is null))
);
insert into append_only values ('intent_skip');
comment on table intent_skip is 'An intent that had no effect and may yet have one: why it was left out of a batch.';
comment on column intent_skip.reason is 'The error with which it would have reverted alone, ABI-encoded.';
comment on column intent_skip.refusal is 'As intent_execution.refusal.';
comment on column intent_skip.refusal_arguments is 'As intent_execution.refusal_arguments.';

-- How often an intent was left out, and why.
create index intent_skip_by_intent on intent_skip (intent_hash);

-- One row per admitted relayer. Written only by RelayerProjection.
create table relayer (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    relayer       bytea        not null check (octet_length(relayer) = 20),
    admitted_at   timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('relayer');
comment on table relayer is 'A refusal of an intent that a relayer brings uses the nonce; nobody is ever dismissed.';

-- One row per contract that intents may name. Written only by ForwarderTargetProjection.
create table forwarder_target (
    target        bytea        primary key check (octet_length(target) = 20),
    pause_motion  bytea        not null check (octet_length(pause_motion) = 32),
    listed_at     timestamptz  not null
);
comment on table forwarder_target is 'A contract that intents may name, for ever.';
comment on column forwarder_target.pause_motion is
    'What a quorum of brands must agree to for its next pause to follow its last within 7 days.';

-- The target a motion is about.
create index forwarder_target_by_motion on forwarder_target (pause_motion);

-- One row per pause of a target and per early end of one. Written only by TargetPauseProjection.
create table target_pause (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    target        bytea        not null check (octet_length(target) = 20),
    valid_from    timestamptz  not null,
    paused_until  timestamptz  not null check (paused_until >= valid_from),
    reason_hash   bytea        check (octet_length(reason_hash) = 32),
    primary key (block_number, log_index),
    check ((reason_hash is null) = (paused_until = valid_from))
);
insert into append_only values ('target_pause');
comment on table target_pause is 'From when until when intents for a target are invalid, its exits excepted.';
comment on column target_pause.paused_until is 'Exclusive; valid_from itself where a pause ended early.';

-- Whether a target is paused: its last row.
create index target_pause_by_target on target_pause (target, block_number desc, log_index desc);
