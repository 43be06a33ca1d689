import { useAsk } from '../api';
import { tableOf, valueName } from '../facet';
import { input, read, write } from '../filter';
import { useWords } from '../i18n';
import type { AccordLine } from '../parts/accords';
import { ArticleLine, type Article } from '../parts/article';
import { Counted, Outlets, type Count } from '../parts/counted';
import { DomainBars } from '../parts/domainbars';
import { Answer, Frame, Nothing } from '../parts/frame';
import { PartyLink, PartyList } from '../parts/party';
import { Stack, type Point } from '../parts/stack';
import { Status } from '../parts/values';
import type { Party } from '../parties';
import query from '../queries/relationship.graphql?raw';
import { href, withParams, type PageProps } from '../route';

interface Contact {
  date: string;
  status: string;
  accord: { key: string; title: string };
}

interface Data {
  places: Count[];
  relationship: {
    a: Party;
    b: Party;
    total: number;
    instruments: number;
    firstDate: string | null;
    lastDate: string | null;
    lastContact: Contact | null;
    domains: { domain: string; accords: number }[];
    people: { name: string; accords: number; lastDate: string | null }[];
    history: Contact[];
    timeline: Point[];
    accords: {
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
      nodes: (AccordLine & { parties: Party[]; evidence: { quote: string; article: Omit<Article, 'text' | 'url'> }[] })[];
    };
  };
}

export default function RelationshipPage({ route }: PageProps) {
  const words = useWords();
  const { t, count, date, LANG } = words;
  const [, a = '', b = ''] = route.path.map((p) => p.toUpperCase());
  const filter = read(route.params);
  const kept = write(filter);
  const after = route.params.get('after');
  const given = input(filter);
  const own = { ...given, allOf: [...new Set([...((given.allOf as string[] | undefined) ?? []), a, b])] };
  const question = { query, variables: { a, b, filter: given, both: own, lang: LANG, after } };
  const asked = useAsk<Data>(question);
  const both = { path: [], params: write({ ...filter, parties: [a, b], match: 'all' }) };
  const r = asked.data?.relationship;
  return (
    <Frame
      title={t('relationship', { a: r?.a.name ?? a, b: r?.b.name ?? b })}
      note={r && r.total > 0 && [count('accords', r.total), count('instruments', r.instruments), r.firstDate && t('since', { date: date(r.firstDate) })].filter(Boolean).join(' · ')}
      question={question}
      tools={
        <>
          <a class="button" href={href(['paths'], withPath(kept, a, b))}>{t('viaOthers')}</a>
          <a class="button" href={href(['table'], both.params)}>{t('allAccords')}</a>
        </>
      }
    >
      <Answer asked={asked}>
        {({ relationship: r, places }) =>
          r.total === 0 ? (
            <Nothing title={t('emptyTitle')} hint={t('emptyHint')} />
          ) : (
            <>
              <dl class="facts">
                <div>
                  <dt>{t('parties')}</dt>
                  <dd><PartyLink party={r.a} params={kept} /> · <PartyLink party={r.b} params={kept} /></dd>
                </div>
                {r.lastContact && (
                  <div>
                    <dt>{t('lastContact')}</dt>
                    <dd>
                      {date(r.lastContact.date)} <Status value={r.lastContact.status} />{' '}
                      <a href={href(['accord', r.lastContact.accord.key])}><bdi>{r.lastContact.accord.title || t('untitled')}</bdi></a>
                    </dd>
                  </div>
                )}
              </dl>
              <Stack points={r.timeline} name={(v) => valueName(words, 'DOMAIN', v)} label={t('timeline')} link={(p) => tableOf(both, ['YEAR', p])} height={200} />
              <div class="with-side">
                <section>
                  <h2>{t('accordsHead')}</h2>
                  <ul class="proofs">
                    {r.accords.nodes.map((accord) => (
                      <li key={accord.key}>
                        <h3><a href={href(['accord', accord.key])}><bdi>{accord.title || t('untitled')}</bdi></a></h3>
                        <p class="line">
                          <Status value={accord.status} />
                          <span>{date(accord.signedOn ?? accord.date) || t('undated')}</span>
                          {accord.parties.length > 2 && <PartyList parties={accord.parties} params={kept} />}
                        </p>
                        {accord.evidence[0] && (
                          <blockquote lang={accord.evidence[0].article.lang?.toLowerCase()} dir="auto">
                            <p>{accord.evidence[0].quote}</p>
                            <footer><ArticleLine article={{ ...accord.evidence[0].article, url: null }} /></footer>
                          </blockquote>
                        )}
                      </li>
                    ))}
                  </ul>
                  <nav class="pager" aria-label={t('next')}>
                    {after && <a class="button" href={withParams(route, {})}>{t('first')}</a>}
                    {r.accords.pageInfo.hasNextPage && (
                      <a class="button" rel="next" href={withParams(route, { after: r.accords.pageInfo.endCursor })}>{t('next')}</a>
                    )}
                  </nav>
                </section>
                <aside>
                  <h2>{t('domains')}</h2>
                  <DomainBars domains={r.domains} link={(d) => tableOf(both, ['DOMAIN', d])} />
                  <Counted title={t('PLACE')} rows={places} link={(v) => tableOf(both, ['PLACE', v])} />
                  <Counted title={t('people')} rows={r.people.map((p) => ({ ...p, value: p.name }))} link={(v) => tableOf(both, ['PERSON', v])} />
                  <Outlets filter={own} link={(v) => tableOf(both, ['OUTLET', v])} />
                  <h2>{t('history')}</h2>
                  <ol class="history">
                    {r.history.map((h, i) => (
                      <li key={i}>
                        <span class="date">{date(h.date)}</span> <Status value={h.status} />
                        <a href={href(['accord', h.accord.key])}><bdi>{h.accord.title || t('untitled')}</bdi></a>
                      </li>
                    ))}
                  </ol>
                </aside>
              </div>
            </>
          )
        }
      </Answer>
    </Frame>
  );
}

function withPath(kept: URLSearchParams, a: string, b: string): URLSearchParams {
  const params = new URLSearchParams(kept);
  params.set('a', a);
  params.set('b', b);
  return params;
}
