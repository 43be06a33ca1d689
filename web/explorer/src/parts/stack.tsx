import { scaleBand, scaleLinear } from 'd3-scale';
import { useWords } from '../i18n';
import { go } from '../route';
import { useWidth } from './size';

/** The accords of a period under one value; "" stands for all others. */
export interface Point {
  period: string;
  value: string;
  accords: number;
}

/** How many values have a colour of their own; the others share one. */
export const coloured = 7;

/** The values of most accords, most first, that have a colour of their own. */
export function largest(points: Point[]): string[] {
  const sums = new Map<string, number>();
  for (const p of points) if (p.value) sums.set(p.value, (sums.get(p.value) ?? 0) + p.accords);
  return [...sums].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, coloured).map(([value]) => value);
}

interface Props {
  points: Point[];
  name: (value: string) => string;
  label: string;
  /** Where a column leads. */
  link?: (period: string) => string | null;
  height?: number;
}

const margin = { top: 8, right: 18, bottom: 24, left: 40 };

/** Columns by year or month, stacked by value. For those who see or point it is a picture with short cuts: the tables have the same. */
export function Stack({ points, name, label, link, height = 320 }: Props) {
  const { number, date, t } = useWords();
  const [ref, width] = useWidth<HTMLDivElement>();
  const by = points[0]?.period.length === 4 ? 'YEAR' : 'MONTH';
  const own = largest(points);
  const values = [...own, ...(points.some((p) => !own.includes(p.value)) ? [''] : [])];
  const periods = run(points.map((p) => p.period), by);
  const columns = new Map(periods.map((p) => [p, new Map<string, number>()]));
  for (const p of points) {
    const column = columns.get(p.period)!;
    const value = own.includes(p.value) ? p.value : '';
    column.set(value, (column.get(value) ?? 0) + p.accords);
  }
  const sum = (column: Map<string, number>) => [...column.values()].reduce((a, b) => a + b, 0);
  const top = Math.max(1, ...[...columns.values()].map(sum));
  const x = scaleBand(periods, [margin.left, width - margin.right]).paddingInner(periods.length > 80 ? 0 : 0.18);
  const y = scaleLinear([0, top], [height - margin.bottom, margin.top]).nice(5);
  const every = Math.max(1, Math.ceil((by === 'MONTH' ? 70 : 44) / Math.max(x.step(), 0.01)));
  const nameOf = (value: string) => (value ? name(value) : t('other'));
  return (
    <figure class="stack" ref={ref}>
      {width > 0 && (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label}: ${date(periods[0])} – ${date(periods.at(-1))}`} direction="ltr">
          <g class="axis">
            {y.ticks(5).filter(Number.isInteger).map((n) => (
              <g key={n} transform={`translate(0 ${y(n)})`}>
                <line x1={margin.left} x2={width - margin.right} />
                <text x={margin.left - 6} dy="0.32em" text-anchor="end">
                  {number(n)}
                </text>
              </g>
            ))}
            {periods.map((p, i) =>
              i % every === 0 ? (
                <text key={p} x={x(p)! + x.bandwidth() / 2} y={height - 6} text-anchor="middle">
                  {date(p)}
                </text>
              ) : null,
            )}
          </g>
          {periods.map((p) => {
            const column = columns.get(p)!;
            let base = 0;
            const said = `${date(p)}: ${number(sum(column))}\n${values.filter((v) => column.has(v)).map((v) => `${nameOf(v)} ${number(column.get(v)!)}`).join('\n')}`;
            const bars = (
              <>
                <title>{said}</title>
                <rect class="hit" x={x(p)} width={Math.max(x.step(), 1)} y={margin.top} height={height - margin.bottom - margin.top} />
                {values.map((v, i) => {
                  const n = column.get(v) ?? 0;
                  if (!n) return null;
                  const from = base;
                  base += n;
                  return <rect key={v} class={`c${v ? i + 1 : 0}`} x={x(p)} width={Math.max(x.bandwidth(), 1)} y={y(base)} height={y(from) - y(base)} />;
                })}
              </>
            );
            const to = column.size > 0 ? link?.(p) : null;
            return to ? (
              <g key={p} class="link" onClick={() => go(to)}>
                {bars}
              </g>
            ) : (
              <g key={p}>{bars}</g>
            );
          })}
        </svg>
      )}
      {values.length > 1 && (
        <figcaption class="legend">
          {values.map((v, i) => (
            <span key={v}>
              <span class={`swatch c${v ? i + 1 : 0}`} />
              <bdi>{nameOf(v)}</bdi>
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

/** All periods from the first to the last, those without accords too. */
export function run(periods: string[], by: 'YEAR' | 'MONTH'): string[] {
  if (periods.length === 0) return [];
  const sorted = [...periods].sort();
  const step = (p: string) => (by === 'YEAR' ? Number(p) : Number(p.slice(0, 4)) * 12 + Number(p.slice(5, 7)) - 1);
  const text = (n: number) =>
    by === 'YEAR' ? String(n).padStart(4, '0') : `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}`;
  const first = step(sorted[0]!);
  const last = step(sorted.at(-1)!);
  return Array.from({ length: Math.min(last - first + 1, 5000) }, (_, i) => text(first + i));
}
