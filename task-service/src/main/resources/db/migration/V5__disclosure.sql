-- Facts about disclosures. A version is settled when the tasks follow it; unsettled ones wait for their obligation.
create table disclosure (
    id              uuid    not null primary key,
    version         bigint  not null,
    settled_version bigint  not null default 0,
    item_id         uuid    not null,
    unit            text    not null,
    state           text    not null,
    formed_on       date,
    decided_on      date,
    period          text,
    published_on    date,
    withdrawn_on    date
);
create index disclosure_unsettled on disclosure (item_id, unit) where settled_version < version;
create index disclosure_last_publication on disclosure (item_id, unit, published_on) where published_on is not null;
