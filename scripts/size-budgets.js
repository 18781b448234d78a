import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const web = new URL('../dist/web/', import.meta.url);
const plainStyleFile = new URL('../dist/src/platform/http/plain-page-style.js', import.meta.url);

/** What a first visit to a page of each area may download at most, in kB after gzip. */
const budgets = [
  { area: 'portal', JavaScript: 130, CSS: 30, fonts: 65, all: 250 },
  { area: 'desk', JavaScript: 200, CSS: 35, fonts: 65, all: 330 },
  { area: 'dashboards', JavaScript: 250, CSS: 35, fonts: 65, all: 380 },
  { area: 'admin', JavaScript: 200, CSS: 35, fonts: 65, all: 330 },
];
/** The rating page runs no script and brings no font. */
const ratingBudget = { CSS: 15 };
const endings = { JavaScript: /\.js$/, CSS: /\.css$/, fonts: /\.woff2$/, all: /./ };

/** Measures the build against the budgets: one line for each area and kind of file. */
export async function checkSizeBudgets() {
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', web), 'utf8'));
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  const { plainPageStyle } = await import(plainStyleFile);
  return [
    ...budgets.flatMap(({ area, ...kinds }) => {
      const files = heaviestVisit(manifest, entry, area);
      return Object.entries(kinds).map(([kind, budget]) =>
        judged(area, kind, weight(files, endings[kind]), budget),
      );
    }),
    judged('rating page', 'CSS', zipped(plainPageStyle), ratingBudget.CSS),
  ];
}

/** The files of the entry, of the area, and of that page of the area which adds most. */
function heaviestVisit(manifest, entry, area) {
  const inArea = (key) => key.startsWith(`src/${area}/`);
  const frame = withImports(manifest, entry);
  const gates = Object.keys(manifest).filter((key) => inArea(key) && manifest[key].isDynamicEntry);
  const roots = (manifest[entry].dynamicImports ?? []).filter(inArea);
  if (roots.length === 0) throw new Error(`The build has no area "${area}".`);
  const base = new Set([
    'index.html',
    ...frame,
    ...roots.flatMap((key) => [...withImports(manifest, key)]),
  ]);
  const visits = gates.map((key) => new Set([...base, ...withImports(manifest, key)]));
  return visits.reduce(
    (most, visit) => (weight(visit, endings.all) > weight(most, endings.all) ? visit : most),
    base,
  );
}

function withImports(manifest, key, files = new Set(), seen = new Set()) {
  if (seen.has(key)) return files;
  seen.add(key);
  const { file, css = [], assets = [], imports = [] } = manifest[key];
  for (const each of [file, ...css, ...assets]) files.add(each);
  for (const next of imports) withImports(manifest, next, files, seen);
  return files;
}

function weight(files, ending) {
  return [...files]
    .filter((file) => ending.test(file))
    .reduce((sum, file) => sum + bytesOf(readFileSync(new URL(file, web)), file), 0);
}

/** Fonts and pictures are compressed already and travel as they are. */
function bytesOf(content, file) {
  return /\.(woff2|png|jpg|webp)$/.test(file) ? content.length : zipped(content);
}

function zipped(content) {
  return gzipSync(content, { level: 9 }).length;
}

function judged(area, kind, bytes, budget) {
  const kB = bytes / 1000;
  const passed = kB <= budget;
  const words = `${area} ${kind}: ${kB.toFixed(1)} kB of ${budget} kB (gzip)`;
  return { passed, line: `${passed ? 'ok  ' : 'OVER'} ${words}` };
}
