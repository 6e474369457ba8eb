-- One task per period, wherever a revised limit puts the first day of its window.
drop index task_window;
create unique index task_window on task (obligation_id, opens_on)
    where kind in ('DISCLOSURE', 'WORK') and disclosure_id is null and period is null;
create unique index task_period on task (obligation_id, period)
    where kind in ('DISCLOSURE', 'WORK') and disclosure_id is null and period is not null;

-- Versions of items whose first day has not come; until then the version before applies.
create table item_to_come (
    id             uuid   not null,
    version        bigint not null,
    effective_from date   not null,
    data           jsonb  not null,
    primary key (id, version)
);
create index item_to_come_day on item_to_come (effective_from);
