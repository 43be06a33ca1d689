-- The accords of a domain are read in their order.
CREATE TABLE covers_newest (domain TEXT NOT NULL, newest TEXT NOT NULL, accord TEXT NOT NULL, PRIMARY KEY (domain, newest, accord)) WITHOUT ROWID;
INSERT INTO covers_newest SELECT c.domain, a.newest, c.accord FROM covers c JOIN accords a ON a.id = c.accord ORDER BY 1, 2, 3;
DROP TABLE covers;
ALTER TABLE covers_newest RENAME TO covers;
CREATE INDEX covers_accord ON covers (accord, domain);
