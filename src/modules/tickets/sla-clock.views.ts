import type { ClockState } from '../../domain/sla/sla-clock.js';
import type { SlaKind, SlaMetric } from '../../domain/sla/sla-metric.js';
import type { ChipTone } from '../../domain/sla/time-left-chip.js';

/** The time left on a clock: few words, a tone, and the whole sentence for assistive technology. */
export class ChipView {
  text: string;
  tone: ChipTone;
  fullText: string;
}

/** A clock of a ticket as of now. Durations are milliseconds of business time. */
export class SlaClockView {
  id: number;
  metric: SlaMetric;
  /** Whose agreement it measures: ours with the customer, a team's share, or a vendor's contract with us. */
  kind: SlaKind;
  /** The team of a share, the stage of a milestone, the vendor of a contract, by name; null for the others. */
  subject: string | null;
  label: string;
  cycle: number;
  state: ClockState;
  run: 'running' | 'paused' | 'stopped' | 'cancelled';
  startedAt: string;
  dueAt: string | null;
  breachAt: string | null;
  breachedAt: string | null;
  pausedAt: string | null;
  stoppedAt: string | null;
  elapsedMs: number;
  targetMs: number | null;
  remainingMs: number | null;
  chip: ChipView | null;
  policyCode: string;
  policyVersion: number;
  /** What became of the promise first given, in a sentence; null while it stands. */
  history: string | null;
}
