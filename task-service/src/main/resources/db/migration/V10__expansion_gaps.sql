-- Why a named unit or group comes to nobody, and since when; the gaps noted so far are found again by expanding their items.
alter table expansion_gap add column cause text, add column noted_at timestamptz;
insert into expansion_queue (item_id, requested_at)
select distinct item_id, now() from expansion_gap on conflict do nothing;
delete from expansion_gap;
alter table expansion_gap alter column cause set not null, alter column noted_at set not null;
comment on table expansion_gap is 'units and groups that an item names and nobody carries';
