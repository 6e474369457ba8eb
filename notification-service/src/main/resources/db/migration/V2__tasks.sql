-- Tasks as the task service announces them, reduced to what reminders and messages need.
CREATE TABLE task (
  id                uuid PRIMARY KEY,
  version           bigint   NOT NULL,
  slice             smallint NOT NULL,
  kind              text     NOT NULL,
  item_code         text,
  title             text     NOT NULL,
  jurisdiction      text     NOT NULL,
  unit              text     NOT NULL,
  period            text,
  state             text     NOT NULL,
  suspended         boolean  NOT NULL,
  due_on            date,
  due_ordinal       int,
  provisional       boolean  NOT NULL,
  deadline_revision int      NOT NULL,
  -- The unit has something to do, and a day to do it by. What it has submitted waits for others.
  remindable        boolean  NOT NULL GENERATED ALWAYS AS (
    due_ordinal IS NOT NULL AND NOT suspended
    AND state IN ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RETURNED', 'DISPUTED')) STORED
);
CREATE INDEX task_due ON task (slice, due_ordinal) WHERE remindable;
CREATE INDEX task_due_on ON task (due_on) WHERE state NOT IN ('CLOSED', 'CANCELLED');

-- Which (jurisdiction, kind) pairs exist: reminder policies are chosen per pair, not per task.
CREATE TABLE task_scope (
  jurisdiction text NOT NULL,
  kind         text NOT NULL,
  PRIMARY KEY (jurisdiction, kind)
);
