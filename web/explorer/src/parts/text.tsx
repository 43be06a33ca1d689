import type { ComponentChildren } from 'preact';

/** A stretch of a text in Unicode code points, as the API counts; the end is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Part of a text: shown as it is, or marked, or left out (`text` is then empty). */
export interface Piece {
  text: string;
  marked: boolean;
  cut?: boolean;
}

/**
 * Cuts a text at the spans. With `around`, of what is not marked only that many code points next to a
 * mark are kept; pieces in between are cut.
 */
export function pieces(text: string, spans: Span[], around = Infinity): Piece[] {
  const points = Array.from(text);
  const out: Piece[] = [];
  let at = 0;
  const plain = (from: number, to: number, first: boolean, last: boolean) => {
    if (from >= to) return;
    const before = !first ? around : last ? 2 * around : 0;
    const after = last ? 0 : around;
    if (to - from <= before + after) {
      out.push({ text: points.slice(from, to).join(''), marked: false });
      return;
    }
    const start = points.slice(from, from + before).join('').replace(/\s\S*$/, '');
    const end = points.slice(to - after, to).join('').replace(/^\S*\s/, ' ');
    if (before) out.push({ text: start, marked: false });
    out.push({ text: '', marked: false, cut: true });
    if (after) out.push({ text: end, marked: false });
  };
  for (const { start, end } of joined(spans, points.length)) {
    plain(at, start, at === 0, false);
    out.push({ text: points.slice(start, end).join(''), marked: true });
    at = end;
  }
  plain(at, points.length, at === 0, true);
  return out;
}

/** Spans in order, those that touch joined, within the text. */
function joined(spans: Span[], length: number): Span[] {
  const out: Span[] = [];
  const inside = spans.map((s) => ({ start: Math.max(0, s.start), end: Math.min(length, s.end) })).filter((s) => s.start < s.end);
  for (const s of inside.sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && s.start <= last.end) last.end = Math.max(last.end, s.end);
    else out.push({ ...s });
  }
  return out;
}

/** A text with its quotes marked where they stand. */
export function Marked({ text, spans, around }: { text: string; spans: Span[]; around?: number }) {
  return (
    <>
      {pieces(text, spans, around).map((p, i): ComponentChildren =>
        p.cut ? <span key={i} class="cut"> […] </span> : p.marked ? <mark key={i}>{p.text}</mark> : p.text,
      )}
    </>
  );
}
