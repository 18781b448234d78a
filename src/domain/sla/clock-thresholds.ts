import type { ElapsedTime } from './clock-arithmetic.js';
import type { ClockRun, TargetInForce } from './clock-run.js';
import { stepPercents } from './escalation-step.js';
import type { SlaMetric } from './sla-metric.js';

/** A warning that a cycle told: the percent of the target, and the computed instant. */
export interface WarningTold {
  readonly percent: number;
  readonly at: number;
}

/** A percent of the target at which an escalation step of the policy is due, and when it was reached. */
export type MarkReached = WarningTold;

/** What the thresholds of a cycle say at its end or now. */
export interface Thresholds {
  readonly warnings: readonly WarningTold[];
  readonly breachedAt: number | null;
  readonly marks: readonly MarkReached[];
  /** Percents that were told, or passed over by a change that told a higher one or breached. */
  readonly spent: ReadonlySet<number>;
}

/** Business ms after which `percent` of a target is used: rounded up to the next ms, so never early. */
export function warningThreshold(targetMs: number, percent: number): number {
  return Math.ceil((targetMs * percent) / 100);
}

/**
 * Judges a cycle target by target, each over the time it was in force. Breach is the first instant at
 * which more than the target was used, or the instant at which a smaller target came into force, even
 * in closed hours; there is never a second one. A change that passes several warnings tells the
 * highest only, none if it breaches; each percent is told once per cycle.
 */
export function judge(run: ClockRun, elapsed: ElapsedTime): Thresholds {
  const warnings: WarningTold[] = [];
  const spent = new Set<number>();
  let breachedAt: number | null = null;
  for (const [index, target] of run.targets.entries()) {
    if (target.targetMs === null || breachedAt !== null) continue;
    const replacedAt = run.targets[index + 1]?.from ?? null;
    const end = replacedAt ?? elapsed.until;
    const usedAtEnd = elapsed.at(end);
    tellPassed(target, target.targetMs, elapsed, spent, warnings);
    for (const percent of ahead(target, spent)) {
      const threshold = warningThreshold(target.targetMs, percent);
      const at = usedAtEnd >= threshold ? (elapsed.reaches(threshold) as number) : null;
      if (at === null || at === replacedAt) continue;
      warnings.push({ percent, at });
      spent.add(percent);
    }
    if (usedAtEnd > target.targetMs) {
      breachedAt = Math.max(elapsed.exceeds(target.targetMs) as number, target.from);
    }
  }
  return { warnings, breachedAt, spent, marks: marksReached(run, elapsed) };
}

/**
 * When the cycle reached each percent of a target at which a step is due: once, by the target in force
 * then. What a new target passes at once is reached the instant it comes into force. Unlike a warning,
 * no percent is passed over: a step that was not told is still a step to be done.
 */
function marksReached(run: ClockRun, elapsed: ElapsedTime): MarkReached[] {
  const marks = new Map<number, MarkReached>();
  for (const [index, target] of run.targets.entries()) {
    const { targetMs, from } = target;
    if (targetMs === null) continue;
    const replacedAt = run.targets[index + 1]?.from ?? null;
    const usedBefore = elapsed.at(from);
    const usedAtEnd = elapsed.at(replacedAt ?? elapsed.until);
    for (const percent of marksAhead(target, run.metric, marks)) {
      const threshold = warningThreshold(targetMs, percent);
      if (usedAtEnd < threshold) continue;
      const at = usedBefore >= threshold ? from : (elapsed.reaches(threshold) as number);
      if (at !== replacedAt) marks.set(percent, { percent, at });
    }
  }
  return [...marks.values()];
}

/** The percents of a target that its steps wait for, without those reached. */
export function marksAhead(
  { policy }: TargetInForce,
  metric: SlaMetric,
  reached: { has(percent: number): boolean },
): number[] {
  const { escalations } = policy as NonNullable<TargetInForce['policy']>;
  return stepPercents(escalations, metric).filter((percent) => !reached.has(percent));
}

/** The warnings of a target that are neither told nor passed over, lowest first. */
export function ahead(target: TargetInForce, spent: ReadonlySet<number>): number[] {
  const percents = (target.policy as { warnPct: readonly number[] }).warnPct;
  return percents.filter((percent) => !spent.has(percent)).sort((one, other) => one - other);
}

/** A target came into force with time already used: what it passes at once is told in one warning, or by the breach. */
function tellPassed(
  target: TargetInForce,
  targetMs: number,
  elapsed: ElapsedTime,
  spent: Set<number>,
  warnings: WarningTold[],
): void {
  const used = elapsed.at(target.from);
  const passed = ahead(target, spent).filter(
    (percent) => used >= warningThreshold(targetMs, percent),
  );
  const highest = passed.at(-1);
  if (highest === undefined) return;
  for (const percent of passed) spent.add(percent);
  if (used <= targetMs) warnings.push({ percent: highest, at: target.from });
}
