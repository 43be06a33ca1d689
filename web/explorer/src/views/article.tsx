import { useAsk } from '../api';
import { useWords } from '../i18n';
import { AccordList, type AccordLine } from '../parts/accords';
import { ArticleCard, type Article, type Proof } from '../parts/article';
import { Answer, Frame, Nothing } from '../parts/frame';
import type { Party } from '../parties';
import query from '../queries/article.graphql?raw';
import type { PageProps } from '../route';

interface Data {
  article:
    | (Article & {
        people: { name: string; office: string | null; for: Party | null }[];
        mentions: { key: string; rejected: boolean; evidence: Omit<Proof, 'quote'>[]; accord: AccordLine | null }[];
      })
    | null;
}

export default function ArticlePage({ route }: PageProps) {
  const { t, LANG } = useWords();
  const question = { query, variables: { id: route.path.slice(1).join('/'), lang: LANG } };
  const asked = useAsk<Data>(question);
  const article = asked.data?.article;
  return (
    <Frame title={article?.title ?? article?.key ?? t('Article')} question={question}>
      <Answer asked={asked}>
        {({ article }) => {
          if (!article) return <Nothing title={t('notFound')} hint={t('notFoundHint')} />;
          const supporting = article.mentions.filter((m) => m.accord && !m.rejected);
          const accords = [...new Map(supporting.map((m) => [m.accord!.key, m.accord!])).values()];
          return (
            <div class="with-side">
              <ArticleCard article={article} proofs={supporting.flatMap((m) => m.evidence)} level={2} whole />
              <aside>
                <h2>{t('saysOf')}</h2>
                {accords.length > 0 ? <AccordList accords={accords} /> : <p class="faint">{t('saysNothing')}</p>}
                {article.people.length > 0 && (
                  <>
                    <h2>{t('officials')}</h2>
                    <ul class="accord-list">
                      {article.people.map((p) => (
                        <li key={p.name}>
                          <bdi>{p.name}</bdi>
                          <span class="line">
                            <bdi>{p.office}</bdi> <bdi>{p.for?.name}</bdi>
                          </span>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </aside>
            </div>
          );
        }}
      </Answer>
    </Frame>
  );
}
