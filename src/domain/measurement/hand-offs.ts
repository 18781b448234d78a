import { measuredShare, type MeasuredShare } from './measured-share.js';

/** How a request went from team to team; changes of person inside a team are no hand-offs. */
export interface HandOffs {
  readonly transfers: number;
  /** Another team finished it than the one it came to first. */
  readonly misrouted: boolean;
  /** It came back to a team that had had it before. */
  readonly pingPong: boolean;
}

/** The hand-offs of one request from the teams that held it, in order; the same team twice in a row is one. */
export function handOffsOf(teams: readonly string[]): HandOffs {
  const stops = teams.filter((team, at) => team !== teams[at - 1]);
  return {
    transfers: Math.max(0, stops.length - 1),
    misrouted: stops[0] !== stops.at(-1),
    pingPong: new Set(stops).size < stops.length,
  };
}

/** Hand-offs of a period's finished requests. */
export interface HandOffFigures {
  /** Transfers a request; null of no requests. */
  readonly mean: number | null;
  readonly twoOrMore: MeasuredShare;
  readonly misrouted: MeasuredShare;
  readonly pingPong: MeasuredShare;
}

/** The mean alone hides that a few requests wander: the share with two or more stands beside it. */
export function handOffFigures(requests: readonly HandOffs[]): HandOffFigures {
  const n = requests.length;
  const count = (so: (request: HandOffs) => boolean) =>
    measuredShare(requests.filter(so).length, n);
  const transfers = requests.reduce((sum, request) => sum + request.transfers, 0);
  return {
    mean: n === 0 ? null : transfers / n,
    twoOrMore: count((request) => request.transfers >= 2),
    misrouted: count((request) => request.misrouted),
    pingPong: count((request) => request.pingPong),
  };
}
