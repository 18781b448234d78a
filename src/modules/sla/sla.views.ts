/** A stretch of time of a clock, and whether it was counted. */
export class ClockStretchView {
  from: string;
  to: string;
  kind: string;
  cause: string;
  /** Milliseconds of business time in it. */
  businessMs: number;
}

/** Another target that came into force. */
export class TargetChangeView {
  at: string;
  cause: 'priority' | 'policy';
  fromMs: number | null;
  toMs: number | null;
  /** The priority that chose it. */
  key: string | null;
}

/** Why a clock shows what it shows. */
export class ClockExplanationView {
  metric: string;
  label: string;
  cycle: number;
  state: string;
  dueAt: string | null;
  breachAt: string | null;
  elapsedMs: number;
  targetMs: number | null;
  remainingMs: number | null;
  stretches: ClockStretchView[];
  targetChanges: TargetChangeView[];
  /** The same in plain words, in the reader's time zone. */
  sentences: string[];
}
