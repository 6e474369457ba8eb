-- What was imported, by whom, and what became of it. Written once, never changed.

create table import_record (
  id           uuid primary key,
  imported_at  timestamptz not null,
  actor        text not null,
  file_name    text not null,
  sha256       text not null check (length(sha256) = 64),
  format       text not null,
  jurisdiction text collate "C" not null,
  report       jsonb not null
);

create index import_record_jurisdiction on import_record (jurisdiction, id);
