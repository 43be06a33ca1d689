import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Decided, Item } from '../accord';
import { ask, useAsk, type Failure } from '../api';
import { useWords } from '../i18n';
import { ArticleCard } from '../parts/article';
import { Decision, type Action, type Made } from '../parts/decision';
import { Concerns } from '../parts/concern';
import { Answer, Frame, Nothing } from '../parts/frame';
import { Reasons } from '../parts/reasons';
import { Confidence, Status } from '../parts/values';
import decidedQuery from '../queries/decided.graphql?raw';
import query from '../queries/review.graphql?raw';
import undoQuery from '../queries/undo.graphql?raw';
import { href, type PageProps } from '../route';
import type { MentionField } from '../vocabulary';

const tokenName = 'entente.token';

/** The keys of the desk: they are the same in all languages. */
const keys: Record<string, Action | 'next' | 'back' | 'undo'> = {
  c: 'confirm', r: 'reject', e: 'edit', s: 'same', d: 'different', n: 'next', ArrowRight: 'next', p: 'back', ArrowLeft: 'back', u: 'undo',
};

export default function Review(_: PageProps) {
  const words = useWords();
  const { t, LANG } = words;
  const [token, setToken] = useState(sessionStorage.getItem(tokenName) ?? '');
  const question = { query, variables: { lang: LANG } };
  const asked = useAsk<{ reviewQueue: Item[] }>(question);
  const keep = (text: string) => {
    if (text) sessionStorage.setItem(tokenName, text);
    else sessionStorage.removeItem(tokenName);
    setToken(text);
  };
  return (
    <Frame title={t('review')} question={question} note={token ? undefined : t('readOnly')} tools={<Token token={token} onChange={keep} />}>
      <Answer asked={asked}>
        {({ reviewQueue }) => (reviewQueue.length === 0 ? <Nothing title={t('queueEmpty')} /> : <Desk items={reviewQueue} token={token} />)}
      </Answer>
    </Frame>
  );
}

function Token({ token, onChange }: { token: string; onChange: (token: string) => void }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  if (token) {
    return (
      <button type="button" onClick={() => onChange('')}>
        {t('signOut')}
      </button>
    );
  }
  return (
    <form
      class="token"
      onSubmit={(e) => {
        e.preventDefault();
        onChange(text.trim());
        setText('');
      }}
    >
      <input type="password" autocomplete="off" aria-label={t('token')} placeholder={t('token')} title={t('tokenHint')} value={text} onInput={(e) => setText(e.currentTarget.value)} />
      <button type="submit">{t('signIn')}</button>
    </form>
  );
}

function Desk({ items, token }: { items: Item[]; token: string }) {
  const words = useWords();
  const { t, percent, label, date, number, list, count, LANG } = words;
  const [at, setAt] = useState(0);
  const [done, setDone] = useState<Record<string, Made>>({});
  const [action, setAction] = useState<Action | null>(null);
  const [said, say] = useState<{ text: string; wrong?: boolean }>({ text: '' });
  const [changed, change] = useState<Record<string, Decided>>({});
  const mention = items[at]!.mention;
  const item: Item = { ...items[at]!, mention: { ...mention, ...changed[mention.key] } };
  const m = item.mention;
  const made = done[m.key];

  const move = (by: number) => {
    setAction(null);
    say({ text: '' });
    setAt(Math.min(items.length - 1, Math.max(0, at + by)));
  };
  const wrong = (error: unknown) => {
    if (action === 'confirm') setAction(null); // it has no form to try again from
    const { code, message } = error as Failure;
    say({ text: code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? `${t('unauthorised')} (${message})` : message, wrong: true });
  };
  const kept = (decision: Made) => {
    setDone({ ...done, [m.key]: decision });
    setAction(null);
    say({ text: t('done', { action: t(decision.action) }) });
    look();
  };
  /** Shows what has come of a decision. */
  const look = () => {
    ask<{ article: { mentions: Decided[] } | null }>({ query: decidedQuery, variables: { article: m.article.key, lang: LANG } }).then(({ article }) => {
      const now = article?.mentions.find((x) => x.key === m.key);
      if (now) change((all) => ({ ...all, [m.key]: now }));
    }, wrong);
  };
  const undo = () => {
    if (!made) return;
    ask({ query: undoQuery, variables: { id: made.id } }, { token }).then(() => {
      const { [m.key]: _, ...rest } = done;
      setDone(rest);
      say({ text: t('undone') });
      look();
    }, wrong);
  };
  const press = (what: Action | 'next' | 'back' | 'undo') => {
    if (what === 'next') move(1);
    else if (what === 'back') move(-1);
    else if (!token) say({ text: t('readOnly'), wrong: true });
    else if (what === 'undo') undo();
    else if (!made) setAction(what);
  };
  const latest = useRef(press);
  latest.current = press;
  // Before it is painted: a key that is pressed the moment the desk is there counts.
  useLayoutEffect(() => {
    const down = (e: KeyboardEvent) => {
      const target = e.target as HTMLElement;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || e.ctrlKey || e.metaKey || e.altKey) return;
      const what = keys[e.key.length === 1 ? e.key.toLowerCase() : e.key];
      if (!what) return;
      e.preventDefault();
      latest.current(what);
    };
    document.addEventListener('keydown', down);
    return () => document.removeEventListener('keydown', down);
  }, []);

  const button = (what: Action, key: string) => (
    <button type="button" aria-keyshortcuts={key} disabled={!token || !!made} aria-pressed={action === what} onClick={() => press(what)}>
      {t(what)} <kbd aria-hidden="true">{key}</kbd>
    </button>
  );
  const facts: [name: string, value: string, ...fields: MentionField[]][] = [
    [t('status'), label('status', m.status), 'STATUS'],
    [t('parties'), m.parties.map((p) => p.name).join(' · '), 'PARTIES'],
    [t('kind'), `${label('kind', m.kind)}${m.count > 1 ? ` ×${number(m.count)}` : ''}`, 'KIND', 'COUNT'],
    [t('date'), date(m.date), 'DATE'],
    [t('signedOn'), date(m.signedOn), 'SIGNED_ON'],
    [t('place'), m.place?.name ?? '', 'PLACE'],
    [t('domains'), list(m.domains.map((d) => label('domain', d))), 'DOMAINS'],
    [t('title'), m.title ?? '', 'TITLE'],
    [t('signatories'), list(m.signatories.map((s) => s.name))],
  ];
  return (
    <div class="desk">
      <div class="desk-bar">
        <span class="position">{t('position', { n: at + 1, all: items.length })}</span>
        <button type="button" aria-keyshortcuts="P" disabled={at === 0} onClick={() => move(-1)}>
          {t('back')} <kbd aria-hidden="true">P</kbd>
        </button>
        <button type="button" aria-keyshortcuts="N" disabled={at === items.length - 1} onClick={() => move(1)}>
          {t('skipItem')} <kbd aria-hidden="true">N</kbd>
        </button>
        <span class="gap" />
        {button('confirm', 'C')}
        {button('reject', 'R')}
        {button('edit', 'E')}
        {button('same', 'S')}
        {button('different', 'D')}
        {made && (
          <button type="button" aria-keyshortcuts="U" onClick={undo}>
            {t('undo')} <kbd aria-hidden="true">U</kbd>
          </button>
        )}
      </div>
      <p role="status" class={said.wrong ? 'said down' : 'said up'}>
        {said.text}
      </p>
      {action && <Decision key={`${m.key} ${action}`} action={action} item={item} token={token} onMade={kept} onFailed={wrong} onCancel={() => setAction(null)} />}
      <div class="with-side">
        <ArticleCard key={m.key} article={m.article} proofs={m.evidence} level={2} />
        <aside>
          <dl class="facts">
            <div>
              <dt>{t('risk')}</dt>
              <dd>
                {percent(item.risk)}
                <Concerns reasons={item.reasons} />
              </dd>
            </div>
            <div>
              <dt>{t('confidence')}</dt>
              <dd><Confidence value={m.confidence} /></dd>
            </div>
            {facts.filter(([, value]) => value).map(([name, value, ...fields]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {fields[0] === 'STATUS' ? <Status value={m.status} /> : <bdi>{value}</bdi>}
                  {fields.some((f) => m.edited.includes(f)) && <span class="up small"> {t('editedByPerson')}</span>}
                </dd>
              </div>
            ))}
            <div>
              <dt>{t('Accord')}</dt>
              <dd class="outcome">
                {m.accord ? (
                  <>
                    <a href={href(['accord', m.accord.key])}><bdi>{m.accord.title || t('untitled')}</bdi></a>
                    <span class="faint small"> {count('mentionsN', m.accord.mentions.length)}</span>
                  </>
                ) : (
                  <span class="faint">{t('noAccord')}</span>
                )}
                {m.confirmed && <span class="up small"> {t('confirmedByPerson')}</span>}
                {m.rejected && <span class="down small"> {t('rejectedByPerson')}</span>}
              </dd>
            </div>
          </dl>
          <Reasons reasons={m.reasons} />
        </aside>
      </div>
    </div>
  );
}
