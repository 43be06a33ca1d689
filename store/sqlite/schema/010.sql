-- How the place is written, beside its key.
ALTER TABLE accords ADD COLUMN spelling TEXT NOT NULL DEFAULT '';
UPDATE accords SET spelling = coalesce(data ->> '$.place', '') WHERE place <> '';
DROP INDEX accords_place;
CREATE INDEX accords_place ON accords (place, spelling) WHERE place <> '';
-- Who tells, without reading the articles themselves.
CREATE INDEX articles_told ON articles (id, outlet, lang);
