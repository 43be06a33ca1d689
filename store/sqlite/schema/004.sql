-- Articles by the address that they were found at.
CREATE INDEX articles_url ON articles (data ->> '$.url', id);
