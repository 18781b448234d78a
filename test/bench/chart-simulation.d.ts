import type {
  freezeShareChart,
  freezeXmrLimits,
  shareLimits,
  signalsOf,
} from '../../src/domain/measurement/control-chart.js';

interface Simulation {
  readonly runs: number;
  readonly baseline: number;
  readonly judged: number;
  readonly n: number;
  readonly fall?: number;
  readonly seed?: number;
}

interface Found {
  /** The share of judged points with a signal. */
  readonly signalled: number;
  /** The share of charts with a signal within their first four points. */
  readonly withinFour: number;
}

export function seeded(seed: number): () => number;
export function monthOfAnswers(random: () => number, n: number, fall?: number): number;
export function weekOfPromises(
  random: () => number,
  n: number,
  wander?: number,
  fall?: number,
): { count: number; n: number };

export function simulateMeans(
  rules: { freezeXmrLimits: typeof freezeXmrLimits; signalsOf: typeof signalsOf },
  simulation: Simulation,
): Found;

export function simulateShares(
  rules: {
    freezeShareChart: typeof freezeShareChart;
    shareLimits: typeof shareLimits;
    signalsOf: typeof signalsOf;
  },
  simulation: Simulation & { readonly wander?: number },
): Found;
