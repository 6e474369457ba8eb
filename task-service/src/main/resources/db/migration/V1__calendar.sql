-- The State Council's yearly arrangements. Working-day ordinals follow from them and are computed, not stored.
create table calendar_year (
    year         integer     not null primary key,
    version      integer     not null,
    off_days     jsonb       not null,
    workdays     jsonb       not null,
    source       text        not null,
    announced_by text        not null,
    announced_at timestamptz not null
);
