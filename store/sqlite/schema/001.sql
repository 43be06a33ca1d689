-- Mirrors the graph: nodes are tables named in the plural, relationships are tables named as their
-- type. The columns called data hold the whole thing as JSON; the others are what queries need.
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;

CREATE TABLE articles (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  data TEXT NOT NULL,    -- without the text
  text TEXT NOT NULL,
  people TEXT NOT NULL,  -- JSON
  outlet TEXT NOT NULL,
  lang TEXT NOT NULL,
  digest TEXT NOT NULL,
  version TEXT NOT NULL,
  source TEXT NOT NULL
);

-- What an article says of an accord; accord is '' until the mention is linked.
CREATE TABLE reports (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL,
  position INTEGER NOT NULL,
  block TEXT NOT NULL,
  accord TEXT NOT NULL DEFAULT '',
  confidence REAL NOT NULL,
  data TEXT NOT NULL
);
CREATE INDEX reports_article ON reports (article, position, id);
CREATE INDEX reports_block ON reports (block, id);
CREATE INDEX reports_accord ON reports (accord, confidence DESC, id);

CREATE TABLE accords (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  block TEXT NOT NULL,
  digest TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  count INTEGER NOT NULL,
  newest TEXT NOT NULL,  -- signedOn, else date, else ''
  oldest TEXT NOT NULL,  -- the same, but '~' for ''
  confidence REAL NOT NULL,
  sources INTEGER NOT NULL,
  place TEXT NOT NULL,   -- key of places, or ''
  data TEXT NOT NULL
);
CREATE INDEX accords_block ON accords (block, id);
CREATE INDEX accords_newest ON accords (newest, id);
CREATE INDEX accords_oldest ON accords (oldest, id);
CREATE INDEX accords_confidence ON accords (confidence, id);
CREATE INDEX accords_sources ON accords (sources, id);
CREATE INDEX accords_place ON accords (place) WHERE place <> '';

-- Ids that accords had before.
CREATE TABLE aliases (id TEXT PRIMARY KEY, accord TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX aliases_accord ON aliases (accord);

CREATE TABLE parties (
  code TEXT PRIMARY KEY,
  accords INTEGER NOT NULL, -- edges of signs
  code3 TEXT NOT NULL,
  name TEXT NOT NULL,
  region TEXT NOT NULL,
  names TEXT NOT NULL       -- JSON, by language
) WITHOUT ROWID;

-- Keys of the order stand on the edge, so that the accords of a party are read in index order.
-- partner is the other party of an accord of two, '*' otherwise: what two parties share is then
-- read without walking over all that one of them signed.
CREATE TABLE signs (
  party TEXT NOT NULL,
  newest TEXT NOT NULL,
  accord TEXT NOT NULL,
  oldest TEXT NOT NULL,
  partner TEXT NOT NULL,
  PRIMARY KEY (party, newest, accord)
) WITHOUT ROWID;
CREATE INDEX signs_oldest ON signs (party, oldest, accord);
CREATE INDEX signs_partner ON signs (party, partner, newest, accord);
CREATE INDEX signs_accord ON signs (accord, party);

CREATE TABLE covers (accord TEXT NOT NULL, domain TEXT NOT NULL, PRIMARY KEY (accord, domain)) WITHOUT ROWID;
CREATE INDEX covers_domain ON covers (domain, accord);

CREATE TABLE signed_for (
  accord TEXT NOT NULL, person TEXT NOT NULL, party TEXT NOT NULL, office TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (accord, person, party, office)
) WITHOUT ROWID;
CREATE INDEX signed_for_person ON signed_for (person, accord, name);

CREATE TABLE institution_signs (
  accord TEXT NOT NULL, institution TEXT NOT NULL, party TEXT NOT NULL, name TEXT NOT NULL,
  PRIMARY KEY (accord, institution, party)
) WITHOUT ROWID;
CREATE INDEX institution_signs_institution ON institution_signs (institution, accord, name);

-- What can be searched for. names: each folded name between line feeds.
CREATE TABLE documents (
  seq INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  names TEXT NOT NULL,
  rank TEXT NOT NULL,
  UNIQUE (type, id)
);
-- The words come folded, with a space between: the ascii tokenizer takes them as they are, so that
-- this store finds exactly what the others find.
CREATE VIRTUAL TABLE search USING fts5 (
  words, body, content='', contentless_delete=1, detail=column, tokenize='ascii', prefix='3'
);
