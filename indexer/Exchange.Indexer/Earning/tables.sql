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

-- One row per version of a rule. Written only by EarnRuleProjection.
create table earn_rule (
    block_number       bigint       not null,
    log_index          int          not null check (log_index >= 0),
    programme_id       bigint       not null,
    reason             text         not null check (
        reason in ('ALL', 'PURCHASE', 'REFERRAL', 'KNOWLEDGE', 'WELCOME', 'COMPENSATION')),
    version            bigint       not null check (version > 0),
    rate               bigint       not null check (rate >= 0),
    cap_per_account    bigint       check (cap_per_account between 1 and 9007199254740991),
    cap_per_programme  bigint       check (cap_per_programme between 1 and 9007199254740991),
    period_seconds     bigint       check (period_seconds between 3600 and 31622400),
    valid_from         timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('earn_rule');
comment on table earn_rule is 'What measures and limits what a programme issues for a reason, from when on.';
comment on column earn_rule.reason is 'ALL is a rule for all reasons together.';
comment on column earn_rule.version is 'Counts the rules of a programme and reason: with both, the id of the budget.';
comment on column earn_rule.rate is 'Points per whole yuan (PURCHASE) or per invited member (REFERRAL); else 0.';
comment on column earn_rule.cap_per_account is 'Points in a period; null means no cap.';
comment on column earn_rule.cap_per_programme is 'Points in a period; null means no cap.';
comment on column earn_rule.period_seconds is
    'Length of the periods since 1970 in the programme''s time zone; null means calendar months.';

-- The rule of a reason: its last version.
create unique index earn_rule_by_programme on earn_rule (programme_id, reason, version);

-- One row per receipt that earned points. Written only by PurchaseProjection.
create table purchase (
    block_number     bigint       not null,
    log_index        int          not null check (log_index >= 0),
    programme_id     bigint       not null,
    reference        bytea        not null check (octet_length(reference) = 32),
    account          bytea        not null check (octet_length(account) = 20),
    amount_fen       bigint       not null check (amount_fen between 1 and 9007199254740991),
    points_per_yuan  bigint       not null check (points_per_yuan > 0),
    points           bigint       not null check (points between 1 and 9007199254740991),
    recorded_at      timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('purchase');
comment on table purchase is 'A receipt: its whole yuan, rounded down once, times points_per_yuan, are its points.';

-- A receipt by its reference, and the receipts of a member.
create unique index purchase_by_reference on purchase (programme_id, reference);
create index purchase_by_account on purchase (account, block_number desc, log_index desc);

-- One row per return of goods. Written only by PurchaseReturnProjection.
create table purchase_return (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    programme_id  bigint       not null,
    reference     bytea        not null check (octet_length(reference) = 32),
    account       bytea        not null check (octet_length(account) = 20),
    amount_fen    bigint       not null check (amount_fen between 1 and 9007199254740991),
    returned_fen  bigint       not null check (returned_fen between amount_fen and 9007199254740991),
    points        bigint       not null check (points between 0 and 9007199254740991),
    returned_at   timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('purchase_return');
comment on table purchase_return is 'Goods of a receipt came back, and with them the points they had earned.';
comment on column purchase_return.returned_fen is 'All returns of this receipt so far.';
comment on column purchase_return.points is
    'Taken back for this return; 0 where the receipt''s rounding swallowed them.';

-- What came back of a receipt: its last return.
create index purchase_return_by_reference on purchase_return (
    programme_id, reference, block_number desc, log_index desc);

-- One row per clawback of a grant. Written only by GrantClawbackProjection.
create table grant_clawback (
    block_number         bigint       not null,
    log_index            int          not null check (log_index >= 0),
    programme_id         bigint       not null,
    batch                bytea        not null check (octet_length(batch) = 32),
    batch_index          bigint       not null check (batch_index >= 0),
    reference            bytea        not null check (octet_length(reference) = 32),
    account              bytea        not null check (octet_length(account) = 20),
    reason               text         not null
        check (reason in ('PURCHASE', 'REFERRAL', 'KNOWLEDGE', 'WELCOME', 'COMPENSATION')),
    amount               bigint       not null check (amount between 1 and 9007199254740991),
    taken                bigint       not null check (taken between 0 and amount),
    clawed_back_so_far   bigint       not null check (clawed_back_so_far between amount and 9007199254740991),
    clawed_back_at       timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('grant_clawback');
comment on table grant_clawback is
    'What a brand took back of a grant: from balances what is taken, the rest as a debt.';
comment on column grant_clawback.batch is 'The reference under which the grant was issued, alone or with others.';
comment on column grant_clawback.batch_index is 'The grant''s position in it.';
comment on column grant_clawback.account is 'Who got the grant; points and debt may be those of the one it waited for.';
comment on column grant_clawback.clawed_back_so_far is 'Of this grant, this clawback included; never more than it was.';

-- What was taken back of a grant: its last clawback.
create index grant_clawback_by_grant on grant_clawback (
    programme_id, batch, batch_index, block_number desc, log_index desc) include (clawed_back_so_far);

-- One row per asset that a clawback ended points of. Written only by PointsClawbackProjection.
create table points_clawback (
    block_number      bigint       not null,
    log_index         int          not null check (log_index >= 0),
    programme_id      bigint       not null,
    account           bytea        not null check (octet_length(account) = 20),
    reference         bytea        not null check (octet_length(reference) = 32),
    asset_id          numeric(78)  not null,
    amount            bigint       not null check (amount between 1 and 9007199254740991),
    reason            text         not null
        check (reason in ('PURCHASE', 'REFERRAL', 'KNOWLEDGE', 'WELCOME', 'COMPENSATION')),
    primary key (block_number, log_index)
);
insert into append_only values ('points_clawback');
comment on table points_clawback is 'Points that ended by a clawback, and for which reason they had been issued.';

-- What a vintage lost to clawbacks, by reason.
create index points_clawback_by_asset on points_clawback (asset_id, block_number) include (amount, reason);

-- One row per programme and account that ever owed points. Written only by DebtProjection.
create table debt (
    programme_id  bigint  not null references programme,
    account       bytea   not null check (octet_length(account) = 20),
    points        bigint  not null check (points between 0 and 9007199254740991),
    primary key (programme_id, account)
);
comment on table debt is 'Points that the next grants of the programme to the account pay back; rows at zero stay.';

-- What an account owes.
create index debt_by_account on debt (account) where points > 0;

-- One row per change of a debt. Written only by DebtMovementProjection.
create table debt_movement (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    programme_id  bigint       not null,
    account       bytea        not null check (octet_length(account) = 20),
    reference     bytea        not null check (octet_length(reference) = 32),
    amount        bigint       not null check (amount <> 0),
    debt_after    bigint       not null check (debt_after between 0 and 9007199254740991),
    asset_id      numeric(78)  check (asset_id > 0),
    reason        text         check (reason in ('PURCHASE', 'REFERRAL', 'KNOWLEDGE', 'WELCOME', 'COMPENSATION')),
    moved_at      timestamptz  not null,
    primary key (block_number, log_index),
    check ((amount < 0) = (asset_id is not null)),
    check ((asset_id is null) = (reason is null))
);
insert into append_only values ('debt_movement');
comment on table debt_movement is
    'A clawback found too little, and that is owed; or a grant paid it and was not minted.';
comment on column debt_movement.reference is 'The grant that was clawed back, or the one that paid.';
comment on column debt_movement.asset_id is 'The id under which the grant that paid would have been minted.';

-- How a debt came to be, and what it was at any block.
create index debt_movement_by_debt on debt_movement (
    programme_id, account, block_number desc, log_index desc) include (amount, debt_after);

-- One row per member whom another one invited. Written only by ReferralProjection.
create table referral (
    account                      bytea        primary key check (octet_length(account) = 20),
    referrer                     bytea        not null check (octet_length(referrer) = 20),
    programme_id                 bigint       not null references programme,
    bound_at                     timestamptz  not null,
    first_purchase_programme_id  bigint       references programme,
    first_purchase_reference     bytea        check (octet_length(first_purchase_reference) = 32),
    valid_from                   timestamptz,
    bonus_reference              bytea        check (octet_length(bonus_reference) = 32),
    bonus_issued_at              timestamptz,
    check (account <> referrer),
    check (num_nulls(first_purchase_programme_id, first_purchase_reference, valid_from) in (0, 3)),
    check ((bonus_reference is null) = (bonus_issued_at is null)),
    check (bonus_issued_at is null or valid_from <= bonus_issued_at)
);
comment on table referral is 'Who invited a member, under which programme, and how far the reward for it has come.';
comment on column referral.valid_from is
    'When the first purchase has outlived its return window; null before it, and again once it came back in full.';
comment on column referral.bonus_reference is 'The grant that rewarded the referrer.';

-- Whom a member invited.
create index referral_by_referrer on referral (referrer);

-- One row per reward that ended at the depth the law knows. Written only by ReferralLimitProjection.
create table referral_limit (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    programme_id  bigint       not null,
    beneficiary   bytea        not null check (octet_length(beneficiary) = 20),
    invitee       bytea        not null check (octet_length(invitee) = 20),
    depth         int          not null check (depth > 1),
    most          int          not null check (most < depth),
    refused_at    timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('referral_limit');
comment on table referral_limit is 'Whoever invited the referrer gets nothing for the invitee, and this is the proof.';

-- One row per badge and account. Written only by BadgeProjection.
create table badge (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    programme_id  bigint       not null,
    account       bytea        not null check (octet_length(account) = 20),
    reference     bytea        not null check (octet_length(reference) = 32),
    asset_id      numeric(78)  not null,
    awarded_at    timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('badge');
comment on table badge is 'A badge that an account was awarded; it never leaves the account.';

-- The badges of a member.
create index badge_by_account on badge (account);

-- One row per campaign. Written only by CampaignProjection.
create table campaign (
    campaign_id      bytea        primary key check (octet_length(campaign_id) = 32),
    programme_id     bigint       not null references programme,
    reference        bytea        not null check (octet_length(reference) = 32),
    asset_id         numeric(78)  not null,
    root             bytea        not null check (octet_length(root) = 32),
    leaf_count       bigint       not null check (leaf_count > 0),
    total            bigint       not null check (total between 1 and 9007199254740991),
    reason           text         not null check (reason in ('PURCHASE', 'KNOWLEDGE', 'WELCOME', 'COMPENSATION')),
    committed_at     timestamptz  not null,
    claimable_until  timestamptz  not null,
    ended_at         timestamptz,
    unclaimed        bigint       check (unclaimed between 0 and total),
    check (committed_at < claimable_until),
    check ((ended_at is null) = (unclaimed is null))
);
comment on table campaign is 'Points that a brand promised with one transaction to members who claim them.';
comment on column campaign.asset_id is 'The id of its points, fixed when it was committed: whoever claims late.';
comment on column campaign.root is 'The Merkle root of all claims.';
comment on column campaign.claimable_until is 'Exclusive.';
comment on column campaign.ended_at is 'When what was not claimed stopped being promised; anyone may see to that.';

-- The campaigns of a programme.
create index campaign_by_programme on campaign (programme_id, claimable_until desc);

-- One row per claim. Written only by CampaignClaimProjection.
create table campaign_claim (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    campaign_id   bytea        not null check (octet_length(campaign_id) = 32),
    claim_index   bigint       not null check (claim_index >= 0),
    account       bytea        not null check (octet_length(account) = 20),
    asset_id      numeric(78)  not null,
    amount        bigint       not null check (amount between 1 and 9007199254740991),
    claimed       bigint       not null check (claimed between amount and 9007199254740991),
    claimed_at    timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('campaign_claim');
comment on table campaign_claim is 'A member claimed a position of a campaign.';
comment on column campaign_claim.claimed is 'All that was claimed of the campaign so far.';

-- Whether a position was claimed, what was claimed in all (the highest), and what a member claimed.
create unique index campaign_claim_by_index on campaign_claim (campaign_id, claim_index);
create index campaign_claim_by_campaign on campaign_claim (campaign_id, claimed desc);
create index campaign_claim_by_account on campaign_claim (account, block_number desc, log_index desc);

-- One row per change of what a programme has promised. Written only by PromiseMovementProjection.
create table promise_movement (
    block_number    bigint       not null,
    log_index       int          not null check (log_index >= 0),
    programme_id    bigint       not null,
    campaign_id     bytea        not null check (octet_length(campaign_id) = 32),
    kind            text         not null check (kind in ('COMMITTED', 'CLAIMED', 'ENDED')),
    amount          bigint       not null,
    promised_after  bigint       not null check (promised_after between 0 and 9007199254740991),
    primary key (block_number, log_index),
    check ((kind = 'COMMITTED') = (amount > 0))
);
insert into append_only values ('promise_movement');
comment on table promise_movement is
    'Points a programme has promised and that are no supply yet, with the running total.';

-- What a programme had promised at any block: the last movement at or before it.
create index promise_movement_by_programme on promise_movement (
    programme_id, block_number desc, log_index desc) include (promised_after);
