import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { colour } from '../theme';

/** A party on the canvas. */
export interface Dot extends SimulationNodeDatum {
  code: string;
  name: string;
  radius: number;
  community: number;
}

/** Two parties that share accords; lines are in the order of their weight, the heaviest first. */
export interface Line extends SimulationLinkDatum<Dot> {
  source: Dot;
  target: Dot;
  width: number;
}

const sketched = 500; // lines that are painted while the dots find their places
const rest = 140; // milliseconds without a movement after which all lines are painted anew

/**
 * Paints a network. All lines are painted once, on a canvas that nobody sees: while one moves or zooms,
 * that picture is moved and zoomed, and only the dots and names are painted anew.
 */
export class Painter {
  view: ZoomTransform = zoomIdentity;
  /** The dots find their places: only the heaviest lines are painted. */
  moving = false;
  private marked: string | null = null;
  private readonly layer = document.createElement('canvas');
  private layered: ZoomTransform | null = null; // the view that the layer shows
  private palette = colours();
  private frame = 0;
  private timer = 0;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly dots: Dot[],
    private readonly lines: Line[],
  ) {}

  /** Shows another part, or a closer view. */
  look(view: ZoomTransform) {
    this.view = view;
    if (!this.moving) {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.settle(), rest);
    }
    this.paint();
  }

  mark(code: string | null) {
    this.marked = code;
    this.paint();
  }

  recolour() {
    this.palette = colours();
    this.settle();
  }

  /** Paints a view on paper, or on the screen again, at once: a page that is printed gets no further frame. */
  print(view: ZoomTransform) {
    this.view = view;
    this.palette = colours();
    this.layered = null;
    this.draw();
  }

  /** Nothing moves any more: all lines are painted. */
  settle() {
    this.moving = false;
    this.layered = null;
    this.paint();
  }

  stop() {
    clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
  }

  paint() {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.draw();
    });
  }

  private draw() {
    const context = this.fresh(this.canvas);
    const { clientWidth: width, clientHeight: height } = this.canvas;
    if (!width) return;
    const own = this.marked ? this.lines.filter((l) => l.source.code === this.marked || l.target.code === this.marked) : [];
    const near = new Set(own.flatMap((l) => [l.source, l.target]));
    context.globalAlpha = near.size > 0 ? 0.3 : 1;
    if (this.moving) {
      this.stroke(context, this.lines.slice(0, sketched), this.palette.ink, alphaOf(Math.min(this.lines.length, sketched)), context.globalAlpha);
    } else {
      if (!this.layered) this.layOut();
      const by = this.view.k / this.layered!.k;
      context.drawImage(this.layer, this.view.x - this.layered!.x * by, this.view.y - this.layered!.y * by, width * by, height * by);
    }
    this.stroke(context, own, this.palette.accent, () => 0.8, 1);
    for (const d of this.dots) this.dot(context, d, near);
    this.names(context, near);
    context.globalAlpha = 1;
  }

  /** Paints all lines on the hidden canvas. */
  private layOut() {
    const context = this.fresh(this.layer);
    this.layered = this.view;
    this.stroke(context, this.lines, this.palette.ink, alphaOf(this.lines.length), 1);
  }

  /** A canvas as large as the one that is seen, with nothing on it. */
  private fresh(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(this.canvas.clientWidth * ratio), Math.round(this.canvas.clientHeight * ratio)];
    if (canvas.width !== width || canvas.height !== height) [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext('2d')!;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    return context;
  }

  /** Lines of one width are one path. */
  private stroke(context: CanvasRenderingContext2D, lines: Line[], style: string, alpha: (width: number) => number, dim: number) {
    const widths = new Map<number, Line[]>();
    for (const l of lines) {
      const those = widths.get(l.width);
      if (those) those.push(l);
      else widths.set(l.width, [l]);
    }
    context.strokeStyle = style;
    for (const [width, those] of widths) {
      context.globalAlpha = alpha(width) * dim;
      context.lineWidth = width * Math.min(1.5, Math.max(0.6, this.view.k));
      context.beginPath();
      for (const l of those) {
        context.moveTo(...this.at(l.source));
        context.lineTo(...this.at(l.target));
      }
      context.stroke();
    }
  }

  private dot(context: CanvasRenderingContext2D, d: Dot, near: Set<Dot>) {
    const [x, y] = this.at(d);
    const isMarked = d.code === this.marked;
    context.globalAlpha = near.size > 0 && !near.has(d) ? 0.25 : 1;
    context.fillStyle = this.palette.communities[d.community <= 8 ? d.community : 0]!;
    context.beginPath();
    context.arc(x, y, this.radius(d), 0, 2 * Math.PI);
    context.fill();
    context.lineWidth = isMarked ? 2.5 : 1;
    context.strokeStyle = isMarked ? this.palette.ink : this.palette.paper;
    context.stroke();
  }

  /** Writes the names of the largest dots, and of those next to the marked one, where no other name stands. */
  private names(context: CanvasRenderingContext2D, near: Set<Dot>) {
    context.font = `12px ${this.palette.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    context.lineJoin = 'round';
    context.globalAlpha = 1;
    const taken: [left: number, right: number, top: number, bottom: number][] = [];
    for (const d of this.dots) {
      if (near.size > 0 && !near.has(d)) continue;
      const [x, y] = this.at(d);
      const top = y + this.radius(d) + 2;
      const half = context.measureText(d.name).width / 2 + 2;
      if (taken.some(([l, r, t, b]) => x - half < r && x + half > l && top < b && top + 14 > t)) continue;
      taken.push([x - half, x + half, top, top + 14]);
      context.lineWidth = 3;
      context.strokeStyle = this.palette.paper;
      context.strokeText(d.name, x, top);
      context.fillStyle = this.palette.ink;
      context.fillText(d.name, x, top);
    }
  }

  private at(d: Dot): [number, number] {
    return [d.x! * this.view.k + this.view.x, d.y! * this.view.k + this.view.y];
  }

  private radius(d: Dot): number {
    return d.radius * Math.min(1.6, Math.max(0.55, this.view.k));
  }
}

/** How much a line of a width covers what is below it: the more lines there are, the less. */
function alphaOf(lines: number): (width: number) => number {
  const crowd = Math.min(1, 300 / Math.max(1, lines));
  return (width) => Math.min(0.5, 0.06 + 0.14 * crowd + width * 0.05);
}

function colours() {
  return {
    ink: colour('ink'),
    paper: colour('raised'),
    accent: colour('accent'),
    font: colour('font'),
    communities: Array.from({ length: 9 }, (_, i) => colour(`c${i}`)),
  };
}
