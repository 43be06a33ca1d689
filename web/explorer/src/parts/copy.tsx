import { useState } from 'preact/hooks';
import { useWords } from '../i18n';

/** Copies a text. Without the clipboard's interface (a page over plain HTTP) the text is selected in a box. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const { t } = useWords();
  const [state, set] = useState<{ copied: boolean; shown: string }>({ copied: false, shown: '' });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      set({ copied: true, shown: '' });
      setTimeout(() => set({ copied: false, shown: '' }), 3000);
    } catch {
      set({ copied: false, shown: text() });
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" class="up">
        {state.copied && t('copied')}
      </span>
      {state.shown && <textarea class="to-copy" aria-label={label} readOnly rows={4} value={state.shown} ref={(box) => box?.select()} />}
    </>
  );
}
