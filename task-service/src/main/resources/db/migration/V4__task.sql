create table task (
    id                uuid        not null primary key,
    version           bigint      not null,
    kind              text        not null,
    obligation_id     uuid        not null,
    item_id           uuid        not null,
    item_code         text        not null,
    title             text        not null,
    jurisdiction      text        not null,
    domain            text        not null,
    unit              text        not null,
    role              text        not null,
    participant_units text[]      not null,
    participant_roles text[]      not null,
    period            text,
    disclosure_id     uuid,
    basis             jsonb       not null,
    state             text        not null,
    open              boolean     not null generated always as (state not in ('CLOSED', 'CANCELLED')) stored,
    suspended         boolean     not null,
    opens_on          date        not null,
    clock             jsonb,
    follows_calendar  boolean     not null,
    due_on            date,
    due_sort          date        not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
    provisional       boolean     not null,
    deadline_revision integer     not null,
    calendar_revision integer     not null,
    overdue           boolean     not null,
    overdue_since     date,
    closed_on         date,
    on_time           boolean,
    working_days_early integer,
    answered_by       uuid,
    reason            text,
    opened_at         timestamptz not null
);

-- exactly once, whatever runs twice: one task per window, per followed disclosure, one standing task at a time
create unique index task_window on task (obligation_id, opens_on)
    where kind in ('DISCLOSURE', 'WORK') and disclosure_id is null;
create unique index task_disclosure on task (disclosure_id, kind) where disclosure_id is not null;
create unique index task_standing on task (obligation_id) where kind = 'STANDING' and state not in ('CLOSED', 'CANCELLED');

-- lists: by unit, by jurisdiction, all; by due date or as opened (ids are in order of time); open ones apart
create index task_unit_due on task (unit, due_sort, id);
create index task_unit_open_due on task (unit, due_sort, id) where open;
create index task_unit_opened on task (unit, id);
create index task_region_due on task (jurisdiction, due_sort, id);
create index task_region_open_due on task (jurisdiction, due_sort, id) where open;
create index task_region_opened on task (jurisdiction, id);
create index task_due on task (due_sort, id);
create index task_participant on task using gin (participant_units) where participant_units <> '{}';
create index task_open_item on task (item_id, unit) where open;
create index task_obligation on task (obligation_id);
create index task_answered on task (answered_by) where answered_by is not null;

-- sweeps
create index task_running on task (due_on) where open and not overdue and not suspended and due_on is not null;
create index task_calendar on task (calendar_revision) where open and follows_calendar;

create table task_history (
    task_id   uuid        not null,
    version   bigint      not null,
    event     text        not null,
    state     text        not null,
    unit      text        not null,
    due_on    date,
    reason    text,
    actor     text        not null,
    at        timestamptz not null,
    primary key (task_id, version)
);
