-- The list of who sees everything: open tasks by due date, without passing over the closed ones.
create index task_open_due on task (due_sort, id) where open;
