import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../i18n';
import { href } from '../route';
import { Marked, type Span } from './text';

export interface Article {
  key: string;
  title: string | null;
  text: string;
  url: string | null;
  outlet: string | null;
  publishedOn: string | null;
  lang: string | null;
}

export interface Proof extends Span {
  quote: string;
  field: 'TITLE' | 'TEXT';
}

const around = 320; // code points beside a quote, where the whole text is not shown

/** An article with the quotes marked; what it says stands below. Its text is only ever text. */
export function ArticleCard({ article, proofs, whole, level = 3, children }: { article: Article; proofs: Omit<Proof, 'quote'>[]; whole?: boolean; level?: 2 | 3; children?: ComponentChildren }) {
  const { t } = useWords();
  const [all, setAll] = useState(whole ?? false);
  const spans = (field: string) => proofs.filter((p) => p.field === field);
  const Title = `h${level}` as 'h2';
  const short = Array.from(article.text).length <= 2 * around;
  return (
    <article class="source" lang={article.lang?.toLowerCase()}>
      <ArticleLine article={article} />
      {article.title && (
        <Title dir="auto">
          <Marked text={article.title} spans={spans('TITLE')} />
        </Title>
      )}
      {article.text ? (
        <div class="article-text" dir="auto" tabIndex={0} role="group" aria-label={article.title ?? article.key}>
          {all || short ? <Marked text={article.text} spans={spans('TEXT')} /> : <Marked text={article.text} spans={spans('TEXT')} around={around} />}
        </div>
      ) : (
        !article.title && <p class="faint">{t('noText')}</p>
      )}
      {!whole && !short && (
        <button type="button" class="quiet no-print" onClick={() => setAll(!all)}>
          {all ? t('readLess') : t('readMore')}
        </button>
      )}
      {children}
    </article>
  );
}

/** Where and when an article appeared, with the links to it. */
export function ArticleLine({ article }: { article: Omit<Article, 'text'> }) {
  const { t, date, lang } = useWords();
  const safe = article.url && /^https?:\/\//i.test(article.url) ? article.url : null;
  return (
    <p class="article-line" lang={lang}>
      <a href={href(['article', article.key])}>
        <bdi>{article.outlet ?? article.key}</bdi>
      </a>
      {article.publishedOn && <span>{date(article.publishedOn)}</span>}
      {article.lang && <span class="code">{article.lang}</span>}
      {safe && (
        <a href={safe} target="_blank" rel="noopener noreferrer nofollow" class="out">
          {t('openArticle')} ↗
        </a>
      )}
    </p>
  );
}
