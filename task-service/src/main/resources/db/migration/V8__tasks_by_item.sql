-- The list of an item's tasks.
create index task_item_due on task (item_code, due_sort, id);
