-- The last change of every accord that is or was there. revision counts transactions, times are
-- seconds since 1970.
CREATE TABLE changes (
  accord TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  created INTEGER NOT NULL,
  made INTEGER NOT NULL -- revision in which it was created
) WITHOUT ROWID;
CREATE INDEX changes_revision ON changes (revision, accord);
