-- What became of a dead letter. Those redelivered before this column are taken as redelivered.
alter table dead_letter add column state text not null default 'KEPT';
update dead_letter set state = 'REDELIVERED' where redeliveries > 0;
