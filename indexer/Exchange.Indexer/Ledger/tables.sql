-- One row per module the Ledger obeys. Written only by ModuleProjection.
create table module (
    address  bytea    primary key check (octet_length(address) = 20),
    classes  int      not null check (classes between 0 and 255),
    powers   int      not null check (powers between 0 and 255),
    retired  boolean  not null
);
comment on table module is 'A contract that may mint, move or burn.';
comment on column module.classes is 'Bit n is the right to assets of class n.';
comment on column module.powers is '1: may mint; 2: may claw back.';
comment on column module.retired is 'Whether a quorum of brands retired it: it only gives back what it holds.';

-- One row per asset id ever moved; its id spells the other columns. Written only by AssetProjection.
-- Class: 1 cash, 2 points, 3 voucher, 4 badge. The upper bounds in time keep every reader's clock in range.
create table asset (
    asset_id      numeric(78)  primary key check (asset_id > 0),
    class         int          not null check (class between 1 and 4),
    programme_id  bigint       references programme,
    expires_at    timestamptz  check (expires_at < '9999-01-01'),
    matures_on    date         check (matures_on < '9999-01-01'),
    supply        bigint       not null check (supply between 0 and 9007199254740991),
    check (class <> 2 or (programme_id is not null and expires_at is not null))
);
comment on table asset is
    'An id of the Ledger with its total supply; points of one programme and expiry are a vintage.';
comment on column asset.expires_at is 'Exclusive end; null when the asset never expires.';
comment on column asset.matures_on is 'First UTC day on which it may move; null when mature from the start.';

-- The supply of a programme by vintage, soonest to expire first.
create index asset_by_programme on asset (programme_id, expires_at);

-- One row per account and asset ever held; desks in escrow are rows like members. Written only by BalanceProjection.
create table balance (
    account   bytea        not null check (octet_length(account) = 20),
    asset_id  numeric(78)  not null,
    amount    bigint       not null check (amount between 0 and 9007199254740991),
    primary key (account, asset_id)
) with (fillfactor = 70);
comment on table balance is 'What an account holds of an asset now; rows at zero stay.';

-- Holders of an asset, and the sum that must equal its supply. The amount is no part of it: a row whose indexed columns
-- stay the same is changed within its page.
create index balance_by_asset on balance (asset_id);

-- One row per change of one asset's supply; part is its position in its log. Written only by SupplyMovementProjection.
create table supply_movement (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    part          int          not null check (part >= 0),
    asset_id      numeric(78)  not null,
    kind          text         not null check (kind in (
        'ISSUED', 'REDEEMED', 'REFUNDED', 'CLAWED_BACK', 'CONVERTED', 'EXPIRED', 'FOLDED', 'DEPOSITED', 'PAID_OUT')),
    reason        text         check (reason in ('PURCHASE', 'REFERRAL', 'KNOWLEDGE', 'WELCOME', 'COMPENSATION')),
    amount        bigint       not null check (amount <> 0),
    supply_after  bigint       not null check (supply_after between 0 and 9007199254740991),
    primary key (block_number, log_index, part),
    check (reason is null or kind = 'ISSUED'),
    check (kind not in ('ISSUED', 'REFUNDED', 'DEPOSITED') or amount > 0),
    check (kind not in ('REDEEMED', 'CLAWED_BACK', 'EXPIRED', 'PAID_OUT') or amount < 0)
);
insert into append_only values ('supply_movement');
comment on table supply_movement is 'Every change of an asset''s supply, with the running total.';
comment on column supply_movement.kind is
    'CONVERTED and FOLDED end points under one id and bring them into being under another.';
comment on column supply_movement.reason is 'Why an earning desk issued it; null for whatever else was issued.';

-- Supply of an asset at any block: the last movement at or before it.
create index supply_movement_by_asset on supply_movement (asset_id, block_number desc, log_index desc, part desc)
    include (kind, amount, supply_after);

-- One row per payment that the payment provider attested. Written only by CashDepositProjection.
create table cash_deposit (
    block_number      bigint       not null,
    log_index         int          not null check (log_index >= 0),
    at                timestamptz  not null,
    account           bytea        not null check (octet_length(account) = 20),
    reference         bytea        not null check (octet_length(reference) = 32),
    amount_fen        bigint       not null check (amount_fen between 1 and 9007199254740991),
    transaction_hash  bytea        not null check (octet_length(transaction_hash) = 32),
    primary key (block_number, log_index)
);
insert into append_only values ('cash_deposit');
comment on table cash_deposit is 'Cash that came into being because the payment provider received as much money.';
comment on column cash_deposit.reference is 'The provider''s own name of the payment, as a keyed hash; used once.';

-- Of an account, newest first; and the one deposit of a reference.
create index cash_deposit_by_account on cash_deposit (account, block_number desc, log_index desc);
create unique index cash_deposit_by_reference on cash_deposit (reference);

-- One row per payout, from the holder's request to its end. Written only by PayoutProjection.
create table payout (
    payout_id           bytea        primary key check (octet_length(payout_id) = 32),
    account             bytea        not null check (octet_length(account) = 20),
    amount_fen          bigint       not null check (amount_fen between 1 and 9007199254740991),
    destination         bytea        not null check (octet_length(destination) = 32),
    requested_at        timestamptz  not null,
    state               text         not null check (state in ('OPEN', 'PAID', 'RETURNED')),
    reference           bytea        unique check (octet_length(reference) = 32),
    requested_in_block  bigint       not null references block,
    log_index           int          not null check (log_index >= 0),
    ended_in_block      bigint       references block,
    check ((state = 'PAID') = (reference is not null)),
    check ((state = 'OPEN') = (ended_in_block is null))
);
comment on table payout is 'Cash that its holder wants paid out; the desk holds it while it is OPEN.';
comment on column payout.payout_id is 'The hash of the holder''s intent.';
comment on column payout.destination is 'The keyed hash under which the payment provider knows the bank account.';
comment on column payout.reference is 'The provider''s own name of the payment, as a keyed hash; used once.';

-- An account's payouts, newest first; and those to be paid, oldest first.
create index payout_by_account on payout (account, requested_in_block desc, log_index desc);
create index payout_open on payout (requested_at) include (amount_fen) where state = 'OPEN';
