-- The journal of commands, and the keys under which creations are repeated safely.

create table audit_entry (
    id           uuid        not null primary key,
    at           timestamptz not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   text,
    actor        text        not null,
    actor_name   text        not null,
    unit         text,
    roles        text[]      not null,
    outcome      text        not null check (outcome in ('DONE', 'REFUSED', 'FAILED')),
    reason       text,
    problem      text,
    before       jsonb,
    after        jsonb,
    trace_id     text
);
comment on column audit_entry.at is 'by the suite''s clock';
comment on column audit_entry.unit is 'the unit for which it was done';
comment on column audit_entry.problem is 'code of the problem that was answered; null when DONE';

create index audit_entry_at on audit_entry (at, id);
create index audit_entry_subject on audit_entry (subject_type, subject_id, at, id);
create index audit_entry_actor on audit_entry (actor, at, id);
create index audit_entry_unit on audit_entry (unit, at, id) where unit is not null;

create function refuse_change() returns trigger
    language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();

create table idempotency_key (
    principal    text        not null,
    key          text        not null,
    fingerprint  bytea       not null,
    status       integer,
    location     text,
    etag         text,
    body         text,
    created_at   timestamptz not null default now(),
    primary key (principal, key)
);
comment on column idempotency_key.fingerprint is 'SHA-256 over method, path, query and body';
comment on column idempotency_key.status is 'null only inside the transaction that creates';

create index idempotency_key_age on idempotency_key (created_at);
