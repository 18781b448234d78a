import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const web = new URL('../dist/web/', import.meta.url);

/** What a first visit to a page of each area may download at most, in kB after gzip. */
const budgets = [
  { area: 'portal', js: 130, css: 30 },
  { area: 'desk', js: 200, css: 40 },
  { area: 'dashboards', js: 250, css: 40 },
  { area: 'admin', js: 200, css: 40 },
];

/** Measures the build against the budgets: one line for each area and kind of file. */
export function checkSizeBudgets() {
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', web), 'utf8'));
  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  return budgets.flatMap(({ area, js, css }) => {
    const files = heaviestVisit(manifest, entry, area);
    return [
      judged(area, 'JavaScript', weight(files, '.js'), js),
      judged(area, 'CSS', weight(files, '.css'), css),
    ];
  });
}

/** The files of the entry, of the area, and of that page of the area which adds most. */
function heaviestVisit(manifest, entry, area) {
  const inArea = (key) => key.startsWith(`src/${area}/`);
  const frame = withImports(manifest, entry);
  const gates = Object.keys(manifest).filter((key) => inArea(key) && manifest[key].isDynamicEntry);
  const roots = (manifest[entry].dynamicImports ?? []).filter(inArea);
  if (roots.length === 0) throw new Error(`The build has no area "${area}".`);
  const base = new Set([...frame, ...roots.flatMap((key) => [...withImports(manifest, key)])]);
  const visits = gates.map((key) => new Set([...base, ...withImports(manifest, key)]));
  return visits.reduce(
    (most, visit) => (weight(visit, '.js') > weight(most, '.js') ? visit : most),
    base,
  );
}

function withImports(manifest, key, files = new Set(), seen = new Set()) {
  if (seen.has(key)) return files;
  seen.add(key);
  const { file, css = [], imports = [] } = manifest[key];
  files.add(file);
  for (const sheet of css) files.add(sheet);
  for (const next of imports) withImports(manifest, next, files, seen);
  return files;
}

function weight(files, extension) {
  return [...files]
    .filter((file) => file.endsWith(extension))
    .reduce(
      (sum, file) => sum + gzipSync(readFileSync(new URL(file, web)), { level: 9 }).length,
      0,
    );
}

function judged(area, kind, bytes, budget) {
  const kB = bytes / 1000;
  const passed = kB <= budget;
  const words = `${area} ${kind}: ${kB.toFixed(1)} kB of ${budget} kB (gzip)`;
  return { passed, line: `${passed ? 'ok  ' : 'OVER'} ${words}` };
}
