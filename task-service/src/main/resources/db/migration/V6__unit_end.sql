-- A unit's last day may lie ahead when it is announced: its duties pass on when that day has passed, without an event.
alter table unit add column end_followed boolean not null default false;
create index unit_end on unit (valid_to) where valid_to is not null and not end_followed;
