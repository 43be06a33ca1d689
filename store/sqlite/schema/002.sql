-- What people decided about mentions. Corrections outlive the articles that they are about.
CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL, -- of its mention
  other TEXT NOT NULL,   -- of the second mention, '' where there is none
  data TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX corrections_article ON corrections (article);
CREATE INDEX corrections_other ON corrections (other) WHERE other <> '';

CREATE INDEX reports_confidence ON reports (confidence, id) WHERE accord <> '';
