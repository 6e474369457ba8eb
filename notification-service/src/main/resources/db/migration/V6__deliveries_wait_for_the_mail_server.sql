-- How often in a row a delivery was put off because the mail server could not be reached. That is no
-- attempt: attempts are what the server answered to.
ALTER TABLE delivery ADD COLUMN postponements int NOT NULL DEFAULT 0;
