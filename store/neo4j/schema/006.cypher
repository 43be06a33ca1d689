CREATE INDEX entente_domain_plover IF NOT EXISTS FOR (n:Domain) ON (n.plover);
