-- Offices that are told by e-mail what their unit's inbox receives.
CREATE TABLE recipient (
  id       uuid PRIMARY KEY,
  version  bigint  NOT NULL,
  unit     text    NOT NULL,
  name     text    NOT NULL,
  email    text    NOT NULL,
  language text    NOT NULL,
  active   boolean NOT NULL
);
CREATE UNIQUE INDEX recipient_address ON recipient (unit, lower(email));

-- One message on its way to one recipient. next_attempt_at is the database's time: while a replica
-- is sending it is the end of its lease, afterwards the end of the back-off.
CREATE TABLE delivery (
  id              uuid PRIMARY KEY,
  version         bigint      NOT NULL,
  message         uuid        NOT NULL REFERENCES message,
  recipient       uuid        NOT NULL REFERENCES recipient,
  unit            text        NOT NULL,
  channel         text        NOT NULL,
  state           text        NOT NULL,
  priority        smallint    NOT NULL,
  attempts        int         NOT NULL,
  next_attempt_at timestamptz,
  created_at      timestamptz NOT NULL,
  finished_at     timestamptz,
  outcome         text,
  CONSTRAINT delivery_once UNIQUE (message, recipient, channel),
  CONSTRAINT delivery_pending_has_time CHECK ((state = 'PENDING') = (next_attempt_at IS NOT NULL))
);
CREATE INDEX delivery_pending ON delivery (priority, next_attempt_at) WHERE state = 'PENDING';
CREATE INDEX delivery_state ON delivery (state, id DESC);
CREATE INDEX delivery_unit ON delivery (unit, id DESC);
