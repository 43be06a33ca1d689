import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { useAsk } from './api';
import type { Lang } from './i18n';
import query from './queries/parties.graphql?raw';

/** A party as answers give it. */
export interface Party {
  code: string;
  name: string;
}

type Names = Record<Lang, string> & { code: string; code3?: string | null; region?: string | null };

/** The parties of the graph, to choose from and to name the codes of an address. */
export interface Parties {
  all: Names[];
  name: (code: string, lang: Lang) => string;
  /** Parties whose name in any language, or whose code, has a word that starts so; best first. */
  find: (text: string, lang: Lang) => Party[];
  region: (code: string) => string;
}

/** Folds case and accents, as the API's search does. */
export const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export function useParties(): Parties {
  const { data } = useAsk<{ countries: Names[]; organisations: Names[] }>({ query, variables: {} });
  return useMemo(() => {
    const all = [...(data?.countries ?? []), ...(data?.organisations ?? [])];
    const byCode = new Map(all.map((p) => [p.code, p]));
    const folded = all.map((p) => ({
      party: p,
      code: fold(p.code.replace('ORG:', '')),
      names: [p.fr, p.en, p.es, p.pt, p.ar].map(fold),
    }));
    return {
      all,
      name: (code, lang) => byCode.get(code)?.[lang] ?? code.replace('ORG:', ''),
      region: (code) => byCode.get(code)?.region ?? '',
      find: (text, lang) => {
        const wanted = fold(text.trim());
        if (!wanted) return [];
        const score = (p: (typeof folded)[number]) =>
          p.code === wanted ? 0
          : p.names.some((n) => n.startsWith(wanted)) ? 1
          : p.names.some((n) => n.split(/[\s'’(-]+/).some((w) => w.startsWith(wanted))) ? 2
          : 3;
        return folded
          .map((p) => ({ p, s: score(p) }))
          .filter(({ s }) => s < 3)
          .sort((a, b) => a.s - b.s || a.p.party[lang].localeCompare(b.p.party[lang], lang))
          .slice(0, 12)
          .map(({ p }) => ({ code: p.party.code, name: p.party[lang] }));
      },
    };
  }, [data]);
}

export const PartiesContext = createContext<Parties>(null!);
export const usePartiesOf = () => useContext(PartiesContext);
