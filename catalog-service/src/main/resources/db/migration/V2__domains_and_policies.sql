-- The tree of domains of each jurisdiction, and the source documents with their clauses.

create table domain (
  id           uuid primary key,
  version      bigint not null check (version > 0),
  code         text collate "C" not null unique,
  jurisdiction text collate "C" not null,
  name         text not null,
  parent       text collate "C" references domain (code) deferrable initially deferred,
  position     int not null,
  check (parent <> code)
);

create index domain_jurisdiction on domain (jurisdiction, code);
create index domain_parent on domain (parent);

create table policy (
  id              uuid primary key,
  version         bigint not null check (version > 0),
  code            text collate "C" not null unique,
  jurisdiction    text collate "C" not null,
  title           text not null,
  document_number text,
  issuer          text not null,
  issued_on       date not null,
  effective_from  date not null,
  based_on        text[] not null
);

create index policy_jurisdiction on policy (jurisdiction, code);

create table clause (
  policy   text collate "C" not null references policy (code),
  number   text not null,
  position int not null,
  heading  text,
  text     text not null,
  primary key (policy, number)
);
