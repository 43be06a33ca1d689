import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { playground, type Asked, type Question } from '../api';
import { useWords } from '../i18n';

interface FrameProps {
  title: string;
  /** Below the title, in small. */
  note?: ComponentChildren;
  /** The question behind the view: the playground opens with it. */
  question?: Question | null;
  tools?: ComponentChildren;
  children: ComponentChildren;
}

const withPlayground = () => document.documentElement.dataset.playground !== 'no';

let visited = false;

/** A page: its title, what one can do with it, and its content. */
export function Frame({ title, note, question, tools, children }: FrameProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Entente`;
  }, [title]);
  useEffect(() => {
    // A new page is read from its title; the first page of a visit from its top.
    if (visited && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    visited = true;
  }, []);
  return (
    <>
      <header class="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            <bdi>{title}</bdi>
          </h1>
          {note && <p class="note">{note}</p>}
        </div>
        <div class="tools">
          {tools}
          {question && withPlayground() && (
            <a class="button" href={playground(question)} target="_blank" rel="noopener" title={t('playgroundHint')}>
              {t('playground')}
            </a>
          )}
        </div>
      </header>
      {children}
      <p class="only-print small faint" dir="ltr">{location.href}</p>
    </>
  );
}

/** Shows an answer, or why there is none. */
export function Answer<T>({ asked, empty, children }: { asked: Asked<T>; empty?: (data: T) => boolean; children: (data: T) => ComponentChildren }) {
  const { t } = useWords();
  if (asked.error) return <Failed asked={asked} />;
  if (!asked.data) {
    return (
      <p class="state loading" role="status">
        {t('loading')}
      </p>
    );
  }
  if (empty?.(asked.data)) return <Nothing title={t('emptyTitle')} hint={t('emptyHint')} />;
  return <div class={asked.loading ? 'answer stale' : 'answer'} aria-busy={asked.loading}>{children(asked.data)}</div>;
}

export function Nothing({ title, hint }: { title: string; hint?: string }) {
  return (
    <div class="state empty" role="status">
      <p class="strong">{title}</p>
      {hint && <p>{hint}</p>}
    </div>
  );
}

function Failed<T>({ asked }: { asked: Asked<T> }) {
  const { t } = useWords();
  const error = asked.error!;
  return (
    <div class="state failed" role="alert">
      <p class="strong">{t('failed')}</p>
      <p>{error.code === 'NETWORK' ? t('failedNetwork') : t('failedRefused')}</p>
      <p class="detail">
        <bdi>
          {error.code}: {error.message}
        </bdi>
      </p>
      <button type="button" onClick={asked.again}>
        {t('retry')}
      </button>
    </div>
  );
}
