-- Units as the catalogue announces them: names for texts, the tree for visibility.
CREATE TABLE unit (
  code     text PRIMARY KEY,
  id       uuid   NOT NULL UNIQUE,
  version  bigint NOT NULL,
  name     text   NOT NULL,
  region   text,
  parent   text,
  valid_to date
);
CREATE INDEX unit_parent ON unit (parent);
CREATE INDEX unit_region ON unit (region text_pattern_ops);

-- What each year's notice says: days off, and weekend days that are worked.
CREATE TABLE calendar_notice (
  year        int PRIMARY KEY,
  version     bigint  NOT NULL,
  provisional boolean NOT NULL
);
CREATE TABLE calendar_exception (
  year    int     NOT NULL REFERENCES calendar_notice,
  day     date    NOT NULL,
  working boolean NOT NULL,
  PRIMARY KEY (year, day)
);

-- Every day with its ordinal: the number of working days up to and including it. A year that no notice
-- has named yet is Monday to Friday. "n working days before" is a difference of two ordinals.
CREATE TABLE calendar_day (
  day     date PRIMARY KEY,
  working boolean NOT NULL,
  ordinal int     NOT NULL
);
INSERT INTO calendar_day (day, working, ordinal)
SELECT day, working, sum(working::int) OVER (ORDER BY day)
FROM (SELECT g::date AS day, extract(isodow FROM g) < 6 AS working
      FROM generate_series(date '2000-01-01', date '2099-12-31', interval '1 day') g) days;
CREATE INDEX calendar_working_day ON calendar_day (ordinal) WHERE working;
