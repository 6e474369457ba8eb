-- When reminders fall, in working days around the deadline. NULL jurisdiction or kind: every one.
CREATE TABLE reminder_policy (
  id           uuid PRIMARY KEY,
  version      bigint  NOT NULL,
  jurisdiction text,
  task_kind    text,
  days_before  int[]   NOT NULL,
  on_the_day   boolean NOT NULL,
  daily_after  int     NOT NULL,
  then_every   int     NOT NULL
);
CREATE UNIQUE INDEX reminder_policy_scope
  ON reminder_policy (coalesce(jurisdiction, ''), coalesce(task_kind, ''));
INSERT INTO reminder_policy (id, version, days_before, on_the_day, daily_after, then_every)
VALUES ('00000000-0000-7000-8000-000000000001', 1, '{5,3,1}', true, 5, 5);

-- The decision to remind, once per task, kind of reminder and revision of the deadline.
CREATE TABLE reminder_ledger (
  task              uuid        NOT NULL,
  kind              text        NOT NULL,
  deadline_revision int         NOT NULL,
  decided_at        timestamptz NOT NULL,
  PRIMARY KEY (task, kind, deadline_revision)
);

-- The day up to which each slice of the tasks has been swept, and when (the database's time); a sweep
-- locks its slice's row.
CREATE TABLE reminder_slice (
  slice        smallint PRIMARY KEY,
  done_through date,
  swept_at     timestamptz
);
INSERT INTO reminder_slice (slice) SELECT generate_series(0, 15);
