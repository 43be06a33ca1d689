import { useAsk } from '../api';
import { tableOf, valueName } from '../facet';
import { input, read, write } from '../filter';
import { useWords } from '../i18n';
import { AccordList, type AccordLine } from '../parts/accords';
import { Bar, Growth } from '../parts/bar';
import { Counted, Outlets, type Count } from '../parts/counted';
import { DomainBars } from '../parts/domainbars';
import { Answer, Frame, Nothing } from '../parts/frame';
import { PartyLink } from '../parts/party';
import { Stack, type Point } from '../parts/stack';
import { Status } from '../parts/values';
import type { Party } from '../parties';
import countryQuery from '../queries/country.graphql?raw';
import organisationQuery from '../queries/organisation.graphql?raw';
import { href, type PageProps } from '../route';

interface Data {
  party:
    | (Party & {
        capital?: string | null;
        region?: string | null;
        partners: { party: Party; accords: number; accordsBefore: number | null; growth: number | null; firstDate: string | null; lastDate: string | null }[];
        accords: { totalCount: number; nodes: AccordLine[] };
      })
    | null;
  domains: { domain: string; accords: number }[];
  timeline: Point[];
  people: Count[];
  states: Count[];
  places: Count[];
  similar: { party: Party; score: number; commonPartners: Party[] }[];
}

export default function CountryPage({ route }: PageProps) {
  const words = useWords();
  const { t, number, percent, date, count, label, LANG } = words;
  const code = (route.path[1] ?? '').toUpperCase();
  const filter = read(route.params);
  const kept = write(filter);
  const given = input(filter);
  const own = { ...given, allOf: [...new Set([...((given.allOf as string[] | undefined) ?? []), code])] };
  const question = { query: code.startsWith('ORG:') ? organisationQuery : countryQuery, variables: { code, filter: given, own, lang: LANG } };
  const asked = useAsk<Data>(question);
  const here = { path: [], params: write({ ...filter, parties: [code], match: 'all' }) };
  const party = asked.data?.party;
  return (
    <Frame
      title={party?.name ?? code}
      note={party && [party.capital && `${t('capital')}: ${party.capital}`, party.region && label('region', party.region.toUpperCase()), count('accords', party.accords.totalCount)].filter(Boolean).join(' · ')}
      question={question}
      tools={
        <>
          <a class="button" href={href(['map'], here.params)}>{t('showOnMap')}</a>
          <a class="button" href={href(['table'], here.params)}>{t('allAccords')}</a>
        </>
      }
    >
      <Answer asked={asked}>
        {(data) => {
          if (!data.party) return <Nothing title={t('notFound')} hint={t('notFoundHint')} />;
          if (data.party.accords.totalCount === 0) return <Nothing title={t('emptyTitle')} hint={t('emptyHint')} />;
          const { partners, accords } = data.party;
          const top = partners[0]?.accords ?? 1;
          const growing = partners.some((p) => p.accordsBefore !== null);
          return (
            <div class="columns">
              <section class="broad">
                <h2>{t('timeline')}</h2>
                <Stack points={data.timeline} name={(v) => valueName(words, 'DOMAIN', v)} label={t('timeline')} link={(p) => tableOf(here, ['YEAR', p])} height={220} />
              </section>
              <section>
                <h2>{t('partners')}</h2>
                <table class="data compact">
                  <thead>
                    <tr>
                      <th scope="col">{t('name')}</th>
                      <td class="bar-cell" />
                      <th scope="col" class="number">{t('accordsHead')}</th>
                      {growing && <th scope="col" class="number">{t('growth')}</th>}
                      <th scope="col">{t('lastDate')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {partners.map((p) => (
                      <tr key={p.party.code}>
                        <th scope="row">
                          <a href={href(['relationship', code, p.party.code], kept)}><bdi>{p.party.name}</bdi></a>
                        </th>
                        <td class="bar-cell"><Bar share={p.accords / top} /></td>
                        <td class="number">{number(p.accords)}</td>
                        {growing && (
                          <td class="number">
                            {p.growth !== null ? <Growth value={p.growth} show={percent} /> : p.accordsBefore === 0 ? <span class="up">{t('newcomer')}</span> : ''}
                          </td>
                        )}
                        <td class="date">{date(p.lastDate)}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
              <section>
                <h2>{t('newest')}</h2>
                <AccordList accords={accords.nodes} params={kept} />
                <p><a href={href(['table'], here.params)}>{t('allAccords')} ({number(accords.totalCount)})</a></p>
                {data.similar.length > 0 && (
                  <>
                    <h2>{t('similar')}</h2>
                    <table class="data compact">
                      <thead>
                        <tr>
                          <th scope="col">{t('name')}</th>
                          <th scope="col" class="number">{t('similarity')}</th>
                          <th scope="col">{t('commonPartners')}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {data.similar.map((s) => (
                          <tr key={s.party.code}>
                            <th scope="row"><PartyLink party={s.party} params={kept} /></th>
                            <td class="number">{percent(s.score)}</td>
                            <td>{s.commonPartners.slice(0, 3).map((p, i) => <span key={p.code}>{i > 0 && ' · '}<bdi>{p.name}</bdi></span>)}</td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </>
                )}
              </section>
              <div>
                <section>
                  <h2>{t('domains')}</h2>
                  <DomainBars domains={data.domains} link={(d) => tableOf(here, ['DOMAIN', d])} />
                </section>
                <Counted title={t('STATUS')} rows={data.states} name={(v) => <Status value={v} />} link={(v) => tableOf(here, ['STATUS', v])} />
                <Counted title={t('PLACE')} rows={data.places} link={(v) => tableOf(here, ['PLACE', v])} />
                <Counted title={t('people')} rows={data.people} link={(v) => tableOf(here, ['PERSON', v])} />
                <Outlets filter={own} link={(v) => tableOf(here, ['OUTLET', v])} />
              </div>
            </div>
          );
        }}
      </Answer>
    </Frame>
  );
}
