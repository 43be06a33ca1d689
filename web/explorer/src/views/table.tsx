import { useState } from 'preact/hooks';
import { ask, useAsk } from '../api';
import { csv, save } from '../file';
import { input, read, write } from '../filter';
import { useWords, type Words } from '../i18n';
import { Answer, Frame } from '../parts/frame';
import { PartyList } from '../parts/party';
import { Status, Domains, Confidence } from '../parts/values';
import type { Party } from '../parties';
import query from '../queries/table.graphql?raw';
import rowsQuery from '../queries/table-rows.graphql?raw';
import { href, withParams, type PageProps } from '../route';

interface Row {
  key: string;
  title: string;
  kind: string;
  status: string;
  count: number;
  signedOn: string | null;
  date: string | null;
  place: { name: string } | null;
  domains: string[];
  confidence: number;
  sourceCount: number;
  parties: Party[];
}

interface Page<R> {
  accords: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: R[] };
}

const orders = ['NEWEST_FIRST', 'OLDEST_FIRST', 'MOST_CONFIDENT', 'MOST_SOURCES'] as const;
const sizes = [25, 50, 100, 200];

export default function Table({ route }: PageProps) {
  const words = useWords();
  const { t, LANG, count, date } = words;
  const filter = read(route.params);
  const order = orders.find((o) => o === route.params.get('order')) ?? 'NEWEST_FIRST';
  const first = sizes.find((n) => n === Number(route.params.get('rows'))) ?? 50;
  const after = route.params.get('after');
  const question = { query, variables: { filter: input(filter), order, first, after, lang: LANG } };
  const asked = useAsk<Page<Row>>(question);
  const kept = write(filter);
  const sort = (name: string, by: (typeof orders)[number], other?: (typeof orders)[number]) => {
    const now = order === by ? (by === 'OLDEST_FIRST' ? 'ascending' : 'descending') : order === other ? 'ascending' : undefined;
    return (
      <th scope="col" aria-sort={now ?? 'none'}>
        <a href={withParams(route, { order: order === by && other ? other : by })} title={t('sortBy', { name })}>
          {name} <span aria-hidden="true">{now === 'ascending' ? '▲' : now ? '▼' : ''}</span>
        </a>
      </th>
    );
  };
  return (
    <Frame title={t('table')} note={asked.data && count('accords', asked.data.accords.totalCount)} question={question} tools={<Csv filter={input(filter)} order={order} />}>
      <Answer asked={asked} empty={(d) => d.accords.nodes.length === 0}>
        {({ accords }) => (
          <>
            <div class="scroll" tabIndex={0} role="region" aria-label={t('table')}>
              <table class="data">
                <thead>
                  <tr>
                    {sort(t('date'), 'NEWEST_FIRST', 'OLDEST_FIRST')}
                    <th scope="col">{t('title')}</th>
                    <th scope="col">{t('parties')}</th>
                    <th scope="col">{t('kind')}</th>
                    <th scope="col">{t('status')}</th>
                    <th scope="col">{t('domains')}</th>
                    <th scope="col">{t('place')}</th>
                    {sort(t('source'), 'MOST_SOURCES')}
                    {sort(t('confidence'), 'MOST_CONFIDENT')}
                  </tr>
                </thead>
                <tbody>
                  {accords.nodes.map((a) => (
                    <tr key={a.key}>
                      <td class="date">{date(a.signedOn ?? a.date) || <span class="faint">{t('undated')}</span>}</td>
                      <th scope="row">
                        <a href={href(['accord', a.key])} class="accord">
                          <bdi>{a.title || t('untitled')}</bdi>
                        </a>
                        {a.count > 1 && <span class="count">×{a.count}</span>}
                      </th>
                      <td>
                        <PartyList parties={a.parties} params={kept} />
                      </td>
                      <td>{words.label('kind', a.kind)}</td>
                      <td>
                        <Status value={a.status} />
                      </td>
                      <td>
                        <Domains values={a.domains} />
                      </td>
                      <td>
                        <bdi>{a.place?.name}</bdi>
                      </td>
                      <td class="number">{words.number(a.sourceCount)}</td>
                      <td class="number">
                        <Confidence value={a.confidence} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <nav class="pager" aria-label={t('next')}>
              {after && <a class="button" href={withParams(route, {})}>{t('first')}</a>}
              {accords.pageInfo.hasNextPage && (
                <a class="button" rel="next" href={withParams(route, { after: accords.pageInfo.endCursor })}>
                  {t('next')}
                </a>
              )}
              <label>
                {t('rows')}{' '}
                <select value={String(first)} onChange={(e) => (location.hash = withParams(route, { rows: e.currentTarget.value }))}>
                  {sizes.map((n) => (
                    <option key={n}>{n}</option>
                  ))}
                </select>
              </label>
            </nav>
          </>
        )}
      </Answer>
    </Frame>
  );
}

interface FileRow extends Row {
  evidence: { quote: string; article: { title: string | null; outlet: string | null; url: string | null; publishedOn: string | null } }[];
}

const mostRows = 10_000;

/** Downloads all rows under the filter, with the words that prove each. */
function Csv({ filter, order }: { filter: Record<string, unknown>; order: string }) {
  const words = useWords();
  const { t } = words;
  const [state, set] = useState('');
  const download = async () => {
    const rows: FileRow[] = [];
    try {
      for (let after: string | null = null; rows.length < mostRows; ) {
        set(t('csvRunning', { n: rows.length }));
        const { accords }: Page<FileRow> = await ask({ query: rowsQuery, variables: { filter, order, first: 200, after, lang: words.LANG } });
        rows.push(...accords.nodes);
        if (!accords.pageInfo.hasNextPage) break;
        after = accords.pageInfo.endCursor;
      }
      save('entente-accords.csv', 'text/csv', csv([header(words), ...rows.map((r) => cells(r))]));
      set(rows.length >= mostRows ? t('csvCut', { n: mostRows }) : '');
    } catch (error) {
      set(`${t('failed')}: ${error instanceof Error ? error.message : ''}`);
    }
  };
  return (
    <>
      <span role="status" class="faint">
        {state}
      </span>
      <button type="button" title={t('csvHint')} onClick={() => void download()}>
        {t('csv')}
      </button>
    </>
  );
}

function header({ t }: Words): string[] {
  return [
    'key', t('signedOn'), t('date'), t('title'), t('kind'), t('status'), t('instrumentsHead'), t('parties'), t('domains'), t('place'),
    t('source'), t('confidence'), t('evidence'), t('outlet'), t('articles'), 'URL',
  ];
}

function cells(r: FileRow): string[] {
  const proof = r.evidence[0];
  return [
    r.key, r.signedOn ?? '', r.date ?? '', r.title, r.kind, r.status, String(r.count), r.parties.map((p) => p.code).join('+'), r.domains.join('+'),
    r.place?.name ?? '', String(r.sourceCount), r.confidence.toFixed(3), proof?.quote ?? '', proof?.article.outlet ?? '',
    proof?.article.title ?? '', proof?.article.url ?? '',
  ];
}
