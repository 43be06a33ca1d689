import { useAsk } from '../api';
import { input, read, write } from '../filter';
import { useWords } from '../i18n';
import { AccordList, type AccordLine } from '../parts/accords';
import { Choice, choiceOf } from '../parts/choice';
import { Answer, Frame, Nothing } from '../parts/frame';
import { PartyLink, PartyPicker } from '../parts/party';
import { usePartiesOf, type Party } from '../parties';
import query from '../queries/paths.graphql?raw';
import { go, href, withParams, type PageProps } from '../route';

interface Data {
  path: {
    length: number;
    parties: Party[];
    steps: { from: Party; to: Party; accordCount: number; accords: { nodes: AccordLine[] } }[];
  }[];
}

export default function Paths({ route }: PageProps) {
  const { t, count, lang, LANG } = useWords();
  const parties = usePartiesOf();
  const filter = read(route.params);
  const kept = write(filter);
  const code = (name: string) => (route.params.get(name) ?? '').toUpperCase();
  const [from, to, via] = [code('a'), code('b'), code('via')];
  const length = Number(choiceOf(route, 'length', ['1', '2', '3', '4', '5', '6'], '4'));
  const question = { query, variables: { from, to, via: via ? [via] : [], length, filter: input(filter), lang: LANG } };
  const whole = from !== '' && to !== '';
  const asked = useAsk<Data>(whole ? question : null);
  const set = (name: string) => (picked: string) => go(withParams(route, { [name]: picked }));
  const chosen = (name: string, label: string, value: string) => (
    <div class="end">
      <span class="faint">{label}</span>
      {value ? (
        <button type="button" class="chip" aria-label={t('removeIt', { name: parties.name(value, lang) })} onClick={() => set(name)('')}>
          <bdi>{parties.name(value, lang)}</bdi> <span aria-hidden="true">×</span>
        </button>
      ) : (
        <PartyPicker label={label} onPick={set(name)} />
      )}
    </div>
  );
  return (
    <Frame title={t('paths')} question={question} note={t('pathHint')}>
      <div class="ends">
        {chosen('a', t('pathFrom'), from)}
        {chosen('b', t('pathTo'), to)}
        {chosen('via', t('pathVia'), via)}
        <Choice route={route} name="length" label={t('pathLength')} standard="4" options={['1', '2', '3', '4', '5', '6'].map((n) => [n, count('steps', Number(n))])} />
        {from && to && <a class="button" href={withParams(route, { a: to, b: from })}>{t('swap')}</a>}
      </div>
      {whole && (
        <Answer asked={asked}>
          {({ path }) =>
            path.length === 0 ? (
              <Nothing title={t('noPath')} hint={t('noPathHint')} />
            ) : (
              <ol class="paths">
                {path.map((p) => (
                  <li key={p.parties.map((x) => x.code).join()}>
                    <ol class="chain" aria-label={count('steps', p.length)}>
                      <li class="node"><PartyLink party={p.parties[0]!} params={kept} /></li>
                      {p.steps.map((s, i) => (
                        <li key={i} class="step">
                          <details>
                            <summary>{count('accords', s.accordCount)}</summary>
                            <AccordList accords={s.accords.nodes} />
                            <p><a href={href(['relationship', s.from.code, s.to.code], kept)}>{t('allAccords')}</a></p>
                          </details>
                          <span class="node"><PartyLink party={p.parties[i + 1]!} params={kept} /></span>
                        </li>
                      ))}
                    </ol>
                  </li>
                ))}
              </ol>
            )
          }
        </Answer>
      )}
    </Frame>
  );
}
