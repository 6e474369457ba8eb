-- Items: the head holds identity and the latest version's number, the versions never change but for
-- the last effective day, which the next version or a repeal sets.

create table item (
  id             uuid primary key,
  version        bigint not null check (version > 0),
  code           text collate "C" not null unique,
  jurisdiction   text collate "C" not null,
  history_before date
);

create table item_version (
  item_id         uuid not null references item (id),
  version         bigint not null check (version > 0),
  code            text collate "C" not null,
  jurisdiction    text collate "C" not null,
  domain          text collate "C" not null references domain (code),
  names           text not null,
  kind            text not null,
  time_limit_kind text not null,
  method          text not null,
  audience_kind   text not null,
  assigned        text[] not null, -- '<role>:<unit code>' and '<role>@<group code>'
  policies        text[] not null,
  effective_from  date not null,
  effective_to    date,            -- before effective_from: superseded before it took effect
  status          text not null,
  state           jsonb not null,
  reason          text,
  recorded_at     timestamptz not null,
  recorded_by     text not null,
  primary key (item_id, version)
);

create index item_version_code on item_version (code, version);
create index item_version_jurisdiction on item_version (jurisdiction, code);
create index item_version_domain on item_version (domain, code);
create index item_version_assigned on item_version using gin (assigned);
create index item_version_policies on item_version using gin (policies);
