import { useAsk } from '../api';
import { tableOf, valueName } from '../facet';
import { csv, save } from '../file';
import { input, read } from '../filter';
import { useWords } from '../i18n';
import { AsTable } from '../parts/astable';
import { Choice, choiceOf } from '../parts/choice';
import { Answer, Frame } from '../parts/frame';
import { Stack, coloured, largest, type Point } from '../parts/stack';
import query from '../queries/timeline.graphql?raw';
import type { PageProps } from '../route';

interface Data {
  total: { period: string; accords: number; instruments: number }[];
  parts?: (Omit<Point, 'value'> & { value: string | null })[];
}

const splits = ['DOMAIN', 'KIND', 'STATUS', 'NONE'] as const;

export default function Timeline({ route }: PageProps) {
  const words = useWords();
  const { t, number, date } = words;
  const by = choiceOf(route, 'by', ['YEAR', 'MONTH'], 'YEAR');
  const split = choiceOf(route, 'split', splits, 'DOMAIN');
  const question = {
    query,
    variables: { filter: input(read(route.params)), by, split: split === 'NONE' ? 'KIND' : split, parted: split !== 'NONE', largest: coloured },
  };
  const asked = useAsk<Data>(question);
  const name = (value: string) => valueName(words, split, value);
  const points = (d: Data): Point[] => (d.parts ?? d.total.map((p) => ({ ...p, value: null }))).map((p) => ({ ...p, value: p.value ?? '' }));
  return (
    <Frame
      title={t('timeline')}
      note={split === 'DOMAIN' ? `${t('timelineHint')} ${t('timelineDomains')}` : t('timelineHint')}
      question={question}
      tools={
        <>
          <Choice route={route} name="by" label={t('by')} standard="YEAR" options={[['YEAR', t('year')], ['MONTH', t('month')]]} />
          <Choice
            route={route}
            name="split"
            label={t('splitBy')}
            standard="DOMAIN"
            options={[['DOMAIN', t('domain')], ['KIND', t('kind')], ['STATUS', t('status')], ['NONE', t('noSplit')]]}
          />
          <button
            type="button"
            disabled={!asked.data}
            onClick={() => asked.data && save('entente-timeline.csv', 'text/csv', csv([[t('period'), 'value', t('accordsHead')], ...points(asked.data).map((p) => [p.period, p.value, String(p.accords)])]))}
          >
            {t('csv')}
          </button>
        </>
      }
    >
      <Answer asked={asked} empty={(d) => d.total.length === 0}>
        {(data) => {
          const own = largest(points(data));
          const rest = own.length > 0 && points(data).some((p) => !p.value);
          const at = new Map(points(data).map((p) => [`${p.period} ${p.value}`, p.accords]));
          return (
            <>
              <Stack points={points(data)} name={name} label={t('timeline')} link={(p) => tableOf(route, [by, p])} height={380} />
              <AsTable>
                <table class="data">
                  <thead>
                    <tr>
                      <th scope="col">{t('period')}</th>
                      <th scope="col" class="number">{t('accordsHead')}</th>
                      {own.map((v) => (
                        <th key={v} scope="col" class="number">{name(v)}</th>
                      ))}
                      {rest && <th scope="col" class="number">{t('other')}</th>}
                    </tr>
                  </thead>
                  <tbody>
                    {data.total.toReversed().map((p) => (
                      <tr key={p.period}>
                        <th scope="row">{date(p.period)}</th>
                        <td class="number"><a href={tableOf(route, [by, p.period])!}>{number(p.accords)}</a></td>
                        {own.map((v) => (
                          <td key={v} class="number">{number(at.get(`${p.period} ${v}`) ?? 0)}</td>
                        ))}
                        {rest && <td class="number">{number(at.get(`${p.period} `) ?? 0)}</td>}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </AsTable>
            </>
          );
        }}
      </Answer>
    </Frame>
  );
}
