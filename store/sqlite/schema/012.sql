-- The number of a document says where it stands among equally good hits: by type, the newest first (see
-- documentNumber). The index then gives hits in their order, and a search ends where its page does.
DROP TABLE search;
DROP TABLE documents;
CREATE TABLE documents (
  seq INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  names TEXT NOT NULL, -- each folded name between line feeds
  UNIQUE (type, id)
);
CREATE VIRTUAL TABLE search USING fts5 (
  words, body, content='', contentless_delete=1, detail=column, tokenize='ascii', prefix='3'
);
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);
-- Documents by a hash of each of their names.
DROP TABLE IF EXISTS names;
CREATE TABLE names (hash INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (hash, seq)) WITHOUT ROWID;
-- All words that were ever indexed: a prefix is asked for as the words that begin with it, whose
-- documents come in order, where the index would first gather those of all of them.
DROP TABLE IF EXISTS dictionary;
CREATE TABLE dictionary (word TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT OR REPLACE INTO meta VALUES ('documents', 0); -- how many numbers were given
