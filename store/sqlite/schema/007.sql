-- The fields of cooperation, as covers names them, and what they are called in other vocabularies.
CREATE TABLE IF NOT EXISTS domains (code TEXT PRIMARY KEY, plover TEXT NOT NULL, dac TEXT NOT NULL) WITHOUT ROWID;
