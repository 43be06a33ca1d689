CREATE INDEX entente_article_url IF NOT EXISTS FOR (n:Article) ON (n.url);
