-- The list of an item's obligations, and the drafts that a changed limit makes the tasks follow again.
create index obligation_item on obligation (item_code, id);
create index disclosure_draft on disclosure (item_id) where published_on is null;

-- The sweep takes what is not settled in the order of ids; it must not pass over what is.
drop index disclosure_unsettled;
create index disclosure_unsettled on disclosure (id) where settled_version < version;
