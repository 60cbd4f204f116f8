-- One row per offer, from its posting on. Written only by OfferProjection.
-- An offer stands in the order book of a pair if it gives points of one programme or cash for one thing, and anyone may
-- take it. Its price is what all of it wants per unit it gives, as the fraction in lowest terms and as a number.
create table offer (
    offer_id           bigint         primary key check (offer_id > 0),
    maker              bytea          not null check (octet_length(maker) = 20),
    epoch              bigint         not null check (epoch >= 0),
    asset_id           numeric(78)    not null references asset,
    programme_id       bigint         references programme,
    amount             bigint         not null check (amount between 1 and 9007199254740991),
    filled             bigint         not null check (filled between 0 and amount),
    lot_size           bigint         not null check (lot_size between 1 and amount),
    minimum_fill       bigint         not null check (minimum_fill between 1 and amount),
    counterparty       bytea          check (octet_length(counterparty) = 20),
    max_fee_bps        int            not null check (max_fee_bps between 0 and 65535),
    expires_at         timestamptz    not null,
    state              text           not null check (state in ('OPEN', 'FILLED', 'WITHDRAWN', 'RETURNED')),
    standing           boolean        not null,
    give_programme_id  bigint         check (give_programme_id >= 0),
    want_programme_id  bigint         check (want_programme_id >= 0),
    price_wanted       bigint         check (price_wanted > 0),
    price_given        bigint         check (price_given > 0),
    price              numeric(28,12) check (price >= 0),
    posted_in_block    bigint         not null references block,
    log_index          int            not null check (log_index >= 0),
    check ((state = 'FILLED') = (filled = amount)),
    check (not standing or state = 'OPEN'),
    check (num_nulls(give_programme_id, want_programme_id, price_wanted, price_given, price) in (0, 5))
);
comment on table offer is 'What a member wants to exchange; amount - filled is in escrow while it is OPEN.';
comment on column offer.epoch is 'Of the maker''s account when it was posted: under another one it is only returned.';
comment on column offer.programme_id is 'Whose points, or vouchers, are given; null for cash.';
comment on column offer.counterparty is 'The only account that may take it; null when anyone may.';
comment on column offer.state is 'As the contract keeps it: time, cancelling and a new signer do not end it.';
comment on column offer.standing is
    'OPEN, before its end, not cancelled, its maker''s signer unchanged: whether it may still be taken.';
comment on column offer.give_programme_id is 'The order book it belongs to: what is given, 0 for cash. Null: none.';
comment on column offer.want_programme_id is 'The order book it belongs to: what is wanted, 0 for cash. Null: none.';
comment on column offer.price_wanted is 'The price: so much is wanted for every price_given.';
comment on column offer.price is 'price_wanted / price_given, rounded to twelve places: for sorting and showing.';

-- A maker's offers, and those for one taker, newest first; all that stand, soonest to end first; those of an order
-- book, cheapest first; and what of an asset must be in escrow.
create index offer_by_maker on offer (maker, offer_id desc);
create index offer_by_counterparty on offer (counterparty, offer_id desc) where counterparty is not null;
create index offer_standing on offer (expires_at, offer_id) where standing;
create index offer_by_pair on offer (give_programme_id, want_programme_id, price, offer_id) where standing;
create index offer_by_programme on offer (programme_id, offer_id desc);
create index offer_in_escrow on offer (asset_id) include (amount, filled) where state = 'OPEN';

-- One row per thing an offer wants. Written only by OfferLegProjection.
create table offer_leg (
    offer_id        bigint       not null references offer,
    position        int          not null check (position between 0 and 3),
    programme_id    bigint       references programme,
    amount          bigint       not null check (amount between 1 and 9007199254740991),
    min_expires_at  timestamptz,
    paid            bigint       not null check (paid >= 0),
    primary key (offer_id, position)
);
comment on table offer_leg is 'What the whole of an offer wants, and how much of it was paid so far.';
comment on column offer_leg.programme_id is 'Whose points are wanted; null for cash.';
comment on column offer_leg.min_expires_at is 'Points that expire earlier do not pay; null for cash.';
comment on column offer_leg.paid is 'A match may pay more than the price.';

-- Offers that want points of a programme, newest first.
create index offer_leg_by_programme on offer_leg (programme_id, offer_id desc);

-- One row per taking of an offer; every row with a pair is a trade. Written only by OfferFillProjection.
create table offer_fill (
    block_number       bigint          not null,
    log_index          int             not null check (log_index >= 0),
    at                 timestamptz     not null,
    offer_id           bigint          not null,
    maker              bytea           not null check (octet_length(maker) = 20),
    filler             bytea           not null check (octet_length(filler) = 20),
    amount             bigint          not null check (amount between 1 and 9007199254740991),
    filled_total       bigint          not null check (filled_total >= amount),
    fee_bps            int             not null check (fee_bps between 0 and 100),
    paid               bigint[]        not null,
    transaction_hash   bytea           not null check (octet_length(transaction_hash) = 32),
    give_programme_id  bigint,
    want_programme_id  bigint,
    price              numeric(28,12),
    primary key (block_number, log_index)
);
insert into append_only values ('offer_fill');
comment on table offer_fill is 'One taking of an offer, whole or in part, with what was paid for it, leg by leg.';
comment on column offer_fill.fee_bps is 'Of every amount that paid, rounded down, in 1/10,000; the maker bears it.';
comment on column offer_fill.give_programme_id is 'The offer''s order book; null when it stands in none.';
comment on column offer_fill.price is
    'What was paid per unit, rounded to twelve places; in a match maybe more than the offer''s price.';

-- The fills of an offer, of a member on either side, and the trades of a pair, newest first.
create index offer_fill_by_offer on offer_fill (offer_id, block_number desc, log_index desc);
create index offer_fill_by_filler on offer_fill (filler, block_number desc, log_index desc);
create index offer_fill_by_maker on offer_fill (maker, block_number desc, log_index desc);
create index offer_fill_by_pair
    on offer_fill (give_programme_id, want_programme_id, block_number desc, log_index desc)
    where give_programme_id is not null;

-- One row per id that paid a fill, in the order of the event. Written only by OfferFillProjection.
create table offer_payment (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    part          int          not null check (part >= 0),
    offer_id      bigint       not null,
    asset_id      numeric(78)  not null,
    amount        bigint       not null check (amount between 1 and 9007199254740991),
    fee           bigint       not null check (fee between 0 and amount),
    primary key (block_number, log_index, part)
);
insert into append_only values ('offer_payment');
comment on table offer_payment is 'What paid a fill, id by id; amount - fee went to the maker.';
comment on column offer_payment.fee is 'What of it went to the alliance''s fee account.';

-- One row per offer that a match exchanged for others; the fills stand right behind it in the same transaction.
-- Written only by OfferMatchProjection.
create table offer_match (
    block_number      bigint  not null,
    log_index         int     not null check (log_index >= 0),
    part              int     not null check (part between 0 and 2),
    offer_id          bigint  not null,
    amount            bigint  not null check (amount between 1 and 9007199254740991),
    caller            bytea   not null check (octet_length(caller) = 20),
    transaction_hash  bytea   not null check (octet_length(transaction_hash) = 32),
    primary key (block_number, log_index, part)
);
insert into append_only values ('offer_match');
comment on table offer_match is 'Offers exchanged for each other: each gave its amount to the maker of the next part.';
comment on column offer_match.caller is 'Who saw that they match; nothing of it is theirs.';

-- One row per offer that somebody''s best price passed over. Written only by OfferSkipProjection.
create table offer_skip (
    block_number  bigint  not null,
    log_index     int     not null check (log_index >= 0),
    offer_id      bigint  not null,
    filler        bytea   not null check (octet_length(filler) = 20),
    reason        bytea   not null,
    code          text,
    primary key (block_number, log_index)
);
insert into append_only values ('offer_skip');
comment on table offer_skip is 'An offer that could not be taken when somebody asked for the best of several.';
comment on column offer_skip.reason is 'The refusal as the contract returned it: an ABI-encoded error.';
comment on column offer_skip.code is 'The same as a word; null when no contract of ours declares such an error.';

-- One row per cancelling of all offers of a maker. Written only by OfferCancellationProjection.
create table offer_cancellation (
    block_number    bigint  not null,
    log_index       int     not null check (log_index >= 0),
    maker           bytea   not null check (octet_length(maker) = 20),
    up_to_offer_id  bigint  not null check (up_to_offer_id >= 0),
    primary key (block_number, log_index)
);
insert into append_only values ('offer_cancellation');
comment on table offer_cancellation is 'None of the maker''s offers up to this id can be taken any more.';

create index offer_cancellation_by_maker on offer_cancellation (maker, block_number desc, log_index desc);

-- One row per price of an order book; rows at zero stay. Written only by OfferProjection.
create table order_book_level (
    give_programme_id  bigint          not null check (give_programme_id >= 0),
    want_programme_id  bigint          not null check (want_programme_id >= 0),
    price_wanted       bigint          not null check (price_wanted > 0),
    price_given        bigint          not null check (price_given > 0),
    price              numeric(28,12)  not null check (price >= 0),
    amount             bigint          not null check (amount >= 0),
    offers             int             not null check (offers >= 0),
    primary key (give_programme_id, want_programme_id, price_wanted, price_given),
    check ((offers = 0) = (amount = 0))
);
comment on table order_book_level is 'How much stands at one price: what is left of all standing offers of the pair.';
comment on column order_book_level.give_programme_id is 'What is given; 0 for cash.';
comment on column order_book_level.want_programme_id is 'What is wanted for it; 0 for cash.';
comment on column order_book_level.price is 'price_wanted / price_given, rounded to twelve places.';

-- The best prices of a pair.
create index order_book_level_by_price on order_book_level (give_programme_id, want_programme_id, price)
    include (price_wanted, price_given, amount, offers) where offers > 0;

-- One row per pair and stretch of time in which it was traded. Written only by CandleProjection.
create table candle (
    give_programme_id  bigint          not null check (give_programme_id >= 0),
    want_programme_id  bigint          not null check (want_programme_id >= 0),
    seconds            int             not null check (seconds in (60, 3600, 86400)),
    starts_at          timestamptz     not null,
    open               numeric(28,12)  not null,
    high               numeric(28,12)  not null,
    low                numeric(28,12)  not null,
    close              numeric(28,12)  not null,
    given              bigint          not null check (given > 0),
    paid               bigint          not null check (paid >= 0),
    trades             int             not null check (trades > 0),
    primary key (give_programme_id, want_programme_id, seconds, starts_at),
    check (low <= least(open, close) and greatest(open, close) <= high)
);
comment on table candle is 'First, highest, lowest and last price of a pair within a minute, an hour or a day.';
comment on column candle.starts_at is 'A whole multiple of its length since 1970, in UTC.';
comment on column candle.given is 'How much was given in all its trades.';
comment on column candle.paid is 'How much was paid for it.';

-- One row per decision about the alliance's fee; it depends on the decision before, so it is no plain append.
-- Written only by MarketFeeProjection.
create table market_fee (
    block_number    bigint       not null references block,
    log_index       int          not null check (log_index >= 0),
    fee_bps         int          not null check (fee_bps between 0 and 100),
    effective_at    timestamptz  not null,
    fee_bps_before  int          not null check (fee_bps_before between 0 and 100),
    fee_account     bytea        not null check (octet_length(fee_account) = 20),
    primary key (block_number, log_index)
);
comment on table market_fee is
    'The latest row tells the fee: fee_bps_before until effective_at, fee_bps from then on, in 1/10,000.';
comment on column market_fee.fee_account is 'Who gets it, from this block on.';
