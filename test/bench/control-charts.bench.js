import * as charts from '../../dist/src/domain/measurement/control-chart.js';
import { simulateMeans, simulateShares } from './chart-simulation.js';

/**
 * How often the charts cry wolf on a process that never changes, and how soon they see one that does: 20,000 charts a
 * row, seeded. Each freezes its limits from its own baseline and judges twelve points after it.
 * `npm run bench control-charts [runs]`.
 */
const runs = Number(process.argv[2] ?? 20_000);
const percent = (share) => `${(share * 100).toFixed(1)} %`;

console.log(`\n${runs.toLocaleString('en-US')} charts a row\n`);
console.log(
  '| chart | baseline | n a point | signals on a stable process | fall | seen within 4 points |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const [baseline, n] of [
  [12, 10],
  [12, 30],
  [12, 100],
  [18, 30],
  [24, 30],
]) {
  const stable = simulateMeans(charts, { runs, baseline, judged: 12, n });
  const fallen = simulateMeans(charts, { runs, baseline, judged: 4, n, fall: 0.5 });
  row('XmR, monthly mean', baseline, n, stable, '0.5 points', fallen);
}
for (const [words, n, wander] of [
  ['p', 30, 0],
  ['p', 200, 0],
  ['p′', 200, 0.12],
  ['p′', 1_500, 0.05],
]) {
  const stable = simulateShares(charts, { runs, baseline: 13, judged: 12, n, wander });
  const fallen = simulateShares(charts, { runs, baseline: 13, judged: 4, n, wander, fall: 0.15 });
  row(`${words}, weekly share`, 13, n, stable, '15 points of 100', fallen);
}

function row(words, baseline, n, stable, fall, fallen) {
  const cells = [words, baseline, n, percent(stable.signalled), fall, percent(fallen.withinFour)];
  console.log(`| ${cells.join(' | ')} |`);
}
