import type { Words } from './i18n';
import type { Accord } from './accord';

/** An accord as a reference: what it is, who reports it with links, and where it was looked up. */
export function citation(accord: Accord, words: Words, address: string): string {
  const { t, label, date } = words;
  const what = [
    `“${accord.title || t('untitled')}”`,
    label('kind', accord.kind),
    accord.parties.map((p) => p.name).join(', '),
    [accord.place?.name, date(accord.signedOn ?? accord.date)].filter(Boolean).join(', '),
    `${t('status')}: ${label('status', accord.status)}`,
  ].filter(Boolean);
  const sources = accord.mentions.map(({ article: a }) =>
    [a.outlet, a.title && `“${a.title}”`, date(a.publishedOn), a.url].filter(Boolean).join(', '),
  );
  const today = date(new Date().toISOString().slice(0, 10));
  return `${what.join('. ')}.\n${t('reportedBy')}: ${[...new Set(sources)].join('; ')}.\nEntente, ${address}, ${t('accessed', { date: today })}.\n`;
}

/** An accord as linked data, in the vocabulary of schema.org. */
export function jsonld(accord: Accord, address: string): object {
  return drop({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address,
    identifier: accord.key,
    name: accord.title,
    legislationType: accord.kind,
    creativeWorkStatus: accord.status,
    legislationDate: accord.signedOn,
    dateModified: accord.date,
    locationCreated: accord.place && { '@type': 'Place', name: accord.place.name },
    about: accord.domains,
    creator: accord.parties.map((p) => ({ '@type': p.__typename === 'Country' ? 'Country' : 'Organization', identifier: p.code, name: p.name })),
    contributor: accord.signatories.map((s) => ({
      '@type': 'Role', roleName: s.role, contributor: { '@type': 'Person', name: s.name, affiliation: s.for && { '@type': 'Organization', name: s.for.name } },
    })),
    subjectOf: accord.mentions.map((m) => ({
      '@type': 'NewsArticle',
      identifier: m.article.key,
      headline: m.article.title,
      url: m.article.url,
      datePublished: m.article.publishedOn,
      inLanguage: m.article.lang?.toLowerCase(),
      publisher: m.article.outlet && { '@type': 'Organization', name: m.article.outlet },
      hasPart: m.evidence.map((e) => ({ '@type': 'Quotation', text: e.quote })),
    })),
  });
}

/** Leaves out what is null or empty. */
function drop<T>(value: T): T {
  if (Array.isArray(value)) return value.map(drop) as T;
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([, v]) => v !== null && v !== undefined && v !== '' && !(Array.isArray(v) && v.length === 0));
  return Object.fromEntries(kept.map(([k, v]) => [k, drop(v)])) as T;
}
