-- One row per event a person would want to read about. Written by every slice through Activity.cs.
create table activity (
    block_number           bigint       not null,
    log_index              int          not null check (log_index >= 0),
    part                   int          not null check (part >= 0),
    at                     timestamptz  not null,
    kind                   text         not null check (kind in (
        'BRAND_ADDED', 'BRAND_SUSPENDED', 'BRAND_REINSTATED', 'BRAND_WINDING_DOWN', 'BRAND_SEATED',
        'BRAND_UNSEATED', 'MOTION_APPROVED', 'APPROVAL_WITHDRAWN', 'PROGRAMME_CREATED', 'POLICY_SET',
        'PROFILE_ADOPTED', 'RATE_PROPOSED', 'RATE_ACCEPTED', 'RATE_WITHDRAWN', 'RATE_PAUSED', 'RATE_RESUMED',
        'CONVERSION_ALLOWED', 'POINTS_CONVERTED',
        'ACCOUNT_OPENED', 'SIGNER_ROTATED', 'SECOND_KEY_SET', 'KEYLESS_RECOVERY_SET', 'RECOVERY_APPROVED',
        'RECOVERY_STARTED', 'RECOVERY_CANCELLED', 'RECOVERY_COMPLETED', 'ACCOUNT_FROZEN', 'ACCOUNT_UNFROZEN',
        'MEMBER_ERASED', 'WAITING_ACCOUNT_OPENED', 'WAITING_ACCOUNT_CLAIMED',
        'POINTS_ISSUED', 'PURCHASE_RECORDED', 'PURCHASE_RETURNED', 'POINTS_CLAWED_BACK', 'DEBT_RECORDED',
        'DEBT_OFFSET', 'EARN_RULE_SET', 'REFERRER_BOUND', 'REFERRAL_BONUS_ISSUED', 'BADGE_AWARDED',
        'CAMPAIGN_COMMITTED', 'CAMPAIGN_CLAIMED', 'CAMPAIGN_ENDED',
        'REDEMPTION_AUTHORISED', 'REDEMPTION_CAPTURED', 'REDEMPTION_VOIDED', 'REDEMPTION_RELEASED',
        'REDEMPTION_REFUNDED', 'OBLIGATION_RECORDED',
        'OFFER_POSTED', 'OFFER_FILLED', 'OFFER_TAKEN', 'OFFER_WITHDRAWN', 'OFFER_RETURNED', 'OFFERS_CANCELLED',
        'FEE_SET',
        'AUCTION_OPENED', 'AUCTION_CLOSED', 'AUCTION_CANCELLED', 'BID_PLACED', 'BID_COMMITTED', 'BID_REVEALED',
        'BID_NOT_PERMITTED', 'BID_DISPLACED', 'BID_RETURNED', 'WINNER_SETTLED', 'BOND_FORFEITED', 'BOND_RETURNED',
        'BENEFIT_CREATED', 'BENEFIT_CLOSED', 'BENEFIT_REDEEMED', 'VOUCHER_PRESENTED', 'VOUCHER_REDEEMED',
        'VOUCHER_WITHDRAWN', 'POINTS_REDATED',
        'OBLIGATION_DISPUTED', 'DISPUTE_RESOLVED', 'CYCLE_CLOSED', 'POSITION_NETTED', 'POSITION_PAID',
        'POSITION_COLLECTED', 'COLLATERAL_POSTED', 'COLLATERAL_WITHDRAWN', 'NET_DEBIT_CAP_SET', 'BRAND_DEFAULTED',
        'SHORTFALL_SHARED', 'DEFAULT_CURED', 'CLAIM_RECORDED',
        'CASH_DEPOSITED', 'PAYOUT_REQUESTED', 'PAYOUT_COMPLETED', 'PAYOUT_RETURNED')),
    account                bytea        check (octet_length(account) = 20),
    programme_id           bigint,
    brand_id               bigint,
    counterparty_brand_id  bigint,
    amount                 bigint       check (amount > 0),
    amount_fen             bigint,
    counter_programme_id   bigint,
    counter_amount         bigint       check (counter_amount > 0),
    reason                 text,
    redemption_id          bytea        check (octet_length(redemption_id) = 32),
    expires_at             timestamptz,
    transaction_hash       bytea        not null check (octet_length(transaction_hash) = 32),
    contract               text         not null,
    event                  text         not null,
    table_name             text         not null,
    row_key                text         not null,
    intent_hash            bytea        check (octet_length(intent_hash) = 32),
    primary key (block_number, log_index, part)
);
insert into append_only values ('activity');
comment on table activity is 'What happened, to whom, in words and numbers, with the way back to log and row.';
comment on column activity.part is
    'One log may mean something to two: of a fill 0 is the maker''s row and 1 the taker''s.';
comment on column activity.brand_id is 'Who acted, or where it was redeemed; of an obligation the creditor.';
comment on column activity.amount is 'Points, pieces or vouchers; of an offer units of what it gives.';
comment on column activity.amount_fen is
    'Cash beside the points, or what was paid; of an obligation or position what is owed, maybe less than nothing.';
comment on column activity.counterparty_brand_id is 'The debtor of an obligation; the brand of counter_programme_id.';
comment on column activity.counter_programme_id is 'Whose points come for those of programme_id: the target of a rate.';
comment on column activity.counter_amount is 'Points of counter_programme_id.';
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
