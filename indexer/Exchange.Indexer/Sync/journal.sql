-- The undo log: every change of a row made by a block that is not final, so that a reorg can take it back.
-- The writer names the block in the setting exchange.undo_block; while that is empty the triggers record nothing.
-- What it adds to numbers it records itself, as one set.
create table journal (
    entry         bigint  generated always as identity primary key,
    block_number  bigint  not null,
    table_name    text    not null,
    operation     text    not null check (operation in ('INSERT', 'UPDATE', 'DELETE')),
    row_before    jsonb,
    row_after     jsonb,
    check ((row_before is null) = (operation = 'INSERT')),
    check ((row_after is null) = (operation = 'DELETE'))
);
comment on table journal is 'Changes of blocks that may still be undone, in the order in which they were made.';

create index journal_by_block on journal (block_number);

-- How to take back one change of each table; $1 is the row before, $2 the row after.
create table journaled_table (
    table_name   text  primary key,
    undo_insert  text  not null,
    undo_update  text  not null,
    undo_delete  text  not null
);
comment on table journaled_table is
    'The tables the journal watches and the statement that undoes each kind of change.';

create function write_journal() returns trigger language plpgsql as $$
begin
    insert into journal (block_number, table_name, operation, row_before, row_after)
    values (
        current_setting('exchange.undo_block')::bigint, tg_table_name, tg_op,
        case when tg_op <> 'INSERT' then to_jsonb(old) end,
        case when tg_op <> 'DELETE' then to_jsonb(new) end);
    return null;
end $$;

-- Undoes every recorded change above the block to keep, the latest first, then shortens the append-only tables, and
-- answers how many rows that were.
-- Each change must touch exactly one row: an undo log that does not fit its tables must not be believed.
create function undo_blocks_above(kept bigint) returns bigint language plpgsql as $$
declare
    change  record;
    undone  bigint := 0;
    rows    bigint;
begin
    perform set_config('exchange.undo_block', '', true);

    for change in
        select entry, block_number, j.table_name, row_before, row_after,
               case operation
                   when 'INSERT' then undo_insert when 'UPDATE' then undo_update else undo_delete
               end as statement
        from journal j join journaled_table t on t.table_name = j.table_name
        where block_number > kept
        order by entry desc
    loop
        execute change.statement using change.row_before, change.row_after;
        get diagnostics rows = row_count;
        if rows <> 1 then
            raise exception 'undo of entry % (block %, table %) touched % rows instead of 1',
                change.entry, change.block_number, change.table_name, rows;
        end if;
        undone := undone + 1;
    end loop;

    delete from journal where block_number > kept;

    for change in select table_name from append_only loop
        execute format('delete from %I where block_number > $1', change.table_name) using kept;
        get diagnostics rows = row_count;
        undone := undone + rows;
    end loop;
    delete from block where number > kept;
    get diagnostics rows = row_count;
    return undone + rows;
end $$;

-- Watches a table: its primary key finds the row again, its other columns are put back.
create function watch(watched text) returns void language plpgsql as $$
declare
    all_columns  text;
    same_key     text;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum) into all_columns
    from pg_attribute where attrelid = watched::regclass and attnum > 0 and not attisdropped;

    select string_agg(format('t.%1$I = r.%1$I', attname), ' and ') into strict same_key
    from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
    where indrelid = watched::regclass and indisprimary;

    insert into journaled_table values (
        watched,
        format('delete from %1$I t using jsonb_populate_record(null::%1$I, $2) r where %2$s', watched, same_key),
        format('update %1$I t set (%3$s) = (select %3$s from jsonb_populate_record(null::%1$I, $1)) '
            || 'from jsonb_populate_record(null::%1$I, $2) r where %2$s', watched, same_key, all_columns),
        format('insert into %1$I select * from jsonb_populate_record(null::%1$I, $1)', watched));

    execute format('create trigger journal after insert or update or delete on %I for each row '
        || 'when (current_setting(''exchange.undo_block'', true) <> '''') execute function write_journal()', watched);
end $$;

-- Every table of this schema but the writer's own and those that only grow.
select watch(tablename) from pg_tables
where schemaname = current_schema
    and tablename not in ('origin', 'checkpoint', 'journal', 'journaled_table', 'append_only', 'block')
    and tablename not in (select table_name from append_only);
