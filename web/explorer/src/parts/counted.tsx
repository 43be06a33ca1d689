import type { ComponentChildren } from 'preact';
import { useAsk } from '../api';
import { useWords } from '../i18n';
import query from '../queries/outlets.graphql?raw';

export interface Count {
  value: string;
  accords: number;
  lastDate: string | null;
}

/** Values with their accords under a heading; nothing where there are none. */
export function Counted({ title, rows, name, link }: { title: string; rows: Count[]; name?: (value: string) => ComponentChildren; link: (value: string) => string | null }) {
  const { t, number, date } = useWords();
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <table class="data compact">
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" class="number">{t('accordsHead')}</th>
            <th scope="col" class="date">{t('lastDate')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((r) => (
            <tr key={r.value}>
              <th scope="row"><a href={link(r.value) ?? undefined}>{name ? name(r.value) : <bdi>{r.value}</bdi>}</a></th>
              <td class="number">{number(r.accords)}</td>
              <td class="date">{date(r.lastDate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Who reports the accords under a filter. It is asked apart: to count articles takes longer than to count accords. */
export function Outlets({ filter, link }: { filter: Record<string, unknown>; link: (value: string) => string | null }) {
  const { t } = useWords();
  const { data, loading } = useAsk<{ outlets: Count[] }>({ query, variables: { filter } });
  return (
    <div aria-busy={loading}>
      <Counted title={t('OUTLET')} rows={data?.outlets ?? []} link={link} />
    </div>
  );
}
