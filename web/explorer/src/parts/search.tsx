import { useEffect, useState } from 'preact/hooks';
import { useAsk } from '../api';
import { useWords } from '../i18n';
import query from '../queries/suggest.graphql?raw';
import type { Party } from '../parties';
import { go, href } from '../route';
import { Combobox } from './combobox';

type Result =
  | ({ __typename: 'Country' | 'Organisation' } & Party)
  | { __typename: 'Accord'; key: string; signedOn: string | null; date: string | null; parties: Party[] }
  | { __typename: 'Article'; key: string; outlet: string | null; publishedOn: string | null }
  | { __typename: 'NamedPerson' | 'NamedInstitution'; name: string };

interface Hit {
  title: string;
  result: Result;
}

/** The search box: countries in any of the languages, people, institutions, accords, articles. */
export function Search() {
  const { t, LANG, date } = useWords();
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim(), 150);
  const asked = useAsk<{ search: Hit[] }>(wanted ? { query, variables: { text: wanted, lang: LANG } } : null);
  const describe = (r: Result) => {
    switch (r.__typename) {
      case 'Accord':
        return [r.parties.slice(0, 3).map((p) => p.name).join(' · '), date(r.signedOn ?? r.date)];
      case 'Article':
        return [r.outlet, date(r.publishedOn)];
      default:
        return [];
    }
  };
  return (
    <Combobox
      class="search"
      shortcut
      label={t('searchLabel')}
      placeholder={t('search')}
      items={asked.data && wanted ? asked.data.search : null}
      nothing={t('noHits')}
      onType={setText}
      onPick={(hit) => go(target(hit.result))}
      show={({ title, result }) => (
        <>
          <span class="type">{t(result.__typename)}</span>
          <span class="hit">
            <bdi>{'code' in result ? result.name : title || t('untitled')}</bdi>
            <small>
              <bdi>{describe(result).filter(Boolean).join(' — ')}</bdi>
            </small>
          </span>
        </>
      )}
    />
  );
}

function target(r: Result): string {
  switch (r.__typename) {
    case 'Country':
    case 'Organisation':
      return href(['country', r.code]);
    case 'Accord':
      return href(['accord', r.key]);
    case 'Article':
      return href(['article', r.key]);
    case 'NamedPerson':
      return href(['table'], new URLSearchParams({ person: r.name }));
    case 'NamedInstitution':
      return href(['table'], new URLSearchParams({ institution: r.name }));
  }
}

/** A value once it has not changed for a while (milliseconds). */
function useSettled<T>(value: T, after: number): T {
  const [settled, set] = useState(value);
  useEffect(() => {
    const timer = setTimeout(set, after, value);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
