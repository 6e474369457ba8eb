-- Units and unit groups. One row per aggregate; the past is in the events and the audit journal.

create table unit (
  id            uuid primary key,
  version       bigint not null check (version > 0),
  code          text collate "C" not null unique,
  code_scheme   text not null,
  name          text not null,
  aliases       text[] not null,
  kind          text not null,
  level         text not null,
  region_scheme text not null,
  region_code   text collate "C" not null,
  parent        text collate "C" references unit (code) deferrable initially deferred,
  valid_from    date,
  valid_to      date,
  successors    text[] not null,
  attributes    text[] not null,
  check (parent <> code),
  check (valid_to >= valid_from)
);

create index unit_parent on unit (parent);
create index unit_region on unit (region_code);
create index unit_attributes on unit using gin (attributes);

create table unit_group (
  id           uuid primary key,
  version      bigint not null check (version > 0),
  code         text collate "C" not null unique,
  name         text not null,
  jurisdiction text collate "C" not null,
  definition   jsonb not null
);

create index unit_group_jurisdiction on unit_group (jurisdiction, code);
