import { useWords } from '../i18n';

/** How the reader came to each value: the rule, and the words that it stood on. */
export function Reasons({ reasons }: { reasons: { field: string; value: string; rule: string; words: string }[] }) {
  const { t } = useWords();
  if (reasons.length === 0) return null;
  return (
    <details class="reasons">
      <summary>{t('reasons')}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('reasons')}>
        <table class="data compact">
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('value')}</th>
              <th scope="col">{t('rule')}</th>
              <th scope="col">{t('onWords')}</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map((r, i) => (
              <tr key={i}>
                <td>{r.field}</td>
                <td><bdi>{r.value}</bdi></td>
                <td>{r.rule}</td>
                <td><bdi>{r.words}</bdi></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
