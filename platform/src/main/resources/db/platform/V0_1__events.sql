-- Events that leave and events that arrive. No business table refers to these.

-- UUID version 7 (RFC 9562) for set-based writers; the server's own uuidv7() exists from 18 on only.
create function uuid_v7(at timestamptz) returns uuid
    language sql volatile parallel safe as $$
select encode(
    set_bit(set_bit(
        overlay(uuid_send(gen_random_uuid())
            placing substring(int8send((extract(epoch from at) * 1000)::bigint) from 3)
            from 1 for 6),
        52, 1), 53, 1), 'hex')::uuid
$$;

create table outbox_event (
    id                uuid        not null primary key,
    bucket            smallint    not null
        generated always as (get_byte(decode(substr(md5(aggregate_id), 1, 2), 'hex'), 0) & 15) stored,
    topic             text        not null,
    aggregate_type    text        not null,
    aggregate_id      text        not null,
    aggregate_version bigint      not null,
    ordinal           integer     not null default 0,
    type              text        not null,
    occurred_at       timestamptz not null,
    headers           jsonb,
    data              bytea       not null,
    published_at      timestamptz,
    position          bigint,
    unique (aggregate_type, aggregate_id, aggregate_version, ordinal)
);
comment on column outbox_event.position is 'place in the published order of its bucket; null until Kafka has it';

create index outbox_event_pending on outbox_event
    (bucket, aggregate_type, aggregate_id, aggregate_version, ordinal) where position is null;
create unique index outbox_event_published on outbox_event (bucket, position) where position is not null;
create index outbox_event_age on outbox_event (published_at) where position is not null;

-- The lock of a bucket is the right to send its events; position and back-off belong to it.
create table outbox_bucket (
    id            smallint    not null primary key,
    last_position bigint      not null default 0,
    failures      integer     not null default 0,
    retry_at      timestamptz not null default '-infinity'
);
insert into outbox_bucket (id) select generate_series(0, 15);

-- An aggregate whose next event cannot be sent waits here; all others go on.
create table outbox_blocked (
    aggregate_type text        not null,
    aggregate_id   text        not null,
    event_id       uuid        not null references outbox_event (id),
    cause          text        not null,
    blocked_at     timestamptz not null default now(),
    primary key (aggregate_type, aggregate_id)
);

create table inbox_event (
    consumer    text        not null,
    event_id    uuid        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, event_id)
);
create index inbox_event_age on inbox_event (received_at);

create table inbox_sequence (
    consumer      text    not null,
    topic         text    not null,
    subject       text    not null,
    last_sequence bigint  not null,
    last_ordinal  integer not null,
    primary key (consumer, topic, subject)
);

create table dead_letter (
    id            uuid        not null primary key,
    consumer      text        not null,
    topic         text        not null,
    kafka_partition integer   not null,
    kafka_offset  bigint      not null,
    record_key    text,
    headers       jsonb       not null,
    data          bytea,
    cause         text        not null,
    at            timestamptz not null default now(),
    redeliveries  integer     not null default 0,
    redelivered_at timestamptz,
    unique (consumer, topic, kafka_partition, kafka_offset)
);

create table sandbox_clock (
    singleton     boolean     not null primary key default true check (singleton),
    version       bigint      not null,
    offset_millis bigint      not null,
    set_at        timestamptz not null
);
