import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useWords } from '../i18n';
import type { Party } from '../parties';
import { Painter, type Dot, type Line } from './painter';
import { useWidth } from './size';
import { useZoom } from './zoom';
import { ZoomButtons } from './zoombuttons';

export interface WebData {
  nodes: { party: Party; accords: number; degree: number; betweenness: number; community: number }[];
  edges: { a: { code: string }; b: { code: string }; accords: number }[];
}

interface Props {
  data: WebData;
  /** How many of the edges are shown, the strongest. */
  links: number;
  marked: string | null;
  onMark: (code: string | null) => void;
  onOpen: (code: string) => void;
}

/** The network on a canvas: laid out by forces, painted in two layers so that thousands of lines do not slow what moves. */
export function Web({ data, links, marked, onMark, onOpen }: Props) {
  const { t, number } = useWords();
  const [box, width] = useWidth<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { dots, lines } = useMemo(() => layout(data, links), [data, links]);
  const height = Math.round(Math.max(320, Math.min(width * 0.72, window.innerHeight * 0.68)));
  const painter = useRef<Painter | null>(null);
  const moved = useRef(false);
  const zoomed = useZoom(
    canvas,
    (z) => {
      moved.current = true;
      painter.current?.look(z);
    },
    data,
  );
  const fit = () => {
    zoomed.reset(fitting(dots, width, height));
    moved.current = false;
  };

  useEffect(() => {
    if (!width || !canvas.current) return;
    const paint = new Painter(canvas.current, dots, lines);
    painter.current = paint;
    const simulation = simulate(dots, lines);
    // The first steps are large: they are not shown.
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    simulation.stop().tick(still ? 300 : 40);
    paint.moving = !still; // before the first look, which would take what is seen for the end
    fit();
    if (still) {
      paint.settle();
    } else {
      simulation
        .alpha(0.7)
        .alphaDecay(0.035)
        .restart()
        .on('tick', () => (moved.current ? paint.paint() : fit()))
        .on('end', () => paint.settle());
    }
    const recolour = () => paint.recolour();
    const system = matchMedia('(prefers-color-scheme: dark)');
    const printed = matchMedia('print');
    let screen = zoomIdentity;
    const repaint = () => {
      const { clientWidth, clientHeight } = canvas.current!;
      if (printed.matches) screen = paint.view;
      paint.print(printed.matches ? fitting(dots, clientWidth, clientHeight) : screen);
    };
    printed.addEventListener('change', repaint);
    window.addEventListener('themechange', recolour);
    system.addEventListener('change', recolour);
    return () => {
      simulation.stop();
      paint.stop();
      printed.removeEventListener('change', repaint);
      window.removeEventListener('themechange', recolour);
      system.removeEventListener('change', recolour);
    };
  }, [dots, width, height]);
  useEffect(() => painter.current?.mark(marked), [marked, dots, width, height]);

  const under = (e: MouseEvent): Dot | undefined => {
    const bounds = canvas.current!.getBoundingClientRect();
    const view = painter.current?.view ?? zoomIdentity;
    const [x, y] = view.invert([e.clientX - bounds.left, e.clientY - bounds.top]);
    let best: Dot | undefined;
    let least = Infinity;
    for (const d of dots) {
      const far = Math.hypot(d.x! - x, d.y! - y) - d.radius;
      if (far < least) [best, least] = [d, far];
    }
    return least < 6 / view.k ? best : undefined;
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
          if ((dot?.code ?? null) !== marked) onMark(dot?.code ?? null);
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
  return Math.max(0.5, Math.round(14 * (accords / heaviest)) / 2);
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
    // Communities draw together, each around a place of its own; who hangs on nobody does not drift away.
    .force('x', forceX<Dot>((d) => 260 * Math.cos(angle(d))).strength((d) => (degree.has(d) ? 0.1 : 0.3)))
    .force('y', forceY<Dot>((d) => 180 * Math.sin(angle(d))).strength((d) => (degree.has(d) ? 0.12 : 0.3)))
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
