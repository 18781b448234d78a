/** Numbers from 0 to below 1 that are the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How people answer a service that is liked: mean 4.29, skewed, as real answers are. */
const liked = [0.04, 0.04, 0.09, 0.25, 0.58];

function scoreOf(random) {
  let left = random();
  const at = liked.findIndex((share) => (left -= share) < 0);
  return at === -1 ? 5 : at + 1;
}

/** The mean of a month's answers; `fall` is by how much the process is worse, in points. */
export function monthOfAnswers(random, n, fall = 0) {
  // Whoever could have chosen less does so with this chance, which lowers the mean by `fall`.
  const chance = fall / (1 - liked[0]);
  let sum = 0;
  for (let answer = 0; answer < n; answer += 1) {
    const score = scoreOf(random);
    sum += score > 1 && random() < chance ? score - 1 : score;
  }
  return sum / n;
}

/** A week's promises, kept with a chance of .85; `wander` moves the chance from week to week. */
export function weekOfPromises(random, n, wander = 0, fall = 0) {
  const chance = 0.85 - fall + wander * (random() + random() - 1);
  let count = 0;
  for (let one = 0; one < n; one += 1) if (random() < chance) count += 1;
  return { count, n };
}

/** Counts signals over many charts: each freezes its limits from a baseline of its own and judges what follows. */
function judge(runs, judged, drawChart, signalsOf) {
  let months = 0;
  let signalled = 0;
  let withinFour = 0;
  for (let run = 0; run < runs; run += 1) {
    const points = drawChart();
    if (points === null) continue;
    const signals = signalsOf(points).map((all) => all.length > 0);
    months += judged;
    signalled += signals.filter(Boolean).length;
    if (signals.slice(0, 4).includes(true)) withinFour += 1;
  }
  return { signalled: signalled / months, withinFour: withinFour / runs };
}

const times = (n, make) => Array.from({ length: n }, make);

/** XmR charts of monthly means. `rules` are the domain's freezeXmrLimits and signalsOf. */
export function simulateMeans(rules, { runs, baseline, judged, n, fall = 0, seed = 20_261_126 }) {
  const random = seeded(seed);
  const draw = () => {
    const limits = rules.freezeXmrLimits(times(baseline, () => monthOfAnswers(random, n)));
    return times(judged, () => ({ ...limits, value: monthOfAnswers(random, n, fall) }));
  };
  return judge(runs, judged, draw, rules.signalsOf);
}

/** p and p′ charts of weekly shares. `rules` are the domain's freezeShareChart, shareLimits and signalsOf. */
export function simulateShares(
  rules,
  { runs, baseline, judged, n, wander = 0, fall = 0, seed = 20_261_127 },
) {
  const random = seeded(seed);
  const draw = () => {
    const weeks = times(baseline, () => weekOfPromises(random, n, wander));
    const frozen = rules.freezeShareChart(weeks);
    if (frozen === null) return null;
    return times(judged, () => {
      const week = weekOfPromises(random, n, wander, fall);
      return { ...rules.shareLimits(frozen.centre, n, frozen.spread), value: week.count / n };
    });
  };
  return judge(runs, judged, draw, rules.signalsOf);
}
