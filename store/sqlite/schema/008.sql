-- A load adds to the index in large steps; in small ones it would spend its time merging them.
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216);
