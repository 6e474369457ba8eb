-- Why a delivery was put off: the mail server is away, or does not let us in as we are configured.
ALTER TABLE delivery ADD COLUMN obstacle text CHECK (obstacle IN ('UNREACHABLE', 'CONFIGURATION'));
