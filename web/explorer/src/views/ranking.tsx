import { useAsk } from '../api';
import { pageOf, tableOf, valueName } from '../facet';
import { csv, save } from '../file';
import { input, periodBefore, read } from '../filter';
import { useWords } from '../i18n';
import { Bar, Growth } from '../parts/bar';
import { Choice, choiceOf } from '../parts/choice';
import { Answer, Frame } from '../parts/frame';
import type { Party } from '../parties';
import query from '../queries/ranking.graphql?raw';
import { subjects } from '../vocabulary';
import type { PageProps } from '../route';

interface Row {
  rank: number;
  value: string;
  party: Party | null;
  other: Party | null;
  accords: number;
  instruments: number;
  firstDate: string | null;
  lastDate: string | null;
}

interface Data {
  rankings: Row[];
  before?: { value: string; accords: number }[];
}

const most = 200;

export default function Ranking({ route }: PageProps) {
  const words = useWords();
  const { t, number, percent, date } = words;
  const filter = read(route.params);
  const of = choiceOf(route, 'of', subjects, 'COUNTRY');
  const first = Number(choiceOf(route, 'n', ['20', '50', '100', '200'], '50'));
  const period = periodBefore(filter.from, filter.to);
  const question = {
    query,
    variables: {
      of, first, lang: words.LANG, filter: input(filter), compare: period !== null && of !== 'YEAR',
      before: period ? input({ ...filter, ...period }) : null,
    },
  };
  const asked = useAsk<Data>(question);
  const download = (rows: Row[], earlier: (r: Row) => number | null) =>
    save('entente-ranking.csv', 'text/csv', csv([
      [t('rank'), 'value', t('name'), t('accordsHead'), t('instrumentsHead'), t('firstDate'), t('lastDate'), t('before')],
      ...rows.map((r) => [
        String(r.rank), r.value, valueName(words, of, r.value, r.party, r.other), String(r.accords), String(r.instruments),
        r.firstDate ?? '', r.lastDate ?? '', String(earlier(r) ?? ''),
      ]),
    ]));
  const before = new Map(asked.data?.before?.map((b) => [b.value, b.accords]));
  // What does not stand among the most of before had none only if they are all.
  const earlier = (r: Row) => (asked.data?.before ? (before.get(r.value) ?? (before.size < most ? 0 : null)) : null);
  return (
    <Frame
      title={t('ranking')}
      note={period ? t('growthHint', { from: date(period.from), to: date(period.to) }) : t('growthAsk')}
      question={question}
      tools={
        <>
          <Choice route={route} name="of" label={t('rankOf')} standard="COUNTRY" options={subjects.map((s) => [s, t(s)])} />
          <Choice route={route} name="n" label={t('rows')} standard="50" options={['20', '50', '100', '200'].map((n) => [n, n])} />
          <button type="button" disabled={!asked.data} onClick={() => asked.data && download(asked.data.rankings, earlier)}>
            {t('csv')}
          </button>
        </>
      }
    >
      <Answer asked={asked} empty={(d) => d.rankings.length === 0}>
        {({ rankings, before }) => {
          const top = Math.max(...rankings.map((r) => r.accords));
          return (
            <div class="scroll" tabIndex={0} role="region" aria-label={t('ranking')}>
              <table class="data">
                <thead>
                  <tr>
                    <th scope="col" class="number">{t('rank')}</th>
                    <th scope="col">{t(of)}</th>
                    <th scope="col" class="number">{t('accordsHead')}</th>
                    <td class="bar-cell" />
                    {before && <th scope="col" class="number">{t('before')}</th>}
                    {before && <th scope="col" class="number">{t('growth')}</th>}
                    <th scope="col" class="number">{t('instrumentsHead')}</th>
                    <th scope="col">{t('firstDate')}</th>
                    <th scope="col">{t('lastDate')}</th>
                  </tr>
                </thead>
                <tbody>
                  {rankings.map((r) => {
                    const page = pageOf(route, of, r.value);
                    const table = tableOf(route, [of, r.value]);
                    const name = valueName(words, of, r.value, r.party, r.other);
                    const n = earlier(r);
                    return (
                      <tr key={r.value}>
                        <td class="number faint">{number(r.rank)}</td>
                        <th scope="row">{page ? <a href={page}><bdi>{name}</bdi></a> : <bdi>{name}</bdi>}</th>
                        <td class="number">
                          {table ? <a href={table}>{number(r.accords)}</a> : number(r.accords)}
                        </td>
                        <td class="bar-cell"><Bar share={r.accords / top} /></td>
                        {before && <td class="number">{n === null ? '' : number(n)}</td>}
                        {before && (
                          <td class="number">
                            {n === null ? '' : n === 0 ? <span class="up">{t('newcomer')}</span> : <Growth value={(r.accords - n) / n} show={percent} />}
                          </td>
                        )}
                        <td class="number">{number(r.instruments)}</td>
                        <td class="date">{date(r.firstDate)}</td>
                        <td class="date">{date(r.lastDate)}</td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          );
        }}
      </Answer>
    </Frame>
  );
}
