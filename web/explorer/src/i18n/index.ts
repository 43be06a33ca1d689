import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Messages } from './en';

export const langs = { fr: 'Français', en: 'English', es: 'Español', pt: 'Português', ar: 'العربية' };
export type Lang = keyof typeof langs;

const loaders: Record<Lang, () => Promise<{ default: Messages }>> = {
  fr: () => import('./fr'),
  en: () => import('./en'),
  es: () => import('./es'),
  pt: () => import('./pt'),
  ar: () => import('./ar'),
};

type Key = { [K in keyof Messages]: Messages[K] extends string ? K : never }[keyof Messages];
type Counted = Exclude<keyof Messages, Key>;

/** The words, numbers and dates of one language. */
export interface Words {
  lang: Lang;
  /** As the API names it. */
  LANG: string;
  dir: 'ltr' | 'rtl';
  t: (key: Key, values?: Record<string, string | number>) => string;
  /** The label of an enumeration's value; the value where it has none. */
  label: (kind: 'domain' | 'kind' | 'status' | 'region' | 'bloc', value: string) => string;
  count: (key: Counted, n: number) => string;
  number: (n: number) => string;
  /** Names behind one another. */
  list: (names: string[]) => string;
  percent: (n: number, signed?: boolean) => string;
  /** A share with one decimal. */
  share: (n: number) => string;
  /** A date as precise as it is. */
  date: (date: string | null | undefined) => string;
}

/** Loads the words of a language. Numbers are in European digits everywhere: they stand beside ISO dates and codes. */
export async function load(lang: Lang): Promise<Words> {
  const { default: messages } = await loaders[lang]();
  const locale = lang === 'ar' ? 'ar-u-nu-latn' : lang;
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const fine = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { style: 'percent', signDisplay: 'exceptZero' });
  const form = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const dates = [form({ year: 'numeric' }), form({ year: 'numeric', month: 'short' }), form({ year: 'numeric', month: 'short', day: 'numeric' })];
  const fill = (text: string, values: Record<string, string | number>) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? number.format(value) : value;
    });
  const all = messages as unknown as Record<string, string | Record<string, string>>;
  return {
    lang,
    LANG: lang.toUpperCase(),
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    t: (key, values) => (values ? fill(messages[key], values) : messages[key]),
    label: (kind, value) => (all[`${kind}.${value}`] as string | undefined) ?? value,
    count: (key, n) => {
      const forms = all[key] as Record<string, string>;
      return fill(forms[plural.select(n)] ?? forms.other!, { n });
    },
    number: (n) => number.format(n),
    list: (names) => names.join(lang === 'ar' ? '، ' : ', '),
    share: (n) => fine.format(n),
    percent: (n, sign) => (sign ? signed : percent).format(n),
    date: (date) => {
      if (!date) return '';
      const parts = date.split('-').length;
      const at = new Date(`${date}${parts === 1 ? '-01-01' : parts === 2 ? '-01' : ''}T00:00:00Z`);
      if (parts === 1 || Number.isNaN(+at)) return date;
      return dates[parts - 1]!.format(at);
    },
  };
}

/** The language that is chosen: by the address, else before, else by the browser. */
export function chosen(params: URLSearchParams): Lang {
  const wanted = [params.get('ui'), localStorage.getItem('entente.lang'), ...navigator.languages.map((l) => l.slice(0, 2))];
  return wanted.find((l): l is Lang => !!l && l in langs) ?? 'en';
}

export const WordsContext = createContext<Words>(null!);
export const useWords = () => useContext(WordsContext);
