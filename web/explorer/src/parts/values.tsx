import { useWords } from '../i18n';

/** The state of an accord, told apart by form and colour. */
export function Status({ value }: { value: string }) {
  const { label } = useWords();
  return <span class={`status ${value.toLowerCase()}`}>{label('status', value)}</span>;
}

export function Domains({ values, most = 3 }: { values: string[]; most?: number }) {
  const { label, number, list } = useWords();
  const names = values.map((v) => label('domain', v));
  return (
    <span title={names.length > most ? list(names) : undefined}>
      {list(names.slice(0, most))}
      {names.length > most && <span class="more"> +{number(names.length - most)}</span>}
    </span>
  );
}

/** A probability, as a number and as a bar. */
export function Confidence({ value }: { value: number }) {
  const { percent } = useWords();
  return (
    <span class="confidence">
      <meter min={0} max={1} value={value} aria-hidden="true" />
      {percent(value < 1 ? Math.min(value, 0.99) : 1)}
    </span>
  );
}
