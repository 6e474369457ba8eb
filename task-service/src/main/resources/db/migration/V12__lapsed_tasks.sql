-- What made the suite itself change a task. A task that was cancelled because its duty or limit was gone has lapsed:
-- it no longer stands for its window, draft or notice, so that a duty that returns opens another one.
alter table task add column cause text;
update task t
   set cause = case t.reason when '公开时限变更' then 'LIMIT_CHANGED' else 'DUTY_ENDED' end
  from task_history h
 where t.state = 'CANCELLED' and t.reason in ('公开时限变更', '事项已废止或不再由本单位承担')
   and h.task_id = t.id and h.version = t.version and h.actor = 'system';
alter table task add column lapsed boolean not null
    generated always as (state = 'CANCELLED' and coalesce(cause in ('DUTY_ENDED', 'LIMIT_CHANGED'), false)) stored;

drop index task_window;
create unique index task_window on task (obligation_id, opens_on)
    where kind in ('DISCLOSURE', 'WORK') and disclosure_id is null and period is null and not lapsed;
drop index task_period;
create unique index task_period on task (obligation_id, period)
    where kind in ('DISCLOSURE', 'WORK') and disclosure_id is null and period is not null and not lapsed;
drop index task_disclosure;
create unique index task_disclosure on task (disclosure_id, kind) where disclosure_id is not null and not lapsed;

-- The notices whose watch lapsed and is wanted again.
create index task_lapsed_watch on task (item_id) where lapsed and kind = 'NOTICE_WATCH';
