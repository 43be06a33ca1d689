import type { ComponentChildren } from 'preact';
import { useWords } from '../i18n';

/** What a picture shows, as a table that opens below it. */
export function AsTable({ children }: { children: ComponentChildren }) {
  const { t } = useWords();
  return (
    <details class="as-table">
      <summary>{t('asTable')}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={t('asTable')}>
        {children}
      </div>
    </details>
  );
}
