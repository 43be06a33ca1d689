import { empty, read, replaceFilter, type Filter } from './filter';
import type { Words } from './i18n';
import type { Party } from './parties';
import { href, type Route } from './route';
import type { Domain, Kind, Status } from './vocabulary';

/** The name of a value that accords are counted by. */
export function valueName(words: Words, of: string, value: string, party?: Party | null, other?: Party | null): string {
  switch (of) {
    case 'DOMAIN':
      return words.label('domain', value);
    case 'KIND':
      return words.label('kind', value);
    case 'STATUS':
      return words.label('status', value);
    case 'MONTH':
      return words.date(value);
    case 'LANG':
      return new Intl.DisplayNames(words.lang, { type: 'language' }).of(value) ?? value;
    case 'PAIR':
      return party && other ? words.t('relationship', { a: party.name, b: other.name }) : value;
    default:
      return party?.name ?? value;
  }
}

/** What selects the accords of a value; null where the filter cannot. */
export function selecting(of: string, value: string, f: Filter): Partial<Filter> | null {
  switch (of) {
    case 'DOMAIN':
      return { domains: [value as Domain] };
    case 'KIND':
      return { kinds: [value as Kind] };
    case 'STATUS':
      return { statuses: [value as Status] };
    case 'YEAR':
    case 'MONTH':
      return { from: value, to: value };
    case 'PLACE':
      return { place: value };
    case 'PERSON':
      return { person: value };
    case 'INSTITUTION':
      return { institution: value };
    case 'OUTLET':
      return { outlet: value };
    case 'PARTY':
    case 'COUNTRY':
    case 'ORGANISATION':
      // Any of several parties cannot be joined with one more.
      return f.parties.length > 1 && f.match !== 'all' ? null : { parties: [...new Set([...f.parties, value])], match: 'all' };
    case 'PAIR':
      return { parties: value.split('+'), match: 'all' };
    default:
      return null;
  }
}

/** The table of the accords that a view counts under one or more values; null where the filter cannot select them. */
export function tableOf(route: Route, ...values: [of: string, value: string][]): string | null {
  let filter = read(route.params);
  for (const [of, value] of values) {
    const change = selecting(of, value, filter);
    if (!change) return null;
    filter = { ...filter, ...change };
  }
  return href(['table'], replaceFilter(keptOf(route), filter));
}

/** The parameters that hold from page to page beside the filter. */
function keptOf(route: Route): URLSearchParams {
  const ui = route.params.get('ui');
  return ui ? new URLSearchParams({ ui }) : new URLSearchParams();
}

/** The page of what a row names. */
export function pageOf(route: Route, of: string, value: string): string | null {
  const kept = replaceFilter(keptOf(route), { ...read(route.params), parties: empty.parties, match: 'any' });
  if (of === 'COUNTRY' || of === 'ORGANISATION' || of === 'PARTY') return href(['country', value], kept);
  if (of === 'PAIR') return href(['relationship', ...value.split('+')], kept);
  return tableOf(route, [of, value]);
}

