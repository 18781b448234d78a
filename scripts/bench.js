import { readdirSync } from 'node:fs';
import { build } from './build.js';
import { runNode } from './run.js';

const folder = new URL('../test/bench/', import.meta.url);

/** Builds, then runs the benchmarks named by the arguments (`npm run bench queue`), or all of them. */
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.js'))
  .map((name) => name.replace('.bench.js', ''));
const [asked, ...args] = process.argv.slice(2);
if (asked !== undefined && !names.includes(asked)) {
  console.error(`There is no benchmark "${asked}": ${names.join(', ')}.`);
  process.exit(1);
}
await build({ log: (line) => console.log(line) });
for (const name of asked === undefined ? names : [asked]) {
  const { status } = await runNode(`test/bench/${name}.bench.js`, args);
  if (status !== 0) process.exitCode = 1;
}
