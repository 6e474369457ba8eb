-- One message in one unit's inbox. "source" names what it tells of (an event of the task, or a reminder
-- of one deadline): the same thing is told to a unit once.
CREATE TABLE message (
  id                uuid PRIMARY KEY,
  version           bigint      NOT NULL,
  unit              text        NOT NULL,
  kind              text        NOT NULL,
  source            text        NOT NULL,
  task              uuid        NOT NULL,
  task_kind         text        NOT NULL,
  item_code         text,
  title             text        NOT NULL,
  jurisdiction      text        NOT NULL,
  task_unit         text        NOT NULL,
  period            text,
  due_on            date,
  provisional       boolean     NOT NULL,
  deadline_revision int         NOT NULL,
  working_days_left int,
  reason            text,
  posted_at         timestamptz NOT NULL,
  read_at           timestamptz,
  read_by           text,
  acknowledged_at   timestamptz,
  acknowledged_by   text,
  CONSTRAINT message_told_once UNIQUE (task, kind, source, unit),
  CONSTRAINT message_acknowledged_is_read CHECK (acknowledged_at IS NULL OR read_at IS NOT NULL)
);
CREATE INDEX message_inbox ON message (unit, id DESC);
CREATE INDEX message_unread ON message (unit, id DESC) WHERE read_at IS NULL;
CREATE INDEX message_jurisdiction ON message (jurisdiction text_pattern_ops, id DESC);
