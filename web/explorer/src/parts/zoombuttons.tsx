import { useWords } from '../i18n';

export function ZoomButtons({ by, reset }: { by: (factor: number) => void; reset: () => void }) {
  const { t } = useWords();
  return (
    <div class="zoom no-print">
      <button type="button" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => by(1.5)}>
        +
      </button>
      <button type="button" aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => by(1 / 1.5)}>
        −
      </button>
      <button type="button" aria-label={t('fit')} title={t('fit')} onClick={reset}>
        ⤢
      </button>
    </div>
  );
}
