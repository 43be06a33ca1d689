import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

// licences writes the licences of everything that the bundle holds beside it.
function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const packages = new Set<string>(['@fontsource/ibm-plex-sans', '@fontsource/ibm-plex-sans-arabic', '@fontsource/ibm-plex-serif', 'world-atlas']);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const id of chunk.moduleIds) {
          const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id);
          if (name) packages.add(name[1]!);
        }
      }
      const notices = [...packages].sort().map((name) => {
        const dir = path.join('node_modules', name);
        const { version, license } = JSON.parse(readFileSync(path.join(dir, 'package.json'), 'utf8'));
        const file = readdirSync(dir).find((f) => /^licen[cs]e/i.test(f));
        const text = file ? readFileSync(path.join(dir, file), 'utf8').replaceAll('\r\n', '\n').trim() : '(The package holds no licence text.)';
        return `${name} ${version} (${license})\n\n${text}\n`;
      });
      this.emitFile({
        type: 'asset',
        fileName: 'explorer/LICENSES.txt',
        source:
          'The explorer is built by web/explorer/build.sh from these packages. The borders of the map are made\n' +
          'from Natural Earth (https://www.naturalearthdata.com), which is in the public domain.\n\n' +
          notices.join(`\n${'-'.repeat(80)}\n\n`),
      });
    },
  };
}

export default defineConfig({
  // Addresses are relative, so that the server may stand behind a proxy under any path.
  base: './',
  plugins: [licences()],
  build: {
    target: 'es2022',
    assetsDir: 'explorer',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  // For work on the explorer: npx vite beside a server of Entente.
  server: { proxy: { '/graphql': 'http://127.0.0.1:8080' } },
});
