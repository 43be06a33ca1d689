import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { read, write } from './filter';
import { WordsContext, chosen, langs, load, useWords, type Lang, type Words } from './i18n';
import { FilterBar } from './parts/filterbar';
import { Nothing, Frame } from './parts/frame';
import { Search } from './parts/search';
import { PartiesContext, useParties } from './parties';
import { go, href, parse, useRoute, withParams, type Route, type PageProps } from './route';
import { applyTheme, theme, themes } from './theme';

/** The page that an address without one opens. */
const start = 'map';

type Loader = () => Promise<{ default: ComponentType<PageProps> }>;

const views = {
  map: () => import('./views/map'),
  network: () => import('./views/network'),
  timeline: () => import('./views/timeline'),
  ranking: () => import('./views/ranking'),
  matrix: () => import('./views/matrix'),
  table: () => import('./views/table'),
  paths: () => import('./views/paths'),
} satisfies Record<string, Loader>;

const pages: Record<string, Loader> = {
  ...views,
  country: () => import('./views/country'),
  relationship: () => import('./views/relationship'),
  accord: () => import('./views/accord'),
  article: () => import('./views/article'),
  review: () => import('./views/review'),
};

/** Pages of one thing, to which the filter means nothing. */
const unfiltered = ['accord', 'article', 'review'];

export function App() {
  const route = useRoute();
  const lang = chosen(route.params);
  const [words, setWords] = useState<Words | null>(null);
  const parties = useParties();
  useEffect(() => {
    void load(lang).then((loaded) => {
      document.documentElement.lang = loaded.lang;
      document.documentElement.dir = loaded.dir;
      setWords(loaded);
    });
  }, [lang]);
  if (!words) return null;
  const page = route.path[0] ?? start;
  return (
    <WordsContext.Provider value={words}>
      <PartiesContext.Provider value={parties}>
        <Head route={route} page={page} />
        {!unfiltered.includes(page) && page in pages && <FilterBar route={route} />}
        <main id="main" tabIndex={-1}>
          <Page key={route.path.join('/')} page={page} route={route} />
        </main>
      </PartiesContext.Provider>
    </WordsContext.Provider>
  );
}

function Head({ route, page }: { route: Route; page: string }) {
  const { t } = useWords();
  const kept = write(read(route.params));
  const ui = route.params.get('ui');
  if (ui) kept.set('ui', ui);
  return (
    <header class="site">
      <a
        class="skip"
        href="#main"
        onClick={(e) => {
          e.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('skip')}
      </a>
      <a class="brand" href={href(['map'])} title={t('tagline')}>
        <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden="true">
          <circle cx="12" cy="16" r="8" fill="none" stroke="currentColor" stroke-width="2.6" />
          <circle cx="20" cy="16" r="8" fill="none" stroke="currentColor" stroke-width="2.6" />
        </svg>
        Entente
      </a>
      <Search />
      <div class="settings">
        <label>
          <span class="visually-hidden">{t('language')}</span>
          <select
            value={chosen(route.params)}
            onChange={(e) => {
              localStorage.setItem('entente.lang', e.currentTarget.value);
              const params = new URLSearchParams(route.params);
              params.delete('ui');
              go(href(route.path, params), true);
            }}
          >
            {(Object.keys(langs) as Lang[]).map((l) => (
              <option key={l} value={l} lang={l}>
                {langs[l]}
              </option>
            ))}
          </select>
        </label>
        <ThemeChoice />
      </div>
      <nav aria-label={t('views')}>
        <ul>
          {(Object.keys(views) as (keyof typeof views)[]).map((view) => (
            <li key={view}>
              <a href={href([view], kept)} aria-current={view === page ? 'page' : undefined}>
                {t(view)}
              </a>
            </li>
          ))}
          <li class="apart">
            <a href={href(['review'], ui ? new URLSearchParams({ ui }) : undefined)} aria-current={page === 'review' ? 'page' : undefined}>
              {t('review')}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}

function ThemeChoice() {
  const { t } = useWords();
  const [now, set] = useState(theme());
  const names = { auto: t('themeAuto'), light: t('themeLight'), dark: t('themeDark') };
  return (
    <label>
      <span class="visually-hidden">{t('theme')}</span>
      <select
        value={now}
        onChange={(e) => {
          const wanted = themes.find((v) => v === e.currentTarget.value)!;
          set(wanted);
          applyTheme(wanted);
        }}
      >
        {themes.map((v) => (
          <option key={v} value={v}>
            {names[v]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The code of a page is loaded when it is first opened; that of the first page beside the words and the names. */
const loaded = new Map<string, ComponentType<PageProps>>();
void pages[parse(location.hash).path[0] ?? start]?.().catch(() => {}); // told when the page is shown

function Page({ page, route }: { page: string; route: Route }) {
  const { t } = useWords();
  const [, again] = useState(0);
  const [failed, setFailed] = useState(false);
  const loader = pages[page];
  useEffect(() => {
    if (!loader || loaded.has(page)) return;
    loader().then(
      (module) => {
        loaded.set(page, module.default);
        again((n) => n + 1);
      },
      () => setFailed(true),
    );
  }, [page]);
  const View = loaded.get(page);
  if (View) return <View route={route} />;
  if (failed) {
    return (
      <div class="state failed" role="alert">
        <p class="strong">{t('failed')}</p>
        <p>{t('failedNetwork')}</p>
        <button type="button" onClick={() => location.reload()}>
          {t('retry')}
        </button>
      </div>
    );
  }
  if (loader) return null;
  return (
    <Frame title={t('notFound')}>
      <Nothing title={t('unknownPage')} hint={withParams({ path: [page], params: new URLSearchParams() }, {})} />
    </Frame>
  );
}
