-- One row per event a person would want to read about. Written by every slice through Activity.cs.
create table activity (
    block_number           bigint       not null,
    log_index              int          not null check (log_index >= 0),
    at                     timestamptz  not null,
    kind                   text         not null check (kind in (
        'BRAND_ADDED', 'PROGRAMME_CREATED', 'ACCOUNT_OPENED', 'POINTS_ISSUED', 'REDEMPTION_AUTHORISED',
        'REDEMPTION_CAPTURED', 'REDEMPTION_VOIDED', 'REDEMPTION_RELEASED', 'REDEMPTION_REFUNDED',
        'OBLIGATION_RECORDED')),
    account                bytea        check (octet_length(account) = 20),
    programme_id           bigint,
    brand_id               bigint,
    counterparty_brand_id  bigint,
    amount                 bigint       check (amount > 0),
    amount_fen             bigint,
    reason                 text,
    redemption_id          bytea        check (octet_length(redemption_id) = 32),
    expires_at             timestamptz,
    transaction_hash       bytea        not null check (octet_length(transaction_hash) = 32),
    contract               text         not null,
    event                  text         not null,
    table_name             text         not null,
    row_key                text         not null,
    intent_hash            bytea        check (octet_length(intent_hash) = 32),
    primary key (block_number, log_index)
);
insert into append_only values ('activity');
comment on table activity is 'What happened, to whom, in words and numbers, with the way back to log and row.';
comment on column activity.brand_id is 'Who acted, or where it was redeemed; of an obligation the creditor.';
comment on column activity.amount_fen is 'Of an obligation; less than nothing when a refund takes some back.';
comment on column activity.counterparty_brand_id is 'The debtor of an obligation.';
comment on column activity.row_key is 'The primary key of the row in table_name, its parts joined by a slash.';
comment on column activity.intent_hash is
    'The intent whose execution emitted the event; null when nobody''s intent did.';

-- Newest first: of one account, of one brand on either side, of one redemption, of one transaction or intent.
create index activity_by_account on activity (account, block_number desc, log_index desc) where account is not null;
create index activity_by_brand on activity (brand_id, block_number desc, log_index desc) where brand_id is not null;
create index activity_by_counterparty on activity (counterparty_brand_id, block_number desc, log_index desc)
    where counterparty_brand_id is not null;
create index activity_by_redemption on activity (redemption_id) where redemption_id is not null;
create index activity_by_transaction on activity (transaction_hash);
create index activity_by_intent on activity (intent_hash) where intent_hash is not null;
