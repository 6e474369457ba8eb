-- Disclosures: the head is the aggregate, an edition is what was published at one time and never
-- changes. Index numbers are counted per unit and month, without gaps, and are never given twice.

create table disclosure (
  id                uuid primary key,
  version           bigint not null check (version > 0),
  item_id           uuid not null references item (id),
  item_code         text collate "C" not null,
  item_version      bigint not null,
  unit              text collate "C" not null references unit (code),
  jurisdiction      text collate "C" not null,
  audience          text not null,
  state             text not null,
  title             text not null,
  summary           text,
  elements          jsonb not null,
  body              text,
  formed_on         date,
  decided_on        date,
  period            text,
  authors           text[] not null,
  reviewer          text,
  review_reason     text,
  correction        jsonb,
  index_number      text collate "C" unique,
  edition           int not null default 0,
  published_at      timestamptz,
  notice_ends_on    date,
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  check ((published_at is null) = (index_number is null)),
  check (state not in ('PUBLISHED', 'WITHDRAWN') or published_at is not null)
);

create index disclosure_unit on disclosure (unit, id desc);
create index disclosure_unit_state on disclosure (unit, state, id desc);
create index disclosure_jurisdiction on disclosure (jurisdiction, id desc);
create index disclosure_public on disclosure (published_at desc, id desc)
  where state = 'PUBLISHED' and audience = 'WHOLE_SOCIETY';
create index disclosure_public_unit on disclosure (unit, published_at desc, id desc)
  where state = 'PUBLISHED' and audience = 'WHOLE_SOCIETY';
create index disclosure_public_item on disclosure (item_code, published_at desc, id desc)
  where state = 'PUBLISHED' and audience = 'WHOLE_SOCIETY';
create index disclosure_public_jurisdiction on disclosure (jurisdiction, published_at desc, id desc)
  where state = 'PUBLISHED' and audience = 'WHOLE_SOCIETY';

create table disclosure_edition (
  disclosure_id uuid not null references disclosure (id),
  number        int not null check (number > 0),
  title         text not null,
  summary       text,
  elements      jsonb not null,
  body          text,
  reason        text,
  published_at  timestamptz not null,
  primary key (disclosure_id, number)
);

create table index_number_counter (
  unit  text collate "C" not null,
  month text collate "C" not null,
  last  int not null check (last > 0),
  primary key (unit, month)
);
