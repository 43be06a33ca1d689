import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';
import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useWords } from '../i18n';
import type { Party } from '../parties';
import { colour } from '../theme';
import { useWidth } from './size';
import { useZoom } from './zoom';
import { ZoomButtons } from './zoombuttons';

export interface WebData {
  nodes: { party: Party; accords: number; degree: number; betweenness: number; community: number }[];
  edges: { a: { code: string }; b: { code: string }; accords: number }[];
}

interface Dot extends SimulationNodeDatum {
  code: string;
  name: string;
  radius: number;
  community: number;
}

interface Line extends SimulationLinkDatum<Dot> {
  source: Dot;
  target: Dot;
  width: number;
}

interface Props {
  data: WebData;
  /** How many of the edges are shown, the strongest. */
  links: number;
  marked: string | null;
  onMark: (code: string | null) => void;
  onOpen: (code: string) => void;
}

/** The network on a canvas: laid out by forces, painted line by line of one width at a time. */
export function Web({ data, links, marked, onMark, onOpen }: Props) {
  const { t, number } = useWords();
  const [box, width] = useWidth<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<ZoomTransform>(zoomIdentity);
  const { dots, lines } = useMemo(() => layout(data, links), [data, links]);
  const height = Math.round(Math.max(320, Math.min(width * 0.72, window.innerHeight * 0.68)));
  const markedNow = useRef(marked);
  markedNow.current = marked;
  const frame = useRef(0);
  const paint = () => {
    frame.current ||= requestAnimationFrame(() => {
      frame.current = 0;
      if (canvas.current) draw(canvas.current, dots, lines, view.current, markedNow.current);
    });
  };
  const moved = useRef(false);
  const zoomed = useZoom(
    canvas,
    (z) => {
      view.current = z;
      moved.current = true;
      paint();
    },
    data,
  );
  const fit = () => {
    view.current = fitting(dots, width, height);
    zoomed.reset(view.current);
    moved.current = false;
  };

  useEffect(() => {
    if (!width) return;
    const simulation = simulate(dots, lines);
    moved.current = false;
    // The first steps are large: they are not shown.
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    simulation.stop().tick(still ? 300 : 30);
    fit();
    if (!still) {
      simulation.alpha(0.7).restart().on('tick', () => {
        if (!moved.current) {
          view.current = fitting(dots, width, height);
          zoomed.reset(view.current);
          moved.current = false;
        }
        paint();
      });
    }
    window.addEventListener('themechange', paint);
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', paint);
    return () => {
      simulation.stop();
      window.removeEventListener('themechange', paint);
      system.removeEventListener('change', paint);
    };
  }, [dots, width, height]);
  useEffect(paint, [marked, dots, width, height]);

  const under = (e: MouseEvent): Dot | undefined => {
    const bounds = canvas.current!.getBoundingClientRect();
    const [x, y] = view.current.invert([e.clientX - bounds.left, e.clientY - bounds.top]);
    let best: Dot | undefined;
    let least = Infinity;
    for (const d of dots) {
      const far = Math.hypot(d.x! - x, d.y! - y) - d.radius;
      if (far < least) [best, least] = [d, far];
    }
    return least < 6 / view.current.k ? best : undefined;
  };
  return (
    <figure class="web" ref={box}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('networkLabel', { nodes: number(dots.length), edges: number(lines.length) })}
        style={{ width: `${width}px`, height: `${height}px` }}
        onPointerMove={(e) => {
          const dot = under(e);
          canvas.current!.style.cursor = dot ? 'pointer' : 'grab';
          if ((dot?.code ?? null) !== markedNow.current) onMark(dot?.code ?? null);
        }}
        onPointerLeave={() => onMark(null)}
        onClick={(e) => {
          const dot = under(e);
          if (dot) onOpen(dot.code);
        }}
      />
      <ZoomButtons by={zoomed.by} reset={fit} />
    </figure>
  );
}

function layout(data: WebData, links: number): { dots: Dot[]; lines: Line[] } {
  const most = Math.max(1, ...data.nodes.map((n) => n.accords));
  const dots = data.nodes.map((n): Dot => ({
    code: n.party.code, name: n.party.name, community: n.community, radius: 3 + 15 * Math.sqrt(n.accords / most),
  }));
  const by = new Map(dots.map((d) => [d.code, d]));
  const heaviest = Math.max(1, ...data.edges.map((e) => e.accords));
  // A party whose links are all weak still hangs on its two strongest ones.
  const degree = new Map<string, number>();
  const shown = data.edges.filter((e, i) => {
    const [a, b] = [degree.get(e.a.code) ?? 0, degree.get(e.b.code) ?? 0];
    if (i >= links && a >= 2 && b >= 2) return false;
    degree.set(e.a.code, a + 1).set(e.b.code, b + 1);
    return true;
  });
  const lines = shown.flatMap((e): Line[] => {
    const source = by.get(e.a.code);
    const target = by.get(e.b.code);
    return source && target ? [{ source, target, width: widthOf(e.accords, heaviest) }] : [];
  });
  return { dots, lines };
}

/** The width of a line in pixels, one of a few, so that lines of one width are painted together. */
function widthOf(accords: number, heaviest: number): number {
  return Math.max(0.5, Math.round(12 * Math.sqrt(accords / heaviest)) / 2);
}

const angle = (d: Dot) => (d.community * 2 * Math.PI) / 5;

function simulate(dots: Dot[], lines: Line[]) {
  const degree = new Map<Dot, number>();
  for (const l of lines) for (const d of [l.source, l.target]) degree.set(d, (degree.get(d) ?? 0) + 1);
  return forceSimulation(dots)
    .force('charge', forceManyBody<Dot>().strength((d) => -60 - 12 * d.radius).distanceMax(900))
    .force(
      'link',
      forceLink<Dot, Line>(lines)
        .distance((l) => 40 + 120 / (1 + l.width))
        .strength((l) => (0.25 + l.width / 6) / Math.min(degree.get(l.source)!, degree.get(l.target)!)),
    )
    // Communities draw together, each around a place of its own.
    .force('x', forceX<Dot>((d) => 260 * Math.cos(angle(d))).strength(0.1))
    .force('y', forceY<Dot>((d) => 180 * Math.sin(angle(d))).strength(0.12))
    .force('collide', forceCollide<Dot>((d) => d.radius + 4));
}

/** The view that holds all dots. */
function fitting(dots: Dot[], width: number, height: number): ZoomTransform {
  if (dots.length === 0) return zoomIdentity;
  const xs = dots.map((d) => d.x!);
  const ys = dots.map((d) => d.y!);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const k = Math.min(2, (width - 90) / Math.max(1, right - left), (height - 60) / Math.max(1, bottom - top));
  return zoomIdentity.translate(width / 2, height / 2).scale(k).translate(-(left + right) / 2, -(top + bottom) / 2);
}

function draw(canvas: HTMLCanvasElement, dots: Dot[], lines: Line[], view: ZoomTransform, marked: string | null) {
  const context = canvas.getContext('2d')!;
  const ratio = window.devicePixelRatio || 1;
  const { clientWidth: width, clientHeight: height } = canvas;
  if (canvas.width !== width * ratio || canvas.height !== height * ratio) [canvas.width, canvas.height] = [width * ratio, height * ratio];
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const ink = colour('ink');
  const palette = Array.from({ length: 9 }, (_, i) => colour(`c${i}`));
  const near = new Set<Dot>();
  const own = marked ? lines.filter((l) => l.source.code === marked || l.target.code === marked) : [];
  for (const l of own) near.add(l.source).add(l.target);
  const faded = near.size > 0;
  const at = (d: Dot) => view.apply([d.x!, d.y!]);

  const stroke = (some: Line[], style: string, alpha: (w: number) => number) => {
    const widths = new Map<number, Line[]>();
    for (const l of some) widths.set(l.width, [...(widths.get(l.width) ?? []), l]);
    context.strokeStyle = style;
    for (const [w, those] of widths) {
      context.globalAlpha = alpha(w);
      context.lineWidth = w * Math.min(1.5, Math.max(0.6, view.k));
      context.beginPath();
      for (const l of those) {
        context.moveTo(...at(l.source));
        context.lineTo(...at(l.target));
      }
      context.stroke();
    }
  };
  const crowd = Math.min(1, 300 / Math.max(1, lines.length));
  stroke(lines, ink, (w) => (faded ? 0.3 : 1) * Math.min(0.5, 0.08 + 0.12 * crowd + w * 0.05));
  if (faded) stroke(own, colour('accent'), () => 0.8);

  for (const d of dots) {
    const [x, y] = at(d);
    const r = d.radius * Math.min(1.6, Math.max(0.55, view.k));
    context.globalAlpha = faded && !near.has(d) ? 0.25 : 1;
    context.fillStyle = palette[d.community <= 8 ? d.community : 0]!;
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fill();
    context.lineWidth = d.code === marked ? 2.5 : 1;
    context.strokeStyle = d.code === marked ? ink : colour('paper');
    context.stroke();
  }
  label(context, dots, at, view, near, faded);
  context.globalAlpha = 1;
}

/** Writes the names of the largest dots, and of those that are marked, where no other name stands. */
function label(context: CanvasRenderingContext2D, dots: Dot[], at: (d: Dot) => [number, number], view: ZoomTransform, near: Set<Dot>, faded: boolean) {
  context.font = `12px ${colour('font')}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  const taken: [number, number, number, number][] = [];
  for (const d of [...dots].sort((a, b) => b.radius - a.radius)) {
    if (faded && !near.has(d)) continue;
    const [x, y] = at(d);
    const top = y + d.radius * Math.min(1.6, Math.max(0.55, view.k)) + 2;
    const half = context.measureText(d.name).width / 2 + 2;
    if (taken.some(([l, r, t, b]) => x - half < r && x + half > l && top < b && top + 14 > t)) continue;
    taken.push([x - half, x + half, top, top + 14]);
    context.globalAlpha = 1;
    context.lineWidth = 3;
    context.strokeStyle = colour('paper');
    context.strokeText(d.name, x, top);
    context.fillStyle = colour('ink');
    context.fillText(d.name, x, top);
  }
}
