-- One row per obligation between two brands. Written only by ObligationProjection. The cycle is the one it stands in
-- now: a disputed obligation stands in none, and neither does a dismissed one, whatever the column says.
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
    dispute             text    not null check (dispute in ('NONE', 'DISPUTED', 'UPHELD', 'DISMISSED')),
    recorded_in_block   bigint  not null references block,
    log_index           int     not null check (log_index >= 0),
    transaction_hash    bytea   not null check (octet_length(transaction_hash) = 32),
    check (debtor_brand_id <> creditor_brand_id),
    check ((redemption_id is null) <> (conversion_id is null))
);
comment on table obligation is
    'What the issuer of redeemed or converted points owes the brand that honoured them, in fen.';
comment on column obligation.conversion_id is 'The hash of the intent that converted points of the debtor.';
comment on column obligation.cycle is 'The last one it stood in; an upheld one is owed in the cycle of its ruling.';
comment on column obligation.dispute is 'DISPUTED: in suspense. UPHELD: owed after all. DISMISSED: not owed.';
comment on column obligation.amount_fen is 'Less than nothing when a refund takes back what was owed.';

-- What a brand owes and is due, per cycle, newest first; and the obligations of one redemption.
create index obligation_by_debtor on obligation (debtor_brand_id, cycle, obligation_id desc);
create index obligation_by_creditor on obligation (creditor_brand_id, cycle, obligation_id desc);
create index obligation_by_redemption on obligation (redemption_id);

-- One row per dispute; there is one stage, so one per obligation. Written only by ObligationDisputeProjection.
create table obligation_dispute (
    obligation_id      bigint       primary key references obligation,
    cycle              int          not null check (cycle > 0),
    brand_id           bigint       not null references brand,
    reason_code        int          not null check (reason_code between 1 and 255),
    evidence_hash      bytea        not null check (octet_length(evidence_hash) = 32),
    ruling_due_at      timestamptz  not null,
    state              text         not null check (state in ('DISPUTED', 'UPHELD', 'DISMISSED')),
    resolved_cycle     int          check (resolved_cycle > 0),
    ruling_hash        bytea        check (octet_length(ruling_hash) = 32),
    disputed_in_block  bigint       not null references block,
    resolved_in_block  bigint       references block,
    check ((state = 'DISPUTED') = (resolved_in_block is null)),
    check ((state = 'UPHELD') = (resolved_cycle is not null))
);
comment on table obligation_dispute is 'One side''s doubt about an obligation, and what the arbiter ruled.';
comment on column obligation_dispute.cycle is 'The cycle it was taken out of.';
comment on column obligation_dispute.reason_code is 'As brands agreed between themselves.';
comment on column obligation_dispute.resolved_cycle is 'The cycle in which it is owed, when upheld.';
comment on column obligation_dispute.ruling_hash is 'Of the ruling''s text; null without a ruling in time.';

-- What is to be ruled on, soonest due first.
create index obligation_dispute_open on obligation_dispute (ruling_due_at) where state = 'DISPUTED';

-- One row per cycle that ever had an obligation, in fen, as ClearingHouse.cycleOf tells it.
-- Written only by CycleProjection.
create table clearing_cycle (
    cycle            int      primary key check (cycle > 0),
    closed           boolean  not null,
    gross_fen        bigint   not null,
    moved_fen        bigint   not null check (moved_fen >= 0),
    positions        int      not null check (positions >= 0),
    positions_hash   bytea    check (octet_length(positions_hash) = 32),
    unpaid_fen       bigint   not null check (unpaid_fen >= 0),
    cash_fen         bigint   not null check (cash_fen >= 0),
    bank_fen         bigint   not null check (bank_fen >= 0),
    shortfall_fen    bigint   not null check (shortfall_fen >= 0),
    recovered_fen    bigint   not null check (recovered_fen between 0 and shortfall_fen),
    closed_in_block  bigint   references block,
    check (closed = (positions_hash is not null) and closed = (closed_in_block is not null)),
    check (closed or (gross_fen = 0 and moved_fen = 0 and unpaid_fen = 0))
);
comment on table clearing_cycle is 'A week of obligations, netted when it is closed, and what became of the debts.';
comment on column clearing_cycle.gross_fen is 'All its obligations; 0 until it is closed.';
comment on column clearing_cycle.moved_fen is 'What netting leaves to be paid; 0 until it is closed.';
comment on column clearing_cycle.positions_hash is 'Over the positions as they were closed: see CycleClosed.';
comment on column clearing_cycle.unpaid_fen is 'Debits neither paid nor called in default.';
comment on column clearing_cycle.cash_fen is 'Paid in cash and not yet collected.';
comment on column clearing_cycle.bank_fen is 'Paid through banks and not yet attested as received.';
comment on column clearing_cycle.shortfall_fen is 'What defaults left, and creditors lost.';
comment on column clearing_cycle.recovered_fen is 'What of it was paid later.';

-- Cycles that still hold cash.
create index clearing_cycle_with_cash on clearing_cycle (cycle) include (cash_fen) where cash_fen > 0;

-- One row per brand and cycle: the sum of its obligations there, and what of it was settled.
-- Written only by PositionProjection.
create table clearing_position (
    cycle        int      not null references clearing_cycle,
    brand_id     bigint   not null references brand,
    net_fen      bigint   not null,
    owed_fen     bigint   not null,
    netted_fen   bigint,
    settled_fen  bigint   not null check (settled_fen >= 0),
    loss_fen     bigint   not null check (loss_fen >= 0),
    in_default   boolean  not null,
    primary key (cycle, brand_id)
);
comment on table clearing_position is 'What a brand owes in a cycle, or is owed; all of a cycle sum to 0.';
comment on column clearing_position.net_fen is
    'Owed to it when above 0, owed by it when below; complete once the cycle has ended.';
comment on column clearing_position.owed_fen is 'Its obligations as a debtor, before netting.';
comment on column clearing_position.netted_fen is 'As the closing published it; null before.';
comment on column clearing_position.settled_fen is 'What it paid, collateral taken included, or received.';
comment on column clearing_position.loss_fen is 'What it lost by others'' defaults.';
comment on column clearing_position.in_default is 'Whether its default was called and not cured.';

-- A brand's cycles, newest first.
create index clearing_position_by_brand on clearing_position (brand_id, cycle desc);

-- One row per payment of a debtor and receipt of a creditor. Written only by PositionPaymentProjection.
create table position_payment (
    block_number      bigint       not null,
    log_index         int          not null check (log_index >= 0),
    at                timestamptz  not null,
    cycle             int          not null,
    brand_id          bigint       not null,
    direction         text         not null check (direction in ('PAID', 'COLLECTED')),
    amount_fen        bigint       not null check (amount_fen between 1 and 9007199254740991),
    left_fen          bigint       not null check (left_fen >= 0),
    bank_reference    bytea        check (octet_length(bank_reference) = 32),
    transaction_hash  bytea        not null check (octet_length(transaction_hash) = 32),
    primary key (block_number, log_index)
);
insert into append_only values ('position_payment');
comment on table position_payment is 'What a brand paid in a cycle, or received, and what of it is left.';
comment on column position_payment.bank_reference is 'Of a payment through banks; null for one in cash.';

create index position_payment_by_cycle on position_payment (cycle, brand_id, block_number, log_index);

-- One row per default. Written only by BrandDefaultProjection.
create table brand_default (
    cycle            int     not null,
    brand_id         bigint  not null,
    collateral_fen   bigint  not null check (collateral_fen >= 0),
    shortfall_fen    bigint  not null check (shortfall_fen >= 0),
    called_in_block  bigint  not null references block,
    cured_in_block   bigint  references block,
    primary key (cycle, brand_id),
    foreign key (cycle, brand_id) references clearing_position
);
comment on table brand_default is 'A debtor that did not pay in time; until it is cured partners refuse its points.';
comment on column brand_default.collateral_fen is 'What its collateral paid.';
comment on column brand_default.shortfall_fen is 'What creditors lost.';

-- One row per brand that ever had collateral, a cap or a default. Written only by ClearingStandingProjection.
create table clearing_standing (
    brand_id            bigint  primary key references brand,
    collateral_fen      bigint  not null check (collateral_fen between 0 and 9007199254740991),
    net_debit_cap_fen   bigint  not null check (net_debit_cap_fen between 0 and 9007199254740991),
    defaults            int     not null check (defaults >= 0)
);
comment on table clearing_standing is 'How far a brand''s points may go at partners, beside what it owes already.';
comment on column clearing_standing.net_debit_cap_fen is 'Its credit beyond collateral; 100,000,000 fen until set.';
comment on column clearing_standing.defaults is 'How many of its defaults are not cured.';

-- One row per change of a brand's collateral. Written only by CollateralMovementProjection.
create table collateral_movement (
    block_number      bigint       not null,
    log_index         int          not null check (log_index >= 0),
    at                timestamptz  not null,
    brand_id          bigint       not null,
    kind              text         not null check (kind in ('POSTED', 'WITHDRAWN', 'TAKEN', 'RESTORED')),
    amount_fen        bigint       not null check (amount_fen <> 0),
    transaction_hash  bytea        not null check (octet_length(transaction_hash) = 32),
    collateral_after  bigint       not null check (collateral_after between 0 and 9007199254740991),
    primary key (block_number, log_index),
    check ((amount_fen > 0) = (kind in ('POSTED', 'RESTORED')))
);
insert into append_only values ('collateral_movement');
comment on table collateral_movement is 'Every change of a brand''s collateral, with what it is afterwards.';
comment on column collateral_movement.kind is 'TAKEN by a default, RESTORED by its cure.';

create index collateral_movement_by_brand
    on collateral_movement (brand_id, block_number desc, log_index desc) include (collateral_after);

-- One row per cap ever set. Written only by NetDebitCapProjection.
create table net_debit_cap (
    block_number       bigint       not null,
    log_index          int          not null check (log_index >= 0),
    valid_from         timestamptz  not null,
    brand_id           bigint       not null,
    net_debit_cap_fen  bigint       not null check (net_debit_cap_fen between 0 and 9007199254740991),
    primary key (block_number, log_index)
);
insert into append_only values ('net_debit_cap');
comment on table net_debit_cap is 'A brand''s credit beyond its collateral, from a block on.';

create index net_debit_cap_by_brand on net_debit_cap (brand_id, block_number desc, log_index desc);

-- One row per id of points that was outstanding when claims were recorded. Written only by HolderClaimProjection.
create table holder_claim (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    programme_id  bigint       not null,
    asset_id      numeric(78)  not null,
    supply        bigint       not null check (supply between 1 and 9007199254740991),
    recorded_at   timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('holder_claim');
comment on table holder_claim is 'What holders of one id claim from an issuer in default or winding down, in points.';

create index holder_claim_by_programme on holder_claim (programme_id, block_number desc, log_index desc);
