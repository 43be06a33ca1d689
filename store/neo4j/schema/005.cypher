CREATE INDEX entente_accord_disputed IF NOT EXISTS FOR (n:Accord) ON (n.disputed, n.newest, n.id);
