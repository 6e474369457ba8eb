-- Who carries on the powers of a unit after its last day.
ALTER TABLE unit ADD COLUMN successors text[] NOT NULL DEFAULT '{}';
CREATE INDEX unit_successors ON unit USING gin (successors);
