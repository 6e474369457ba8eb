-- A dead letter that was sent back and failed again stays one entry: how often its consumer failed
-- to apply it, when it failed last, and which redelivery's failure was counted last.
alter table dead_letter
    add column attempts          integer     not null default 1,
    add column last_failed_at    timestamptz not null default now(),
    add column failed_redelivery integer     not null default 0;
update dead_letter set last_failed_at = at;
