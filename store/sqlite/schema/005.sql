-- Sums over all accords read this index alone.
DROP INDEX accords_newest;
CREATE INDEX accords_newest ON accords (newest, id, count);
