import { useAsk } from '../api';
import { pageOf, tableOf, valueName } from '../facet';
import { csv, save } from '../file';
import { input, read } from '../filter';
import { useWords } from '../i18n';
import { Choice, choiceOf } from '../parts/choice';
import { Answer, Frame } from '../parts/frame';
import type { Party } from '../parties';
import query from '../queries/matrix.graphql?raw';
import { dimensions } from '../vocabulary';
import type { PageProps } from '../route';

interface Cell {
  row: string;
  rowParty: Party | null;
  column: string;
  columnParty: Party | null;
  accords: number;
}

/** As many as the query asks for. */
const mostCells = 2000;
const mostRows = 40;
const mostColumns = 32;

export default function Matrix({ route }: PageProps) {
  const words = useWords();
  const { t, number } = words;
  const rows = choiceOf(route, 'rows', dimensions, 'PARTY');
  const columns = choiceOf(route, 'columns', dimensions, 'DOMAIN');
  const question = { query, variables: { rows, columns, filter: input(read(route.params)), lang: words.LANG } };
  const asked = useAsk<{ matrix: Cell[] }>(question);
  const options = dimensions.map((d) => [d, t(d)] as [string, string]);
  return (
    <Frame
      title={t('matrix')}
      note={
        <>
          {t('matrixHint', { rows: mostRows, columns: mostColumns })}
          {asked.data && asked.data.matrix.length >= mostCells && ` ${t('matrixCut', { n: asked.data.matrix.at(-1)!.accords })}`}
        </>
      }
      question={question}
      tools={
        <>
          <Choice route={route} name="rows" label={t('rowsOf')} standard="PARTY" options={options} />
          <Choice route={route} name="columns" label={t('columnsOf')} standard="DOMAIN" options={options} />
          <button
            type="button"
            disabled={!asked.data}
            onClick={() => asked.data && save('entente-matrix.csv', 'text/csv', csv([[t(rows), t(columns), t('accordsHead')], ...asked.data.matrix.map((c) => [c.row, c.column, String(c.accords)])]))}
          >
            {t('csv')}
          </button>
        </>
      }
    >
      <Answer asked={asked} empty={(d) => d.matrix.length === 0}>
        {({ matrix }) => {
          const table = arrange(matrix, rows === columns, rows, columns);
          const top = Math.max(...matrix.map((c) => c.accords));
          const name = (of: string, v: string, p?: Party | null) => valueName(words, of, v, p);
          return (
            <div class="scroll" tabIndex={0} role="region" aria-label={t('matrix')}>
              <table class="data matrix">
                <thead>
                  <tr>
                    <td />
                    {table.columns.map((c) => (
                      <th key={c.value} scope="col">
                        <span>
                          <Named to={pageOf(route, columns, c.value)} name={name(columns, c.value, c.party)} />
                        </span>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {table.rows.map((r) => (
                    <tr key={r.value}>
                      <th scope="row">
                        <Named to={pageOf(route, rows, r.value)} name={name(rows, r.value, r.party)} />
                      </th>
                      {table.columns.map((c) => {
                        const n = table.at(r.value, c.value);
                        if (!n) return <td key={c.value} />;
                        const to = tableOf(route, [rows, r.value], [columns, c.value]);
                        const said = `${words.list([name(rows, r.value, r.party), name(columns, c.value, c.party)])}: ${number(n)} (${t('accordsHead')})`; // with the number itself, whatever the form of the word
                        return (
                          <td key={c.value} class={`heat h${shade(n, top)}`} title={said}>
                            {to ? <a href={to} aria-label={said}>{number(n)}</a> : number(n)}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          );
        }}
      </Answer>
    </Frame>
  );
}

function Named({ to, name }: { to: string | null; name: string }) {
  return to ? <a href={to}><bdi>{name}</bdi></a> : <bdi>{name}</bdi>;
}

/** Five shades on a logarithmic scale: a few pairs share hundreds of accords, most a handful. */
function shade(n: number, top: number): number {
  return top < 2 ? 1 : 1 + Math.min(4, Math.floor((4.999 * Math.log(n)) / Math.log(top)));
}

interface Line {
  value: string;
  party: Party | null;
  sum: number;
}

/** Orders rows and columns by their sums, or by time, and cuts them. A square of one dimension holds each two values twice. */
function arrange(cells: Cell[], square: boolean, rows: string, columns: string) {
  const all = square ? cells.flatMap((c) => [c, { row: c.column, rowParty: c.columnParty, column: c.row, columnParty: c.rowParty, accords: c.accords }]) : cells;
  const at = new Map<string, number>();
  const sums = { row: new Map<string, Line>(), column: new Map<string, Line>() };
  const add = (lines: Map<string, Line>, value: string, party: Party | null, n: number) => {
    const line = lines.get(value) ?? { value, party, sum: 0 };
    line.sum += n;
    lines.set(value, line);
  };
  for (const c of all) {
    at.set(`${c.row}\n${c.column}`, c.accords);
    add(sums.row, c.row, c.rowParty, c.accords);
    add(sums.column, c.column, c.columnParty, c.accords);
  }
  const order = (lines: Map<string, Line>, of: string, most: number) => {
    const sorted = [...lines.values()].sort((a, b) => b.sum - a.sum || a.value.localeCompare(b.value));
    if (of !== 'YEAR') return sorted.slice(0, most);
    return sorted.sort((a, b) => b.value.localeCompare(a.value)).slice(0, most).reverse();
  };
  return {
    rows: order(sums.row, rows, mostRows),
    columns: order(sums.column, columns, square ? mostRows : mostColumns),
    at: (row: string, column: string) => at.get(`${row}\n${column}`),
  };
}
