import { useState } from 'preact/hooks';
import { useAsk } from '../api';
import { pageOf } from '../facet';
import { csv, save } from '../file';
import { input, read } from '../filter';
import { useWords } from '../i18n';
import { Choice, choiceOf } from '../parts/choice';
import { Answer, Frame } from '../parts/frame';
import { Web, type WebData } from '../parts/web';
import query from '../queries/network.graphql?raw';
import { go, type PageProps } from '../route';

interface Data {
  network: WebData & { nodeCount: number; edgeCount: number; communityCount: number };
}

/** As many edges as the API gives: of those that are not among the strongest, each party's own strongest are shown. */
const most = 5000;

export default function Network({ route }: PageProps) {
  const { t, number, count, share, list, LANG } = useWords();
  const first = Number(choiceOf(route, 'n', ['25', '50', '100', '250'], '100'));
  const edges = Number(choiceOf(route, 'links', ['250', '500', '1000', '2500', '5000'], '500'));
  const question = { query, variables: { filter: input(read(route.params)), first, edges: most, lang: LANG } };
  const asked = useAsk<Data>(question);
  const [marked, mark] = useState<string | null>(null);
  const shown = asked.data?.network;
  const to = (code: string) => pageOf(route, 'PARTY', code)!;
  return (
    <Frame
      title={t('network')}
      note={
        shown && (
          <>
            {list([count('partiesN', shown.nodeCount), count('edgesN', shown.edgeCount), count('communities', shown.communityCount)])}. {t('networkHint')}
          </>
        )
      }
      question={question}
      tools={
        <>
          <Choice route={route} name="n" label={t('partiesShown')} standard="100" options={['25', '50', '100', '250'].map((n) => [n, n])} />
          <Choice route={route} name="links" label={t('linksShown')} standard="500" options={['250', '500', '1000', '2500', '5000'].map((n) => [n, number(Number(n))])} />
          <button
            type="button"
            disabled={!shown}
            onClick={() => shown && save('entente-network.csv', 'text/csv', csv([['a', 'b', t('accordsHead')], ...shown.edges.map((e) => [e.a.code, e.b.code, String(e.accords)])]))}
          >
            {t('csv')}
          </button>
        </>
      }
    >
      <Answer asked={asked} empty={(d) => d.network.nodes.length === 0}>
        {({ network }) => (
          <div class="with-side">
            <Web data={network} links={edges} marked={marked} onMark={mark} onOpen={(code) => go(to(code))} />
            <aside class="scroll tall" tabIndex={0} role="region" aria-label={t('parties')}>
              <table class="data compact">
                <thead>
                  <tr>
                    <th scope="col">{t('parties')}</th>
                    <th scope="col" class="number">{t('accordsHead')}</th>
                    <th scope="col" class="number">{t('degree')}</th>
                    <th scope="col" class="number">{t('betweenness')}</th>
                  </tr>
                </thead>
                <tbody>
                  {network.nodes.map((n) => (
                    <tr
                      key={n.party.code}
                      class={marked === n.party.code ? 'marked' : ''}
                      onPointerEnter={() => mark(n.party.code)}
                      onPointerLeave={() => mark(null)}
                      onFocusCapture={() => mark(n.party.code)}
                    >
                      <th scope="row">
                        <span class={`swatch c${n.community <= 8 ? n.community : 0}`} title={`${t('community')} ${n.community}`} />{' '}
                        <a href={to(n.party.code)}><bdi>{n.party.name}</bdi></a>
                      </th>
                      <td class="number">{number(n.accords)}</td>
                      <td class="number">{number(n.degree)}</td>
                      <td class="number">{share(n.betweenness)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </aside>
          </div>
        )}
      </Answer>
    </Frame>
  );
}
