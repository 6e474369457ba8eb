-- The work on an item or a domain, on a period, and of a time: short lists out of a long table.
create index disclosure_item on disclosure (item_code, id desc);
create index disclosure_jurisdiction_period on disclosure (jurisdiction, period, id desc)
  where period is not null;
create index disclosure_jurisdiction_formed
    on disclosure (jurisdiction, (coalesce(formed_on, decided_on)));
