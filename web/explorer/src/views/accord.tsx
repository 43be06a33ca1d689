import type { Accord } from '../accord';
import { useAsk } from '../api';
import { citation, jsonld } from '../export';
import { save } from '../file';
import { useWords, type Words } from '../i18n';
import { AccordList } from '../parts/accords';
import { ArticleCard } from '../parts/article';
import { CopyButton } from '../parts/copy';
import { Differences } from '../parts/differences';
import { Answer, Frame, Nothing } from '../parts/frame';
import { PartyList } from '../parts/party';
import { Reasons } from '../parts/reasons';
import { Confidence, Status } from '../parts/values';
import query from '../queries/accord.graphql?raw';
import { href, type PageProps } from '../route';

export default function AccordPage({ route }: PageProps) {
  const words = useWords();
  const { t, date, label, count, LANG } = words;
  const question = { query, variables: { id: route.path.slice(1).join('/'), lang: LANG } };
  const asked = useAsk<{ accord: Accord | null }>(question);
  const accord = asked.data?.accord;
  return (
    <Frame
      title={accord ? accord.title || t('untitled') : t('Accord')}
      note={accord && [label('kind', accord.kind), date(accord.signedOn ?? accord.date), count('sources', accord.sourceCount)].filter(Boolean).join(' · ')}
      question={question}
      tools={
        accord && (
          <>
            <CopyButton label={t('cite')} text={() => citation(accord, words, location.href)} />
            <button type="button" onClick={() => save(`${accord.key}.jsonld`, 'application/ld+json', JSON.stringify(jsonld(accord, location.href), null, 2))}>
              {t('jsonld')}
            </button>
          </>
        )
      }
    >
      <Answer asked={asked}>
        {({ accord }) =>
          !accord ? (
            <Nothing title={t('notFound')} hint={t('notFoundHint')} />
          ) : (
            <>
              <Facts accord={accord} />
              <h2>{t('evidence')}</h2>
              <div class="sources">
                {accord.mentions.map((m) => (
                  <ArticleCard key={m.key} article={m.article} proofs={m.evidence}>
                    <Copies accord={accord} article={m.article.key} />
                    <div class="line">
                      <Confidence value={m.confidence} />
                      {m.confirmed && <span class="up">{t('confirmedByPerson')}</span>}
                      {m.edited.length > 0 && <span class="up">{t('editedByPerson')}</span>}
                      {m.version === 'register' && <span>{t('register')}</span>}
                    </div>
                    <Reasons reasons={m.reasons} />
                  </ArticleCard>
                ))}
              </div>
              {accord.mentions.length > 1 && (
                <>
                  <h2>{t('differences')}</h2>
                  <Differences accord={accord} />
                </>
              )}
            </>
          )
        }
      </Answer>
    </Frame>
  );
}

function Facts({ accord }: { accord: Accord }) {
  const { t, date, label, number, list } = useWords();
  const dates = accord.signedOn ?? accord.date;
  return (
    <div class="accord-head">
      <dl class="facts">
        <Fact name={t('status')}>
          <Status value={accord.status} />
        </Fact>
        <Fact name={t('confidence')}>
          <Confidence value={accord.confidence} />
        </Fact>
        <Fact name={t('parties')}>
          <PartyList parties={accord.parties} most={12} />
        </Fact>
        <Fact name={t('kind')}>
          {label('kind', accord.kind)}
          {accord.count > 1 && ` ×${number(accord.count)}`}
        </Fact>
        {dates && <Fact name={accord.signedOn ? t('signedOn') : t('date')}>{date(dates)}</Fact>}
        {accord.place && (
          <Fact name={t('place')}>
            <a href={href(['table'], new URLSearchParams({ place: accord.place.name }))}><bdi>{accord.place.name}</bdi></a>
          </Fact>
        )}
        {accord.domains.length > 0 && <Fact name={t('domains')}>{list(accord.domains.map((d) => label('domain', d)))}</Fact>}
        {accord.signatories.length > 0 && (
          <Fact name={t('signatories')}>
            <ul>
              {accord.signatories.map((s) => (
                <li key={s.name}>
                  <a href={href(['table'], new URLSearchParams({ person: s.name }))}><bdi>{s.name}</bdi></a>
                  <span class="faint">
                    {s.role && <> · <bdi>{s.role}</bdi></>}
                    {s.for && ` (${t('forParty', { name: s.for.name })})`}
                  </span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {accord.institutions.length > 0 && (
          <Fact name={t('institutions')}>
            <ul>
              {accord.institutions.map((s) => (
                <li key={s.name}>
                  <a href={href(['table'], new URLSearchParams({ institution: s.name }))}><bdi>{s.name}</bdi></a>
                  {s.of && <span class="faint"> ({s.of.name})</span>}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Statements name={t('occasions')} all={accord.occasions} />
        <Statements name={t('provisions')} all={accord.provisions} />
      </dl>
      <div>
        {accord.history.length > 0 && (
          <>
            <h2>{t('history')}</h2>
            <ol class="history">
              {accord.history.map((h, i) => (
                <li key={i}>
                  <Status value={h.status} /> <span class="date">{date(h.date) || t('undated')}</span>{' '}
                  <span class="faint">{outlets(accord, h.mentions, list)}</span>
                </li>
              ))}
            </ol>
          </>
        )}
        {accord.relations.some((r) => r.accord) && (
          <>
            <h2>{t('relations')}</h2>
            {accord.relations.map((r, i) => r.accord && (
              <div key={i}>
                <p class="faint">{t(r.type)}</p>
                <AccordList accords={[r.accord]} />
              </div>
            ))}
          </>
        )}
      </div>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Statements({ name, all }: { name: string; all: { text: string }[] }) {
  if (all.length === 0) return null;
  return (
    <Fact name={name}>
      <ul>
        {all.map((s) => (
          <li key={s.text} dir="auto">{s.text}</li>
        ))}
      </ul>
    </Fact>
  );
}

/** The outlets of the articles in which mentions stand. */
function outlets(accord: Accord, mentions: { article: { key: string } }[], list: Words['list']): string {
  const names = mentions.map((m) => accord.mentions.find((x) => x.article.key === m.article.key)?.article.outlet);
  return list([...new Set(names.filter((n) => n !== null && n !== undefined))]);
}

/** Other outlets that repeat the text of an article. */
function Copies({ accord, article }: { accord: Accord; article: string }) {
  const { t, list } = useWords();
  const source = accord.sources.find((s) => s.articles.some((a) => a.key === article));
  const own = accord.mentions.find((m) => m.article.key === article)?.article.outlet;
  const others = source?.outlets.filter((o) => o !== own) ?? [];
  return others.length > 0 ? <p class="faint small">{t('copies', { names: list(others) })}</p> : null;
}
