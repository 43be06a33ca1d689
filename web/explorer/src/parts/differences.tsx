import type { ComponentChildren } from 'preact';
import { useWords } from '../i18n';
import type { Accord, Mention } from '../accord';

/** Values in the words of an article: they differ from language to language, and disagree only where the API says so. */
const worded = ['title', 'place', 'signatories', 'domains'];

/** What each article says, value by value; what differs from the accord is marked. */
export function Differences({ accord }: { accord: Accord }) {
  const { t, label, date, number, list } = useWords();
  const disagree = new Set(accord.conflicts.map((c) => `${c.mention?.key} ${c.field}`));
  const rows: [name: string, field: string, of: (m: Pick<Mention, keyof Accord & keyof Mention>) => string, show: (value: string) => ComponentChildren][] = [
    [t('title'), 'title', (m) => m.title ?? '', (v) => v],
    [t('parties'), 'parties', (m) => list(m.parties.map((p) => p.name)), (v) => v],
    [t('kind'), 'kind', (m) => m.kind, (v) => label('kind', v)],
    [t('status'), 'status', (m) => m.status, (v) => label('status', v)],
    [t('instrumentsHead'), 'count', (m) => String(m.count), (v) => number(Number(v))],
    [t('date'), 'date', (m) => m.date ?? '', date],
    [t('signedOn'), 'signedOn', (m) => m.signedOn ?? '', date],
    [t('place'), 'place', (m) => m.place?.name ?? '', (v) => v],
    [t('domains'), 'domains', (m) => m.domains.join(' '), (v) => list(v.split(' ').map((d) => label('domain', d)))],
    [t('signatories'), 'signatories', (m) => list(m.signatories.map((s) => s.name)), (v) => v],
  ];
  const told = rows.filter(([, , of]) => accord.mentions.some((m) => of(m)));
  return (
    <>
      <p class="faint small">{t('conflictHint')}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('differences')}>
        <table class="data differences">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('kept')}</th>
              {accord.mentions.map((m) => (
                <th key={m.key} scope="col"><bdi>{m.article.outlet ?? m.article.key}</bdi></th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.map(([name, field, of, show], i) => {
              const kept = of(accord as unknown as Mention);
              return (
                <tr key={i}>
                  <th scope="row">{name}</th>
                  <td><bdi>{kept ? show(kept) : ''}</bdi></td>
                  {accord.mentions.map((m) => {
                    const value = of(m);
                    const other = disagree.has(`${m.key} ${field}`) || (!worded.includes(field) && value !== '' && value !== kept);
                    return (
                      <td key={m.key} class={other ? 'differs' : ''}>
                        <bdi>{value ? show(value) : <span class="faint">–</span>}</bdi>
                        {other && <span class="visually-hidden"> ({t('differs')})</span>}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
