CREATE CONSTRAINT entente_change IF NOT EXISTS FOR (n:Change) REQUIRE n.accord IS UNIQUE;
CREATE INDEX entente_change_revision IF NOT EXISTS FOR (n:Change) ON (n.revision, n.accord);
