-- One row per auction of either kind; each contract counts its own ids. Written only by AuctionProjection.
create table auction (
    kind                text         not null check (kind in ('ENGLISH', 'SEALED')),
    auction_id          bigint       not null check (auction_id > 0),
    brand_id            bigint       not null references brand,
    programme_id        bigint       not null references programme,
    seller              bytea        not null check (octet_length(seller) = 20),
    units               int          not null check (units between 1 and 64),
    voucher_id          numeric(78)  not null,
    voucher_item        numeric(78)  not null,
    voucher_expires_at  timestamptz  not null,
    point_value         bigint       not null check (point_value > 0),
    reserve_score       bigint       not null check (reserve_score between 1 and 9007199254740991),
    bond_points         bigint       check (bond_points between 1 and 9007199254740991),
    commit_ends_at      timestamptz,
    ends_at             timestamptz  not null,
    latest_ends_at      timestamptz  not null,
    settlement_ends_at  timestamptz  not null,
    extensions          int          not null check (extensions between 0 and 12),
    bids                bigint       not null check (bids >= 0),
    phase               text         not null check (phase in (
        'BIDDING', 'REVEALING', 'ENDED', 'CLOSED', 'CANCELLED', 'LAPSED')),
    clearing_score      bigint       check (clearing_score between 0 and 9007199254740991),
    winners             int          check (winners between 0 and units),
    settled             int          not null check (settled >= 0),
    opened_in_block     bigint       not null references block,
    log_index           int          not null check (log_index >= 0),
    primary key (kind, auction_id),
    check (ends_at <= latest_ends_at and ends_at < settlement_ends_at),
    check (num_nulls(clearing_score, winners) in (0, 2)),
    check (clearing_score is not null or phase <> 'CLOSED'),
    check (settled = 0 or settled <= winners)
);
comment on table auction is 'Units of one voucher, sold to the best bids of points and cash, all at one price.';
comment on column auction.voucher_item is 'Which benefit of the programme the vouchers stand for.';
comment on column auction.point_value is 'In 1/1,000 fen per point, fixed at opening.';
comment on column auction.reserve_score is 'The least score a bid may have, in 1/1,000 fen.';
comment on column auction.bond_points is 'What a commitment to a sealed bid stakes; null in an open auction.';
comment on column auction.commit_ends_at is 'When commitments end and reveals begin; null in an open auction.';
comment on column auction.ends_at is 'No bid, or reveal, from here on; a late bid moves it.';
comment on column auction.settlement_ends_at is 'From here on nothing is won any more, and all bids go back.';
comment on column auction.bids is 'How many were placed, or committed.';
comment on column auction.phase is
    'ENDED: to be closed. CLOSED: winners and price are fixed. LAPSED: nobody closed it in time.';
comment on column auction.clearing_score is 'The price: the lowest winning score; null until closed, 0 without a bid.';
comment on column auction.settled is 'How many winners got their voucher and paid.';

-- Auctions of a phase, soonest to end first: what is on, and what Tick must look at. Those of a brand, newest first.
create index auction_by_phase on auction (phase, ends_at);
create index auction_by_brand on auction (brand_id, opened_in_block desc, log_index desc);

-- One row per account and auction: its last bid, and what became of it. Written only by BidProjection.
create table bid (
    kind             text    not null,
    auction_id       bigint  not null,
    account          bytea   not null check (octet_length(account) = 20),
    number           bigint  not null check (number > 0),
    state            text    not null check (state in (
        'COMMITTED', 'STANDING', 'LOST', 'DISPLACED', 'NOT_PERMITTED', 'WON', 'SETTLED', 'RETURNED',
        'BOND_FORFEITED', 'BOND_RETURNED')),
    commitment       bytea   check (octet_length(commitment) = 32),
    points           bigint  check (points between 1 and 9007199254740991),
    fen              bigint  check (fen between 0 and 9007199254740991),
    score            bigint  check (score between 1 and 9007199254740991),
    paid_points      bigint  check (paid_points between 0 and points),
    paid_fen         bigint  check (paid_fen between 0 and fen),
    placed_in_block  bigint  not null references block,
    log_index        int     not null check (log_index >= 0),
    primary key (kind, auction_id, account),
    foreign key (kind, auction_id) references auction,
    check (num_nulls(points, fen, score) in (0, 3)),
    check (score is not null or state in ('COMMITTED', 'NOT_PERMITTED', 'BOND_FORFEITED', 'BOND_RETURNED')),
    check ((state = 'SETTLED') = (paid_points is not null)),
    check (num_nulls(paid_points, paid_fen) in (0, 2))
);
comment on table bid is 'An account''s bid in an auction. STANDING and WON are held whole, of COMMITTED the bond.';
comment on column bid.number is 'The order of bids, or of commitments: of equal scores the smaller one wins.';
comment on column bid.state is
    'LOST: revealed and not among the best. DISPLACED: a better one took its place. RETURNED: not settled in time.';
comment on column bid.commitment is 'The hash that was committed to; null in an open auction.';
comment on column bid.points is 'What is bid; null while it is sealed.';
comment on column bid.score is 'What it weighs, in 1/1,000 fen.';
comment on column bid.paid_points is 'What the winner paid; the rest came back.';

-- A member's bids, newest first; the bids of an auction that stand or won, the best first.
create index bid_by_account on bid (account, placed_in_block desc, log_index desc);
create index bid_best on bid (kind, auction_id, score desc, number) where state in ('STANDING', 'WON', 'SETTLED');

-- One row per asset that an auction holds for an account: the parts of its standing bid, or of its bond.
-- Rows at zero stay. Written only by BidProjection.
create table bid_part (
    kind        text         not null,
    auction_id  bigint       not null,
    account     bytea        not null,
    asset_id    numeric(78)  not null references asset,
    amount      bigint       not null check (amount between 0 and 9007199254740991),
    primary key (kind, auction_id, account, asset_id),
    foreign key (kind, auction_id, account) references bid
);
comment on table bid_part is 'What an auction holds now for an account, asset by asset, cash included.';

-- What one kind of auction holds of an asset: must equal its contract's balance.
create index bid_part_held on bid_part (kind, asset_id) include (amount) where amount > 0;

-- One row per step of an auction, in order. Written only by AuctionStepProjection.
create table auction_step (
    block_number      bigint         not null,
    log_index         int            not null check (log_index >= 0),
    at                timestamptz    not null,
    kind              text           not null,
    auction_id        bigint         not null,
    step              text           not null check (step in (
        'OPENED', 'BID_PLACED', 'BID_COMMITTED', 'BID_REVEALED', 'BID_NOT_PERMITTED', 'BID_DISPLACED', 'EXTENDED',
        'CLOSED', 'CANCELLED', 'WINNER_SETTLED', 'BID_RETURNED', 'BOND_FORFEITED', 'BOND_RETURNED')),
    account           bytea          check (octet_length(account) = 20),
    number            bigint,
    score             bigint,
    points            bigint,
    fen               bigint,
    asset_ids         numeric(78)[],
    amounts           bigint[],
    stands            boolean,
    ends_at           timestamptz,
    transaction_hash  bytea          not null check (octet_length(transaction_hash) = 32),
    primary key (block_number, log_index)
);
insert into append_only values ('auction_step');
comment on table auction_step is 'All that happened in an auction: winners and prices follow from it.';
comment on column auction_step.number is 'Of a bid or a commitment.';
comment on column auction_step.score is 'Of the bid; of CLOSED the price.';
comment on column auction_step.points is 'Bid, paid, staked or given back, as the step says; their ids in asset_ids.';
comment on column auction_step.stands is 'Of a revealed bid: whether it was among the best.';
comment on column auction_step.ends_at is 'Of OPENED and EXTENDED.';

create index auction_step_by_auction on auction_step (kind, auction_id, block_number desc, log_index desc);
