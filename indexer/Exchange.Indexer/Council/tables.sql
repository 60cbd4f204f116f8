-- One row per term of office. Written only by OperatorProjection.
create table council_operator (
    block_number  bigint       not null references block,
    log_index     int          not null check (log_index >= 0),
    operator      bytea        not null check (octet_length(operator) = 20),
    added_at      timestamptz  not null,
    removed_at    timestamptz,
    primary key (block_number, log_index)
);
comment on table council_operator is
    'Who may propose and approve what the alliance does. Who comes again begins a new term: votes of the old are void.';

-- Who is in office, once each.
create unique index council_operator_in_office on council_operator (operator) where removed_at is null;

-- One row per proposal. Written only by ProposalProjection.
create table proposal (
    proposal_id  bigint       primary key check (proposal_id > 0),
    proposer     bytea        not null check (octet_length(proposer) = 20),
    target       bytea        not null check (octet_length(target) = 20),
    data         bytea        not null check (octet_length(data) between 4 and 1024),
    reason_hash  bytea        not null check (octet_length(reason_hash) = 32),
    state        text         not null check (state in ('OPEN', 'APPROVED', 'EXECUTED', 'CANCELLED')),
    made_at      timestamptz  not null,
    ready_at     timestamptz,
    expires_at   timestamptz  not null,
    ended_at     timestamptz,
    check ((ended_at is null) = (state in ('OPEN', 'APPROVED'))),
    check (state <> 'OPEN' or ready_at is null),
    check (state not in ('APPROVED', 'EXECUTED') or ready_at is not null)
);
comment on table proposal is 'A call that operators decide on together; after expires_at it is void in any state.';
comment on column proposal.data is 'The call, from its selector on.';
comment on column proposal.reason_hash is 'Of the reason''s words.';
comment on column proposal.ready_at is 'From when on it may be executed; null while too few operators approve.';
comment on column proposal.ended_at is 'When it was executed or called off.';

-- One row per vote; whoever proposes approves. Written only by ProposalVoteProjection.
create table proposal_vote (
    block_number  bigint       not null,
    log_index     int          not null check (log_index >= 0),
    proposal_id   bigint       not null,
    operator      bytea        not null check (octet_length(operator) = 20),
    approves      boolean      not null,
    voted_at      timestamptz  not null,
    primary key (block_number, log_index)
);
insert into append_only values ('proposal_vote');
comment on table proposal_vote is
    'An operator approved, or objected, perhaps to what it had approved. It counts while its term of office lasts.';

-- The votes on a proposal.
create index proposal_vote_by_proposal on proposal_vote (proposal_id);
