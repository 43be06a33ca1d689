CREATE CONSTRAINT entente_correction IF NOT EXISTS FOR (n:Correction) REQUIRE n.id IS UNIQUE;
CREATE INDEX entente_correction_article IF NOT EXISTS FOR (n:Correction) ON (n.article);
CREATE INDEX entente_correction_other IF NOT EXISTS FOR (n:Correction) ON (n.other);
CREATE INDEX entente_reports_confidence IF NOT EXISTS FOR ()-[r:REPORTS]-() ON (r.confidence, r.mention);
