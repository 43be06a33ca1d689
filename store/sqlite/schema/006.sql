-- The states that each accord passed through: in status from the day since to the day before until.
CREATE TABLE states (
  accord TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL, status TEXT NOT NULL,
  PRIMARY KEY (accord, since)
) WITHOUT ROWID;
-- 1 where articles disagree on a value.
ALTER TABLE accords ADD COLUMN disputed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX accords_disputed ON accords (newest, id) WHERE disputed;
