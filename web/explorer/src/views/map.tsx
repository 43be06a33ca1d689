import { useAsk } from '../api';
import { pageOf, tableOf } from '../facet';
import { input, read, write } from '../filter';
import { useWords } from '../i18n';
import { AccordList, type AccordLine } from '../parts/accords';
import { AsTable } from '../parts/astable';
import { Bar } from '../parts/bar';
import { Choice, choiceOf } from '../parts/choice';
import { Answer, Frame } from '../parts/frame';
import { WorldMap } from '../parts/world';
import type { Party } from '../parties';
import query from '../queries/map.graphql?raw';
import { href, type PageProps } from '../route';

interface Data {
  countries: { value: string; party: Party; accords: number; lastDate: string | null }[];
  pairs: { value: string; party: Party; other: Party; accords: number }[];
  accords: { totalCount: number; nodes: AccordLine[] };
}

export default function WorldView({ route }: PageProps) {
  const words = useWords();
  const { t, number, count, date, LANG } = words;
  const filter = read(route.params);
  const mode = choiceOf(route, 'show', ['shades', 'arcs'], 'shades');
  const pairs = Number(choiceOf(route, 'n', ['50', '100', '200'], '100'));
  const question = { query, variables: { filter: input(filter), pairs, lang: LANG } };
  const asked = useAsk<Data>(question);
  const kept = write(filter);
  // One party that is asked for is the centre: a country leads to what both have signed.
  const centre = filter.parties.length === 1 ? filter.parties[0] : undefined;
  const to = (code: string) =>
    centre && centre !== code ? href(['relationship', centre, code], write({ ...filter, parties: [] })) : pageOf(route, 'COUNTRY', code)!;
  return (
    <Frame
      title={t('map')}
      note={asked.data && count('accords', asked.data.accords.totalCount)}
      question={question}
      tools={
        <>
          <Choice route={route} name="show" label={t('show')} standard="shades" options={[['shades', t('shades')], ['arcs', t('arcs')]]} />
          {mode === 'arcs' && <Choice route={route} name="n" label={t('linksShown')} standard="100" options={['50', '100', '200'].map((n) => [n, n])} />}
        </>
      }
    >
      <Answer asked={asked} empty={(d) => d.accords.totalCount === 0}>
        {(data) => {
          const partners = data.countries.filter((c) => c.value !== centre);
          const top = partners[0]?.accords ?? 1;
          return (
            <div class="with-side">
              <div>
                <WorldMap counts={partners} pairs={arcsOf(data, centre)} arcs={mode === 'arcs'} filter={filter} to={to} />
                <p class="faint small">{t('mapHint')}</p>
                <AsTable>
                  {mode === 'arcs' ? (
                    <Pairs rows={arcsOf(data, centre)} to={(value) => pageOf(route, 'PAIR', value)!} />
                  ) : (
                    <table class="data compact">
                      <thead>
                        <tr>
                          <th scope="col">{t('COUNTRY')}</th>
                          <th scope="col" class="number">{t('accordsHead')}</th>
                          <th scope="col">{t('lastDate')}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {partners.map((c) => (
                          <tr key={c.value}>
                            <th scope="row"><a href={to(c.value)}><bdi>{c.party.name}</bdi></a></th>
                            <td class="number">{number(c.accords)}</td>
                            <td class="date">{date(c.lastDate)}</td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  )}
                </AsTable>
              </div>
              <aside>
                <h2>{centre ? t('partners') : t('mostAccords')}</h2>
                <table class="data compact">
                  <tbody>
                    {partners.slice(0, 8).map((c) => (
                      <tr key={c.value}>
                        <th scope="row">
                          <a href={to(c.value)}><bdi>{c.party.name}</bdi></a>
                        </th>
                        <td class="bar-cell"><Bar share={c.accords / top} /></td>
                        <td class="number">{number(c.accords)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                <h2>{t('strongest')}</h2>
                <Pairs rows={data.pairs.slice(0, 6)} to={(value) => pageOf(route, 'PAIR', value)!} />
                <h2>{t('newest')}</h2>
                <AccordList accords={data.accords.nodes} params={kept} />
                <p>
                  <a href={tableOf(route)!}>{t('allAccords')}</a>
                </p>
              </aside>
            </div>
          );
        }}
      </Answer>
    </Frame>
  );
}

function Pairs({ rows, to }: { rows: Data['pairs']; to: (value: string) => string }) {
  const { number } = useWords();
  return (
    <table class="data compact">
      <tbody>
        {rows.map((p) => (
          <tr key={p.value}>
            <th scope="row">
              <a href={to(p.value)}>
                <bdi>{p.party.name}</bdi> – <bdi>{p.other.name}</bdi>
              </a>
            </th>
            <td class="number">{number(p.accords)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The pairs to draw: around one party those with it, all its partners. */
function arcsOf(data: Data, centre: string | undefined) {
  const own = data.countries.find((c) => c.value === centre);
  if (!own) return data.pairs;
  return data.countries
    .filter((c) => c !== own)
    .map((c) => ({ value: `${own.value}+${c.value}`, party: own.party, other: c.party, accords: c.accords }));
}
