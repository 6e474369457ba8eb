-- Whose powers a unit carries on.
create index unit_successors on unit using gin (successors);
