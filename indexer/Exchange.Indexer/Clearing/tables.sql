-- One row per obligation between two brands. Written only by ObligationProjection.
create table obligation (
    obligation_id       bigint  primary key check (obligation_id > 0),
    cycle               int     not null check (cycle > 0),
    debtor_brand_id     bigint  not null references brand,
    creditor_brand_id   bigint  not null references brand,
    programme_id        bigint  not null references programme,
    redemption_id       bytea   references redemption,
    conversion_id       bytea   check (octet_length(conversion_id) = 32),
    points              bigint  not null check (points between 1 and 9007199254740991),
    amount_fen          bigint  not null,
    recorded_in_block   bigint  not null references block,
    log_index           int     not null check (log_index >= 0),
    transaction_hash    bytea   not null check (octet_length(transaction_hash) = 32),
    check (debtor_brand_id <> creditor_brand_id),
    check ((redemption_id is null) <> (conversion_id is null))
);
comment on table obligation is
    'What the issuer of redeemed or converted points owes the brand that honoured them, in fen.';
comment on column obligation.conversion_id is 'The hash of the intent that converted points of the debtor.';
comment on column obligation.amount_fen is 'Less than nothing when a refund takes back what was owed.';

-- What a brand owes and is due, per cycle, newest first; and the obligations of one redemption.
create index obligation_by_debtor on obligation (debtor_brand_id, cycle, obligation_id desc);
create index obligation_by_creditor on obligation (creditor_brand_id, cycle, obligation_id desc);
create index obligation_by_redemption on obligation (redemption_id);
