import { blocs, domains, kinds, regions, statuses, type Bloc, type Domain, type Kind, type Region, type Status } from './vocabulary';

export type Match = 'any' | 'all' | 'between';

/** What is looked at: the same for all views, and wholly in the address. */
export interface Filter {
  from: string;
  to: string;
  parties: string[];
  match: Match;
  regions: Region[];
  blocs: Bloc[];
  within: boolean;
  domains: Domain[];
  kinds: Kind[];
  statuses: Status[];
  confidence: number;
  text: string;
  /** Filters that pages set by their links. */
  place: string;
  person: string;
  institution: string;
  outlet: string;
}

const dateForm = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const partyForm = /^([A-Z]{2}|ORG:[A-Z0-9_-]+)$/;

/** Reads the filter of an address. What no filter can hold is left out. */
export function read(params: URLSearchParams): Filter {
  const words = (name: string) => params.get(name)?.trim().slice(0, 400) ?? '';
  const list = (name: string) => words(name).toUpperCase().split(/[,+\s]+/).filter(Boolean);
  const known = <T extends string>(name: string, all: readonly T[]) => all.filter((v) => list(name).includes(v));
  const date = (name: string) => (dateForm.test(words(name)) ? words(name) : '');
  const match = words('match');
  const confidence = Number(words('confidence'));
  return {
    from: date('from'),
    to: date('to'),
    parties: [...new Set(list('party').filter((p) => partyForm.test(p)))].slice(0, 50),
    match: match === 'all' || match === 'between' ? match : 'any',
    regions: known('region', regions),
    blocs: known('bloc', blocs),
    within: words('within') === '1',
    domains: known('domain', domains),
    kinds: known('kind', kinds),
    statuses: known('status', statuses),
    confidence: confidence > 0 && confidence <= 1 ? confidence : 0,
    text: words('text'),
    place: words('place'),
    person: words('person'),
    institution: words('institution'),
    outlet: words('outlet'),
  };
}

/** The parameters of an address that hold the filter. */
export function write(f: Filter): URLSearchParams {
  const out = new URLSearchParams();
  const set = (name: string, value: string) => value && out.set(name, value);
  set('from', f.from);
  set('to', f.to);
  set('party', f.parties.join(','));
  set('match', f.match === 'any' || f.parties.length === 0 ? '' : f.match);
  set('region', f.regions.join(','));
  set('bloc', f.blocs.join(','));
  set('within', f.within && f.regions.length + f.blocs.length > 0 ? '1' : '');
  set('domain', f.domains.join(','));
  set('kind', f.kinds.join(','));
  set('status', f.statuses.join(','));
  set('confidence', f.confidence ? String(f.confidence) : '');
  set('text', f.text);
  set('place', f.place);
  set('person', f.person);
  set('institution', f.institution);
  set('outlet', f.outlet);
  return out;
}

const names = [...write({
  from: '1', to: '1', parties: ['1'], match: 'all', regions: ['AFRICA'], blocs: [], within: true, domains: ['WATER'], kinds: ['MOU'],
  statuses: ['SIGNED'], confidence: 1, text: '1', place: '1', person: '1', institution: '1', outlet: '1',
}).keys(), 'bloc'];

/** An address's parameters with this filter instead of theirs; the page's own stay, paging starts anew. */
export function replaceFilter(params: URLSearchParams, f: Filter): URLSearchParams {
  const out = write(f);
  for (const [name, value] of params) if (!names.includes(name) && name !== 'after') out.set(name, value);
  return out;
}

export const empty: Filter = read(new URLSearchParams());

export function isEmpty(f: Filter): boolean {
  return write(f).size === 0;
}

/** The filter as the API takes it; only what is set. */
export function input(f: Filter): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const set = (name: string, value: unknown) => {
    if (value && !(Array.isArray(value) && value.length === 0)) out[name] = value;
  };
  set('from', f.from);
  set('to', f.to);
  set(f.match === 'all' ? 'allOf' : 'anyOf', f.parties);
  set('onlyBetween', f.match === 'between' && f.parties.length > 0);
  set('regions', f.regions);
  set('blocs', f.blocs);
  set('onlyWithin', f.within && f.regions.length + f.blocs.length > 0);
  set('domains', f.domains);
  set('kinds', f.kinds);
  set('statuses', f.statuses);
  set('minConfidence', f.confidence);
  set('text', f.text);
  set('place', f.place);
  set('person', f.person);
  set('institution', f.institution);
  set('outlet', f.outlet);
  return out;
}

/** The period of the same length right before the filter's: whole months and years as such. Null without one. */
export function periodBefore(from: string, to: string): { from: string; to: string } | null {
  if (!from || !to) return null;
  if (from.length === 4 && to.length === 4) {
    const years = Number(to) - Number(from) + 1;
    return years < 1 ? null : { from: year(Number(from) - years), to: year(Number(from) - 1) };
  }
  const precision = Math.max(from.length, to.length);
  const first = from.length === 4 ? `${from}-01` : from;
  const last = to.length === 4 ? `${to}-12` : to;
  if (precision < 10) {
    const a = months(first);
    const n = months(last) - a + 1;
    if (n < 1) return null;
    return { from: month(a - n), to: month(a - 1) };
  }
  const a = day(first.length === 7 ? `${first}-01` : first);
  const b = last.length === 7 ? day(`${month(months(last) + 1)}-01`) - 1 : day(last);
  const n = b - a + 1;
  if (!(n >= 1)) return null;
  return { from: iso(a - n), to: iso(a - 1) };
}

const year = (n: number) => String(n).padStart(4, '0');
const months = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;
const month = (n: number) => `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`;
const day = (text: string) => Math.floor(Date.parse(`${text}T00:00:00Z`) / 86_400_000);
const iso = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
