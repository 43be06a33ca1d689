CREATE CONSTRAINT entente_meta IF NOT EXISTS FOR (n:Meta) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT entente_block IF NOT EXISTS FOR (n:Block) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT entente_alias IF NOT EXISTS FOR (n:Alias) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_accord IF NOT EXISTS FOR (n:Accord) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_article IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entente_country IF NOT EXISTS FOR (n:Country) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT entente_organisation IF NOT EXISTS FOR (n:Organisation) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT entente_domain IF NOT EXISTS FOR (n:Domain) REQUIRE n.code IS UNIQUE;
CREATE CONSTRAINT entente_place IF NOT EXISTS FOR (n:Place) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT entente_person IF NOT EXISTS FOR (n:Person) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT entente_institution IF NOT EXISTS FOR (n:Institution) REQUIRE (n.key, n.party) IS UNIQUE;
CREATE CONSTRAINT entente_mention IF NOT EXISTS FOR ()-[r:REPORTS]-() REQUIRE r.mention IS UNIQUE;

CREATE INDEX entente_accord_newest IF NOT EXISTS FOR (n:Accord) ON (n.newest, n.id);
CREATE INDEX entente_accord_oldest IF NOT EXISTS FOR (n:Accord) ON (n.oldest, n.id);
CREATE INDEX entente_accord_confidence IF NOT EXISTS FOR (n:Accord) ON (n.confidence, n.id);
CREATE INDEX entente_accord_sources IF NOT EXISTS FOR (n:Accord) ON (n.sources, n.id);
CREATE INDEX entente_accord_block IF NOT EXISTS FOR (n:Accord) ON (n.block);
CREATE INDEX entente_alias_accord IF NOT EXISTS FOR (n:Alias) ON (n.accord);
CREATE INDEX entente_institution_key IF NOT EXISTS FOR (n:Institution) ON (n.key);
CREATE INDEX entente_reports_block IF NOT EXISTS FOR ()-[r:REPORTS]-() ON (r.block);

CREATE INDEX entente_signs_newest IF NOT EXISTS FOR ()-[r:SIGNS]-() ON (r.party, r.newest, r.accord);
CREATE INDEX entente_signs_oldest IF NOT EXISTS FOR ()-[r:SIGNS]-() ON (r.party, r.oldest, r.accord);
CREATE INDEX entente_signs_partner IF NOT EXISTS FOR ()-[r:SIGNS]-() ON (r.party, r.partner, r.newest, r.accord);

CREATE FULLTEXT INDEX entente_search IF NOT EXISTS
  FOR (n:Accord|Article|Country|Organisation|Person|Institution) ON EACH [n.searchWords, n.searchBody]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
