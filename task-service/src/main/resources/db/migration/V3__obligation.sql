-- Items whose expansion is due. A row is claimed by its lock and removed with the expansion's commit.
create table expansion_queue (
    item_id      uuid        not null primary key,
    requested_at timestamptz not null
);
create index expansion_queue_age on expansion_queue (requested_at);

-- Held shared while an expansion reads units, groups and items, exclusively while these change:
-- so a change either is seen by an expansion or puts the item back into the queue.
create table directory_guard (
    singleton boolean not null primary key default true check (singleton)
);
insert into directory_guard default values;

create table obligation (
    id            uuid        not null primary key,
    item_id       uuid        not null,
    item_version  bigint      not null,
    item_code     text        not null,
    item_kind     text        not null,
    title         text        not null,
    jurisdiction  text        not null,
    domain        text        not null,
    domain_path   text[]      not null,
    unit          text        not null,
    role          text        not null,
    mode          text        not null,
    participants  jsonb       not null,
    participant_units text[]  not null,
    origins       jsonb       not null,
    limit_kind    text        not null,
    basis         jsonb       not null,
    state         text        not null,
    assigned_on   date        not null,
    next_opens_on date,
    expanded_at   timestamptz not null,
    unique (item_id, unit)
);
comment on column obligation.next_opens_on is 'first day on which the next task opens; null when none is foreseen';
create index obligation_unit on obligation (unit, id);
create index obligation_jurisdiction on obligation (jurisdiction, id);
create index obligation_participant on obligation using gin (participant_units);
create index obligation_opening on obligation (next_opens_on)
    where next_opens_on is not null and state = 'ACTIVE';

create table expansion_gap (
    item_id uuid not null,
    code    text not null,
    primary key (item_id, code)
);
comment on table expansion_gap is 'units and groups that an item names and that have not arrived, or that ended without a successor';
