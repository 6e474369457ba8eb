-- What the catalogue says of units, groups and items, as this service needs it.
create table unit (
    id         uuid   not null primary key,
    version    bigint not null,
    code       text   not null unique,
    name       text   not null,
    kind       text   not null,
    level      text   not null,
    region     text   not null,
    parent     text,
    valid_from date,
    valid_to   date,
    successors text[] not null,
    attributes text[] not null
);
create index unit_parent on unit (parent);
create index unit_successors on unit using gin (successors);

create table unit_group (
    id           uuid   not null primary key,
    version      bigint not null,
    code         text   not null unique,
    name         text   not null,
    jurisdiction text   not null,
    definition   jsonb  not null
);

create table item (
    id             uuid   not null primary key,
    version        bigint not null,
    code           text   not null,
    jurisdiction   text   not null,
    domain         text   not null,
    domain_path    text[] not null,
    kind           text   not null,
    title          text   not null,
    assignments    jsonb  not null,
    basis          jsonb  not null,
    assigned_on    date   not null,
    history_before date,
    effective_from date   not null,
    effective      boolean not null,
    mentions       text[] not null
);
comment on column item.mentions is 'codes of the units and groups that its assignments name';
create index item_mentions on item using gin (mentions);
create index item_domain_path on item using gin (domain_path);

-- What a qualitative term is measured by: for all items of a jurisdiction, or for one item.
create table service_level (
    jurisdiction text        not null,
    term         text        not null,
    item_code    text        not null default '',
    days         integer     not null check (days > 0),
    day_kind     text        not null,
    counted_from text        not null,
    version      bigint      not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    primary key (jurisdiction, term, item_code)
);
