-- What failed or was sent within some hours, out of all deliveries.
CREATE INDEX delivery_finished ON delivery (state, finished_at) WHERE finished_at IS NOT NULL;
