-- A reviewer's list: drafts that were submitted, and corrections of what is published. Waiting rows
-- are few among many, so an index holds only them.
create index disclosure_unit_waiting on disclosure (unit, id desc)
  where state = 'IN_REVIEW' or correction is not null;
create index disclosure_jurisdiction_waiting on disclosure (jurisdiction, id desc)
  where state = 'IN_REVIEW' or correction is not null;

-- The public is told the version at which the present edition became public: the disclosure's own
-- version grows when a correction is proposed or refused, which is nobody's business outside.
alter table disclosure add column public_version bigint;
update disclosure
   set public_version = version - case when correction is null then 0 else 1 end
 where published_at is not null;
alter table disclosure
  add constraint disclosure_public_version check ((published_at is null) = (public_version is null));
