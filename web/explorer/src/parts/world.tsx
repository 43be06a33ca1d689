import { geoAzimuthalEqualArea, geoCentroid, geoDistance, geoEqualEarth, geoGraticule10, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, Geometry, MultiPoint } from 'geojson';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import bordersUrl from '../borders.json?url';
import type { Filter } from '../filter';
import { useWords } from '../i18n';
import { usePartiesOf, type Party } from '../parties';
import { go } from '../route';
import { useWidth } from './size';
import { useZoom } from './zoom';
import { ZoomButtons } from './zoombuttons';

type Land = Feature<Geometry, { at: [number, number] }>;

let borders: Promise<Land[]> | undefined;

function loadBorders(): Promise<Land[]> {
  borders ??= fetch(bordersUrl)
    .then((r) => r.json() as Promise<Topology<{ countries: GeometryCollection<{ at: [number, number] }> }>>)
    .then((topology) => feature(topology, topology.objects.countries).features);
  return borders;
}

// They are as large as all the rest: they are fetched beside the first answer.
void loadBorders().catch(() => (borders = undefined));

interface Props {
  counts: { value: string; party: Party; accords: number }[];
  pairs: { value: string; party: Party; other: Party; accords: number }[];
  arcs: boolean;
  filter: Filter;
  to: (code: string) => string;
}

const mostArcs = 4.5; // width in pixels of the strongest

/** The world, or the part of it that the filter is about: countries shaded by their accords, or arcs between them. */
export function WorldMap({ counts, pairs, arcs, filter, to }: Props) {
  const { t, number, count, list } = useWords();
  const parties = usePartiesOf();
  const [box, width] = useWidth<HTMLDivElement>();
  const [land, setLand] = useState<Land[] | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const world = useRef<SVGGElement>(null);
  const [failed, fail] = useState(false);
  useEffect(() => {
    loadBorders().then(setLand, () => {
      borders = undefined; // the next map tries again
      fail(true);
    });
  }, []);
  const height = Math.round(Math.max(260, Math.min(width * 0.56, window.innerHeight * 0.72)));
  const points = useMemo(() => new Map(land?.map((l) => [String(l.id), l.properties.at])), [land]);
  const accords = new Map(counts.map((c) => [c.value, c]));
  const classes = useMemo(() => classesOf(counts.map((c) => c.accords)), [counts]);

  const focus = useMemo(() => {
    const wanted = new Set<string>();
    if (filter.parties.length || filter.regions.length || filter.blocs.length) {
      const inRegion = (code: string) => filter.regions.some((r) => parties.region(code).toUpperCase() === r);
      for (const c of counts) if (filter.regions.length === 0 || inRegion(c.value)) wanted.add(c.value);
      for (const p of filter.parties) wanted.add(p);
    }
    return [...wanted].map((c) => points.get(c)).filter((p) => p !== undefined);
  }, [filter, counts, points, parties]);
  const projection = useMemo(() => project(focus, width, height), [focus, width, height]);
  const zoomed = useZoom(svg, (z) => world.current?.setAttribute('transform', z.toString()), width > 0 && land !== null, true);
  useEffect(() => zoomed.reset() ?? undefined, [projection]);

  const draw = geoPath(projection);
  const heaviest = Math.max(1, ...pairs.map((p) => p.accords));
  const hidden = land ? counts.filter((c) => !points.has(c.value)) : [];
  return (
    <figure class="world" ref={box}>
      {failed && <p role="alert">{t('failed')}</p>}
      {width > 0 && land && (
        <>
          <svg ref={svg} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('mapLabel')} direction="ltr">
            <g ref={world}>
              <path class="sphere" d={draw({ type: 'Sphere' }) ?? ''} />
              <path class="graticule" d={draw(geoGraticule10()) ?? ''} />
              {land.map((l, i) => {
                const code = String(l.id);
                const c = arcs ? undefined : accords.get(code);
                const chosen = filter.parties.includes(code) ? ' chosen' : '';
                const shape = <path class={`land${c ? ` h${shade(c.accords, classes)}` : ''}${chosen}`} d={draw(l) ?? ''} />;
                if (!c) return chosen ? <g key={i}>{shape}</g> : shape;
                const [x, y] = projection(l.properties.at) ?? [0, 0];
                return (
                  <g key={i} class="link" onClick={() => go(to(code))}>
                    <title>{`${c.party.name}: ${count('accords', c.accords)}`}</title>
                    {shape}
                    {draw.area(l) < 14 && visible(projection, l.properties.at) && <circle class={`land h${shade(c.accords, classes)}`} cx={x} cy={y} r={3.2} />}
                  </g>
                );
              })}
              {arcs &&
                pairs.toReversed().map((p) => {
                  const a = points.get(p.party.code);
                  const b = points.get(p.other.code);
                  if (!a || !b) return null;
                  const share = Math.sqrt(p.accords / heaviest);
                  return (
                    <path
                      key={p.value}
                      class="arc"
                      stroke-width={0.6 + (mostArcs - 0.6) * share}
                      stroke-opacity={0.25 + 0.6 * share}
                      d={draw({ type: 'LineString', coordinates: [a, b] }) ?? ''}
                    >
                      <title>{`${p.party.name} – ${p.other.name}: ${count('accords', p.accords)}`}</title>
                    </path>
                  );
                })}
            </g>
          </svg>
          <ZoomButtons by={zoomed.by} reset={() => zoomed.reset()} />
        </>
      )}
      {!arcs && (
        <figcaption class="legend">
          {classes.map(([from, to], i) => (
            <span key={from}>
              <span class={`swatch h${i + 2 + cuts.length - classes.length}`} />
              {from === to ? number(from) : `${number(from)}–${number(to)}`}
            </span>
          ))}
        </figcaption>
      )}
      {hidden.length > 0 && (
        <p class="faint small">
          {t('notOnMap')} <bdi>{list(hidden.map((c) => `${c.party.name} (${number(c.accords)})`))}</bdi>
        </p>
      )}
    </figure>
  );
}

/** The shares of the countries that have a darker shade than the one before. */
const cuts = [0.25, 0.5, 0.75, 0.95];

/** The numbers that each shade stands for: as few countries are the darkest as make a difference, the others share the rest evenly. */
function classesOf(numbers: number[]): [from: number, to: number][] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const ends = [...cuts.map((c) => sorted[Math.floor(c * (sorted.length - 1))] ?? 0), sorted.at(-1) ?? 0];
  const out: [number, number][] = [];
  let from = 1;
  for (const to of ends) {
    if (to < from) continue;
    out.push([from, to]);
    from = to + 1;
  }
  return out;
}

/** The shade of a number, 1 to 5; where there are few classes they are the darker ones. */
function shade(n: number, classes: [number, number][]): number {
  return classes.findIndex(([, to]) => n <= to) + 1 + cuts.length + 1 - classes.length;
}

function visible(projection: GeoProjection, at: [number, number]): boolean {
  const clip = projection.clipAngle();
  if (!clip) return true;
  const [x, y] = projection.rotate();
  return geoDistance(at, [-x, -y]) < (clip * Math.PI) / 180;
}

/**
 * The projection for what is looked at: the whole world in equal areas; a part of it (all within 65
 * degrees of its middle) in equal areas around that middle, so that its shapes stay true.
 */
function project(focus: [number, number][], width: number, height: number): GeoProjection {
  const all: MultiPoint = { type: 'MultiPoint', coordinates: focus };
  const middle = focus.length > 0 ? geoCentroid(all) : [11, 0];
  const reach = Math.max(0, ...focus.map((p) => (geoDistance(p, middle as [number, number]) * 180) / Math.PI));
  const size: [[number, number], [number, number]] = [[4, 4], [width - 4, height - 4]];
  if (focus.length < 2 || reach > 65 || !Number.isFinite(middle[0]!)) {
    const turned = geoEqualEarth().precision(0.3).rotate([-(Number.isFinite(middle[0]!) ? middle[0]! : 11), 0]);
    return turned.fitExtent(size, { type: 'Sphere' });
  }
  const pad = Math.min(30, Math.max(28, 0.12 * width));
  const local = geoAzimuthalEqualArea().precision(0.3).rotate([-middle[0]!, -middle[1]!]).clipAngle(110);
  return local.fitExtent([[pad, pad], [width - pad, height - pad]], around(focus));
}

/** The points with some room for the countries around them. */
function around(focus: [number, number][]): MultiPoint {
  const room = 5; // degrees
  return {
    type: 'MultiPoint',
    coordinates: focus.flatMap(([x, y]) => [[x - room, y], [x + room, y], [x, Math.max(-89, y - room)], [x, Math.min(89, y + room)]]),
  };
}

