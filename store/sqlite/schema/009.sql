-- What every two parties share, each way round: kept with the accords, so that a relationship and a
-- network are read and not counted.
CREATE TABLE partners (
  party TEXT NOT NULL,
  partner TEXT NOT NULL,
  accords INTEGER NOT NULL,
  instruments INTEGER NOT NULL,
  first TEXT NOT NULL, -- the earliest known date, or ''
  last TEXT NOT NULL,  -- the latest known date, or ''
  PRIMARY KEY (party, partner)
) WITHOUT ROWID;
