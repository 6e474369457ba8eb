-- Who carries on the duties of the unit that a disclosure names: that unit itself while it exists.
alter table disclosure add column carrier text;
update disclosure set carrier = unit;
alter table disclosure alter column carrier set not null;
drop index disclosure_last_publication;
create index disclosure_carrier on disclosure (carrier, item_id, published_on) where published_on is not null;
