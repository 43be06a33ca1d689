// A graph of Entente. To load it into an empty Neo4j: cypher-shell -f THIS_FILE
CREATE CONSTRAINT entente_article IF NOT EXISTS FOR (n:Article) REQUIRE (n.id) IS UNIQUE;
CREATE CONSTRAINT entente_accord IF NOT EXISTS FOR (n:Accord) REQUIRE (n.id) IS UNIQUE;
CREATE CONSTRAINT entente_country IF NOT EXISTS FOR (n:Country) REQUIRE (n.code) IS UNIQUE;
CREATE CONSTRAINT entente_organisation IF NOT EXISTS FOR (n:Organisation) REQUIRE (n.code) IS UNIQUE;
CREATE CONSTRAINT entente_domain IF NOT EXISTS FOR (n:Domain) REQUIRE (n.code) IS UNIQUE;
CREATE CONSTRAINT entente_place IF NOT EXISTS FOR (n:Place) REQUIRE (n.key) IS UNIQUE;
CREATE CONSTRAINT entente_person IF NOT EXISTS FOR (n:Person) REQUIRE (n.key) IS UNIQUE;
CREATE CONSTRAINT entente_institution IF NOT EXISTS FOR (n:Institution) REQUIRE (n.key, n.party) IS UNIQUE;
UNWIND [
{id: 'n1', title: 'Rabat et Niamey s’entendent', text: 'Une déclaration contre la traite, selon l’Œuvre.', outlet: 'Journal d’essai', publishedOn: '2022-08-01', lang: 'fr', source: 'n1'},
{id: 'n2', url: 'https://example.org/n2', title: 'Fishing accord enters into force', text: 'Nets, quotas and licences: the pêche deal.', publishedOn: '2019-07-18', lang: 'en', source: 'n2'},
{id: 'n3', title: 'توقيع اتفاقية', text: 'وُقّعت الاتفاقيّة في الرباط.', publishedOn: '2004-02-25', lang: 'ar', source: 'n0'},
{id: 'n4', text: 'Maroc : rien de signé.', source: 'n4'},
{id: 'odd', title: 'a;\nb', text: 'x\u000D\ny \u0007 ; z', lang: 'fr', source: 'odd'}] AS row
MERGE (n:Article {id: row.id}) SET n += row;
UNWIND [
{id: 'a"\'\\1', title: 'l\'«accord»,\n"<b>&\u0009\\u0041;', kind: 'TREATY', status: 'ENDED', count: 3, confidence: 1.0, sources: 1, occasions: ['fête, "nationale"'], relations: '[{"type":"AMENDS","to":"traffic"}]'},
{id: 'fish', title: 'Accord de pêche', kind: 'AGREEMENT', status: 'IN_FORCE', count: 1, date: '2019-07-18', signedOn: '2019-01-14', precision: 'DAY', place: 'Bruxelles', confidence: 0.9, sources: 2},
{id: 'plan', title: 'Accord de pêche', kind: 'AGREEMENT', status: 'PLANNED', count: 1, confidence: 0.4, sources: 1},
{id: 'trade', title: 'اتفاقية التجارة الحرة', kind: 'AGREEMENT', status: 'SIGNED', count: 1, date: '2004-02', precision: 'MONTH', place: 'الرباط', confidence: 0.7, sources: 1},
{id: 'traffic', title: 'Déclaration d’entente', kind: 'DECLARATION', status: 'SIGNED', count: 1, date: '2022-08-01', signedOn: '2022-08-01', precision: 'DAY', place: 'Rabat', confidence: 0.95, sources: 1, history: '[{"status":"SIGNED","date":"2022-08-01","mentions":["n1.0"]}]'}] AS row
MERGE (n:Accord {id: row.id}) SET n += row;
UNWIND [
{code: 'CI', code3: 'CIV', name: 'Côte d’Ivoire', name_fr: 'Côte d’Ivoire', name_en: 'Côte d’Ivoire', region: 'Africa'},
{code: 'EG', name: 'EG'},
{code: 'MA', code3: 'MAR', name: 'Morocco', name_fr: 'Maroc', name_en: 'Morocco', name_es: 'Marruecos', name_pt: 'Marrocos', name_ar: 'المغرب', region: 'Africa'},
{code: 'NE', code3: 'NER', name: 'Niger', name_fr: 'Niger', name_en: 'Niger', name_es: 'Níger', name_pt: 'Níger', name_ar: 'النيجر', region: 'Africa'}] AS row
MERGE (n:Country {code: row.code}) SET n += row;
UNWIND [
{code: 'FISHERIES', plover: 'resource', dac: '313'},
{code: 'SECURITY', plover: 'crime', dac: '152'},
{code: 'TRAFFICKING', plover: 'crime', dac: '151'}] AS row
MERGE (n:Domain {code: row.code}) SET n += row;
UNWIND [
{key: 'banque', name: 'Banque', party: 'FR'},
{key: 'commission nationale d essai', name: 'Commission nationale d’essai', party: 'MA'},
{key: 'ministere a b', name: 'Ministère; a,b', party: 'MA'},
{key: 'ministere a b', name: 'Ministère; a,b', party: 'NE'}] AS row
MERGE (n:Institution {key: row.key, party: row.party}) SET n += row;
UNWIND [
{code: 'ORG:EU', name: 'European Union', name_fr: 'Union européenne', name_en: 'European Union', name_ar: 'الاتحاد الأوروبي'}] AS row
MERGE (n:Organisation {code: row.code}) SET n += row;
UNWIND [
{key: 'o neil', name: 'O\'Neil'},
{key: 'zeinab exemple', name: 'ZEINAB EXEMPLE'}] AS row
MERGE (n:Person {key: row.key}) SET n += row;
UNWIND [
{key: 'bruxelles', name: 'Bruxelles'},
{key: 'rabat', name: 'Rabat'},
{key: 'الرباط', name: 'الرباط'}] AS row
MERGE (n:Place {key: row.key}) SET n += row;
UNWIND [
{a: {id: 'n1'}, b: {id: 'traffic'}, p: {mention: 'n1.0', index: 0, confidence: 0.9, kind: 'DECLARATION', status: 'SIGNED', count: 1, date: '2022-08-01', signedOn: '2022-08-01', place: 'Rabat', title: 'Déclaration d’entente', parties: ['MA', 'NE'], domains: ['TRAFFICKING', 'SECURITY'], quotes: ['une déclaration contre la traite'], fields: ['text'], starts: [3], ends: [35], version: 'v1'}},
{a: {id: 'n2'}, b: {id: 'fish'}, p: {mention: 'n2.0', index: 0, confidence: 0.8, kind: 'AGREEMENT', status: 'IN_FORCE', count: 1, date: '2019-07-18', signedOn: '2019-01-14', place: 'Bruxelles', title: 'Accord de pêche', parties: ['MA', 'ORG:EU'], domains: ['FISHERIES'], quotes: ['entered into force'], fields: ['text'], starts: [3], ends: [21], version: 'v1'}},
{a: {id: 'n2'}, b: {id: 'plan'}, p: {mention: 'n2.1', index: 1, confidence: 0.8, kind: 'AGREEMENT', status: 'PLANNED', count: 1, title: 'Accord de pêche', parties: ['CI', 'MA'], quotes: ['entered into force'], fields: ['text'], starts: [3], ends: [21], version: 'v1'}},
{a: {id: 'n3'}, b: {id: 'trade'}, p: {mention: 'n3.0', index: 0, confidence: 0.7, kind: 'AGREEMENT', status: 'SIGNED', count: 1, date: '2004-02', place: 'الرباط', title: 'اتفاقية التجارة الحرة', parties: ['EG', 'MA'], quotes: ['اتفاقية للتجارة'], fields: ['text'], starts: [3], ends: [18], version: 'v1'}},
{a: {id: 'odd'}, b: {id: 'a"\'\\1'}, p: {mention: 'odd.0', index: 0, confidence: 0.25, kind: 'TREATY', status: 'ENDED', count: 3, title: 'l\'«accord»,\n"<b>&\u0009\\u0041;', parties: ['MA', 'NE'], quotes: ['l\'«accord»'], fields: ['text'], starts: [3], ends: [13], version: 'v1'}}] AS row
MATCH (a:Article {id: row.a.id}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:REPORTS {mention: row.p.mention}]->(b) SET r += row.p;
UNWIND [
{a: {code: 'MA'}, b: {id: 'a"\'\\1'}, p: {party: 'MA', status: 'ENDED'}},
{a: {code: 'NE'}, b: {id: 'a"\'\\1'}, p: {party: 'NE', status: 'ENDED'}}] AS row
MATCH (a:Country {code: row.a.code}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNS]->(b) SET r += row.p;
UNWIND [
{a: {key: 'o neil'}, b: {id: 'a"\'\\1'}, p: {name: 'O\'Neil', party: '', office: ''}}] AS row
MATCH (a:Person {key: row.a.key}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNED_FOR {party: row.p.party, office: row.p.office}]->(b) SET r += row.p;
UNWIND [
{a: {key: 'banque', party: 'FR'}, b: {id: 'a"\'\\1'}, p: {name: 'Banque'}},
{a: {key: 'ministere a b', party: 'MA'}, b: {id: 'a"\'\\1'}, p: {name: 'Ministère; a,b'}}] AS row
MATCH (a:Institution {key: row.a.key, party: row.a.party}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNS]->(b) SET r += row.p;
UNWIND [
{a: {key: 'ministere a b', party: 'MA'}, b: {code: 'MA'}, p: {}}] AS row
MATCH (a:Institution {key: row.a.key, party: row.a.party}) MATCH (b:Country {code: row.b.code}) MERGE (a)-[r:OF]->(b) SET r += row.p;
UNWIND [
{a: {key: 'ministere a b', party: 'NE'}, b: {id: 'a"\'\\1'}, p: {name: 'Ministère; a,b'}}] AS row
MATCH (a:Institution {key: row.a.key, party: row.a.party}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNS]->(b) SET r += row.p;
UNWIND [
{a: {key: 'ministere a b', party: 'NE'}, b: {code: 'NE'}, p: {}}] AS row
MATCH (a:Institution {key: row.a.key, party: row.a.party}) MATCH (b:Country {code: row.b.code}) MERGE (a)-[r:OF]->(b) SET r += row.p;
UNWIND [
{a: {code: 'MA'}, b: {id: 'fish'}, p: {party: 'MA', signedOn: '2019-01-14', status: 'IN_FORCE'}}] AS row
MATCH (a:Country {code: row.a.code}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNS]->(b) SET r += row.p;
UNWIND [
{a: {code: 'ORG:EU'}, b: {id: 'fish'}, p: {party: 'ORG:EU', signedOn: '2019-01-14', status: 'IN_FORCE'}}] AS row
MATCH (a:Organisation {code: row.a.code}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNS]->(b) SET r += row.p;
UNWIND [
{a: {id: 'fish'}, b: {code: 'FISHERIES'}, p: {}}] AS row
MATCH (a:Accord {id: row.a.id}) MATCH (b:Domain {code: row.b.code}) MERGE (a)-[r:COVERS]->(b) SET r += row.p;
UNWIND [
{a: {id: 'fish'}, b: {key: 'bruxelles'}, p: {name: 'Bruxelles'}}] AS row
MATCH (a:Accord {id: row.a.id}) MATCH (b:Place {key: row.b.key}) MERGE (a)-[r:SIGNED_AT]->(b) SET r += row.p;
UNWIND [
{a: {code: 'CI'}, b: {id: 'plan'}, p: {party: 'CI', status: 'PLANNED'}},
{a: {code: 'MA'}, b: {id: 'plan'}, p: {party: 'MA', status: 'PLANNED'}}] AS row
MATCH (a:Country {code: row.a.code}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNS]->(b) SET r += row.p;
UNWIND [
{a: {key: 'zeinab exemple'}, b: {id: 'plan'}, p: {party: 'CI', office: 'ministre', name: 'ZEINAB EXEMPLE'}}] AS row
MATCH (a:Person {key: row.a.key}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNED_FOR {party: row.p.party, office: row.p.office}]->(b) SET r += row.p;
UNWIND [
{a: {code: 'EG'}, b: {id: 'trade'}, p: {party: 'EG', status: 'SIGNED'}},
{a: {code: 'MA'}, b: {id: 'trade'}, p: {party: 'MA', status: 'SIGNED'}}] AS row
MATCH (a:Country {code: row.a.code}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNS]->(b) SET r += row.p;
UNWIND [
{a: {id: 'trade'}, b: {key: 'الرباط'}, p: {name: 'الرباط'}}] AS row
MATCH (a:Accord {id: row.a.id}) MATCH (b:Place {key: row.b.key}) MERGE (a)-[r:SIGNED_AT]->(b) SET r += row.p;
UNWIND [
{a: {code: 'MA'}, b: {id: 'traffic'}, p: {party: 'MA', signedOn: '2022-08-01', status: 'SIGNED'}},
{a: {code: 'NE'}, b: {id: 'traffic'}, p: {party: 'NE', signedOn: '2022-08-01', status: 'SIGNED'}}] AS row
MATCH (a:Country {code: row.a.code}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNS]->(b) SET r += row.p;
UNWIND [
{a: {id: 'traffic'}, b: {code: 'SECURITY'}, p: {}},
{a: {id: 'traffic'}, b: {code: 'TRAFFICKING'}, p: {}}] AS row
MATCH (a:Accord {id: row.a.id}) MATCH (b:Domain {code: row.b.code}) MERGE (a)-[r:COVERS]->(b) SET r += row.p;
UNWIND [
{a: {id: 'traffic'}, b: {key: 'rabat'}, p: {name: 'Rabat'}}] AS row
MATCH (a:Accord {id: row.a.id}) MATCH (b:Place {key: row.b.key}) MERGE (a)-[r:SIGNED_AT]->(b) SET r += row.p;
UNWIND [
{a: {key: 'zeinab exemple'}, b: {id: 'traffic'}, p: {party: 'NE', office: 'présidente', name: 'Zeïnab Exemple'}}] AS row
MATCH (a:Person {key: row.a.key}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNED_FOR {party: row.p.party, office: row.p.office}]->(b) SET r += row.p;
UNWIND [
{a: {key: 'commission nationale d essai', party: 'MA'}, b: {id: 'traffic'}, p: {name: 'Commission nationale d’essai'}}] AS row
MATCH (a:Institution {key: row.a.key, party: row.a.party}) MATCH (b:Accord {id: row.b.id}) MERGE (a)-[r:SIGNS]->(b) SET r += row.p;
UNWIND [
{a: {key: 'commission nationale d essai', party: 'MA'}, b: {code: 'MA'}, p: {}}] AS row
MATCH (a:Institution {key: row.a.key, party: row.a.party}) MATCH (b:Country {code: row.b.code}) MERGE (a)-[r:OF]->(b) SET r += row.p;
