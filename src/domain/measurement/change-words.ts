import { newcombeDifference, verdictOn, verdictWords } from './newcombe.js';
import { answersIn, atLeast, type FiveCounts } from './pulse-counts.js';

/** How the share of 4 and 5 has changed since `before` ("the wave before"), by Newcombe's interval, as pages print it. */
export function changeWords(now: FiveCounts, then: FiveCounts, before: string): string {
  const [k1, n1, k2, n2] = [atLeast(4, now), answersIn(now), atLeast(4, then), answersIn(then)];
  const { difference, low, high } = newcombeDifference(k1, n1, k2, n2);
  const verdict = verdictOn({ low, high });
  const words =
    verdict === 'no_clear_change' ? 'No clear change from' : `${verdictWords[verdict]} than in`;
  const was = `${Math.round((k2 / n2) * 100)}% of ${n2.toLocaleString('en-US')}`;
  return `${words} ${before}, when it was ${was}: ${points(difference)} (95% interval ${points(low)} to ${points(high)}).`;
}

/** "+12 points", "−3 points". */
function points(difference: number): string {
  const whole = Math.round(difference * 100);
  const sign = whole > 0 ? '+' : whole < 0 ? '−' : '';
  return `${sign}${Math.abs(whole)} points`;
}
