// Bundles the playground into web/assets/playground, with the licences of everything inside it.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const out = '../assets/playground';

const result = await build({
  entryPoints: { playground: 'src/main.jsx' },
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"', 'globalThis.process': 'true' },
  legalComments: 'none',
  metafile: true,
  outdir: out,
});

const packages = new Set();
for (const input of Object.keys(result.metafile.inputs)) {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
  if (name) packages.add(input.slice(0, name[0].length - 1));
}

const notices = [];
for (const dir of [...packages].sort()) {
  const { name, version, license } = JSON.parse(await readFile(path.join(dir, 'package.json'), 'utf8'));
  const file = (await readdir(dir)).find((f) => /^licen[cs]e/i.test(f));
  const text = file ? await readFile(path.join(dir, file), 'utf8') : '(The package holds no licence text.)\n';
  notices.push(`${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`);
}
await writeFile(
  path.join(out, 'LICENSES.txt'),
  `playground.js and playground.css are built by web/playground/build.sh from these packages.\n\n` +
    notices.join(`\n${'-'.repeat(80)}\n\n`),
);
console.log(`${packages.size} packages`);
