// Makes src/borders.json, the borders of the world map: Natural Earth at 1:50 million, thinned out, each
// country under its ISO 3166-1 code of two letters. Run it when world-atlas is updated.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { geoArea, geoCentroid } from 'd3-geo';
import { feature, quantize } from 'topojson-client';
import { presimplify, quantile, simplify } from 'topojson-simplify';

const require = createRequire(import.meta.url);
const codes = new Map(require('i18n-iso-countries/codes.json').map(([two, , three]) => [three, two]));

const world = JSON.parse(await readFile(require.resolve('world-atlas/countries-50m.json'), 'utf8'));
delete world.objects.land;
for (const country of world.objects.countries.geometries) {
  country.id = codes.get(country.id) ?? (country.properties.name === 'Kosovo' ? 'XK' : undefined);
  // Arcs start in the middle of the largest part: France's is in Europe.
  const shape = feature(world, country).geometry;
  const parts = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  const areas = parts.map((coordinates) => geoArea({ type: 'Polygon', coordinates }));
  const largest = parts[areas.indexOf(Math.max(...areas))];
  country.properties = { at: geoCentroid({ type: 'Polygon', coordinates: largest }).map((n) => Math.round(n * 10) / 10) };
}

// Small islands would vanish: arcs of a few points are left as they are.
const weighed = presimplify(world);
const least = quantile(weighed, 0.3);
for (const arc of weighed.arcs) if (arc.length <= 12) for (const point of arc) if (point[2] < least) point[2] = least;
const thin = quantize(simplify(weighed, least), 1e4);
await writeFile('src/borders.json', JSON.stringify(thin));
console.log(`${thin.objects.countries.geometries.length} countries, ${thin.arcs.length} arcs`);
