// told is the latest revision whose transaction is wholly visible.
MATCH (m:Meta {key: 'entente'}) SET m.told = m.revision;
