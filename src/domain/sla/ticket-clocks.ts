import type { BusinessCalendar } from '../calendar/business-calendar.js';
import type { CancelReason, ClockRun, RunEnd, Stretch, TargetInForce } from './clock-run.js';
import { pushStretch, pushTarget } from './clock-run.js';
import type { SlaMetric, SlaStatus } from './sla-metric.js';
import type { SlaPolicyVersion } from './sla-policy.js';
import { calendarKeyOf, pausesIn, targetOf } from './sla-policy.js';

/** The policies and calendars by key that a fold may refer to. */
export interface ClockRules {
  readonly policies: ReadonlyMap<string, SlaPolicyVersion>;
  readonly calendars: ReadonlyMap<string, BusinessCalendar>;
}

/** What tells a cycle from those of other metrics and tasks. */
type CycleOf = Pick<ClockRun, 'metric' | 'subject'>;

/**
 * The ticket while its events are folded: status, binding and the cycles so far. The rules that say
 * when a metric starts and stops live in the files beside this one; here is what every cycle has in
 * common: start, stop, cancel, halt, resume, pause, retarget.
 */
export class TicketClocks {
  /** Every cycle, in the order of starting. */
  readonly runs: ClockRun[] = [];
  status: SlaStatus = 'open';
  merged = false;
  priority: string | null = null;
  group: string | null = null;
  policy: SlaPolicyVersion | null = null;
  /** The contract under which the ticket waits for a third party. */
  contract: SlaPolicyVersion | null = null;
  /** The agreements under which teams were asked for tasks, by task. */
  private readonly agreements = new Map<string, SlaPolicyVersion>();
  /** The stages still to be reached; the first is the present one. */
  stagesLeft: readonly string[] = [];
  /** The policies bound so far, for clocks that begin in the past. */
  private readonly bindings: { from: number; policy: SlaPolicyVersion }[] = [];
  private readonly latest = new Map<string, ClockRun>();
  private lastPolicy: SlaPolicyVersion | null = null;

  constructor(private readonly rules: ClockRules) {}

  /** Is there anything left to do on the ticket? Not when it is resolved, closed, cancelled or merged away. */
  get active(): boolean {
    return !this.merged && !hasEnded(this.status);
  }

  /** The newest cycle of a metric, open or ended. */
  run(metric: SlaMetric): ClockRun | undefined {
    return this.latest.get(metric);
  }

  /** Every cycle that has not ended. */
  openRuns(): ClockRun[] {
    return [...this.latest.values()].filter(({ end }) => end === null);
  }

  /** The metric's cycle that has not ended. */
  openRun(metric: SlaMetric): ClockRun | undefined {
    const run = this.latest.get(metric);
    return run && run.end === null ? run : undefined;
  }

  /** Binds a policy by its key (null: none) from an instant on. Open clocks are not touched here. */
  bind(key: string | null, at: number): void {
    const policy = this.policyOf(key);
    this.policy = policy;
    if (policy !== null && this.lastPolicy === null) this.measureWaiting(policy);
    this.lastPolicy = policy ?? this.lastPolicy;
    if (this.lastPolicy) this.bindings.push({ from: at, policy: this.lastPolicy });
  }

  /** Nothing was bound so far: the waiting until now counts all the same, by the calendar of what is bound first. */
  private measureWaiting(policy: SlaPolicyVersion): void {
    for (const { metric, stretches } of this.runs) {
      const calendar = this.calendarOf(policy, metric);
      const measured = stretches.map((one) => (one.calendar ? one : { ...one, calendar }));
      stretches.splice(0, Infinity, ...measured);
    }
  }

  /** From now on the ticket's waits are under this contract (a key of the policies; null: none). */
  waitUnder(key: string | null): void {
    this.contract = this.policyOf(key);
  }

  /** Another team is asked for a task, which it owes by this agreement (a key of the policies). */
  startTask(task: string, agreement: string, at: number): void {
    this.agreements.set(task, this.policyOf(agreement) as SlaPolicyVersion);
    this.start('task', at, at, task);
  }

  /** The cycle of a task, open or ended. */
  taskRun(task: string): ClockRun | undefined {
    return this.latest.get(slotOf('task', task));
  }

  /** The contract of the wait holds in another version (a key of the policies) from now on; nothing when it waits under no such one. */
  renewContract(key: string, at: number): void {
    if (this.policyOf(key)?.code !== this.contract?.code) return;
    this.waitUnder(key);
    this.retarget(at);
  }

  /** What a cycle of the metric would be about at present; null where there is nothing to measure by it. */
  subjectOf(metric: SlaMetric): string | null {
    switch (metric) {
      case 'ola':
        return this.group;
      case 'milestone':
        return this.stagesLeft[0] ?? null;
      case 'contract':
        return this.status === 'waiting_third_party' ? (this.contract?.code ?? null) : null;
      default:
        return null;
    }
  }

  /**
   * Starts a cycle at `from`. When `from` lies before `inForceFrom` the wait until then counts, by the
   * calendars bound then, but the target, and with it a breach, only comes into force at `inForceFrom`.
   */
  start(
    metric: SlaMetric,
    from: number,
    inForceFrom = from,
    subject = this.subjectOf(metric),
  ): void {
    const run: ClockRun = {
      metric,
      startedAt: from,
      subject,
      stretches: [],
      targets: [],
      end: null,
      resumable: false,
    };
    if (from < inForceFrom) this.layPast(run, from, inForceFrom);
    pushStretch(run, this.stretchNow(run, inForceFrom));
    run.targets.push(this.targetNow(run, inForceFrom));
    this.runs.push(run);
    this.latest.set(slotOf(metric, subject), run);
  }

  /** The cycle reached its end: met or missed, by the time it used. */
  stop(run: ClockRun, at: number): void {
    this.end(run, at, null, false);
  }

  /** The cycle ends without a result. */
  cancel(run: ClockRun, at: number, reason: CancelReason): void {
    this.end(run, at, reason, false);
  }

  /** The ticket ended or was merged, and the cycle with it (a reason: without a result); it may be resumed. */
  halt(run: ClockRun, at: number, reason: CancelReason | null): void {
    this.end(run, at, reason, true);
  }

  /**
   * A halted cycle goes on with the time it had used; the time in between is not counted. When the
   * target changed meanwhile and the policy restarts on such changes, its result stands and a new cycle starts.
   */
  resume(run: ClockRun, at: number): void {
    const { at: endedAt, cause } = run.end as RunEnd;
    run.resumable = false;
    if (this.restartsWith(run, this.targetNow(this.anew(run), at))) {
      this.start(run.metric, at);
      return;
    }
    run.end = null;
    pushStretch(run, { from: endedAt, kind: 'halted', cause, calendar: null });
    pushStretch(run, this.stretchNow(run, at));
    this.retargetRun(run, at);
  }

  /** Lets every open clock run or stand still by the status and policy now in force. */
  followStatus(at: number): void {
    for (const run of this.openRuns()) this.followStatusOf(run, at);
  }

  /** Puts the target now in force on every open clock; its calendar measures from here on. */
  retarget(at: number): void {
    for (const run of this.openRuns()) this.retargetRun(run, at);
  }

  private end(run: ClockRun, at: number, reason: CancelReason | null, resumable: boolean): void {
    const cause = this.merged ? 'merged' : this.status;
    run.end = { at, outcome: reason === null ? 'stopped' : 'cancelled', reason, cause };
    run.resumable = resumable;
  }

  private followStatusOf(run: ClockRun, at: number): void {
    const now = this.stretchNow(run, at);
    const last = run.stretches.at(-1);
    if (last?.kind === now.kind && last.cause === now.cause && last.calendar === now.calendar)
      return;
    pushStretch(run, now);
  }

  private retargetRun(run: ClockRun, at: number): void {
    const now = this.targetNow(this.anew(run), at);
    const last = run.targets.at(-1) as TargetInForce;
    if (this.restartsWith(run, now)) {
      if (run.startedAt === at) this.forget(run);
      else this.cancel(run, at, 'retargeted');
      this.start(run.metric, at, at, this.anew(run).subject);
      return;
    }
    if (now.targetMs !== last.targetMs || now.policy !== last.policy) pushTarget(run, now);
    this.followStatusOf(run, at);
  }

  /** Only a change from one target to another restarts; losing or gaining one never does. */
  private restartsWith(run: ClockRun, now: TargetInForce): boolean {
    const last = run.targets.at(-1) as TargetInForce;
    const both = now.targetMs !== null && last.targetMs !== null;
    const { onRetarget } = this.agreementOf(run, this.policy) ?? {};
    return both && now.targetMs !== last.targetMs && onRetarget === 'restart';
  }

  /** A cycle that a second change replaces at the very instant of its start has never been. */
  private forget(run: ClockRun): void {
    this.runs.splice(this.runs.indexOf(run), 1);
  }

  /** What a cycle that took this one's place now would be about: a task stays what it is. */
  private anew({ metric, subject }: CycleOf): CycleOf {
    return { metric, subject: metric === 'task' ? subject : this.subjectOf(metric) };
  }

  /** The agreement by which a cycle is measured: what the vendor or the team asked promised, else the policy. */
  private agreementOf<T>({ metric, subject }: CycleOf, policy: T): SlaPolicyVersion | T | null {
    if (metric === 'task') return this.agreements.get(subject as string) as SlaPolicyVersion;
    return metric === 'contract' ? this.contract : policy;
  }

  private targetNow(cycle: CycleOf, at: number): TargetInForce {
    const { metric, subject } = cycle;
    const policy = this.agreementOf(cycle, this.policy);
    return {
      from: at,
      targetMs: targetOf(policy, metric, this.priority, subject),
      policy,
      key: metric === 'ola' ? subject : this.priority,
    };
  }

  private stretchNow(cycle: CycleOf, at: number): Stretch {
    const { metric } = cycle;
    const kind = pausesIn(this.policy, metric, this.status) ? 'paused' : 'running';
    const measure = this.agreementOf(cycle, this.lastPolicy);
    return { from: at, kind, cause: this.status, calendar: this.calendarOf(measure, metric) };
  }

  private layPast(run: ClockRun, from: number, until: number): void {
    this.bindings.forEach(({ from: boundAt, policy }, index) => {
      const begin = index === 0 ? from : Math.max(from, boundAt);
      const next = this.bindings[index + 1]?.from ?? Infinity;
      if (begin >= until || next <= from) return;
      pushStretch(run, {
        from: begin,
        kind: 'running',
        cause: 'open',
        calendar: this.calendarOf(policy, run.metric),
      });
    });
  }

  private policyOf(key: string | null): SlaPolicyVersion | null {
    const policy = key === null ? null : this.rules.policies.get(key);
    if (policy === undefined) throw new Error(`The policy "${key}" is not among those given.`);
    return policy;
  }

  private calendarOf(policy: SlaPolicyVersion | null, metric: SlaMetric): BusinessCalendar | null {
    if (policy === null) return null;
    const key = calendarKeyOf(policy, metric);
    const calendar = this.rules.calendars.get(key);
    if (!calendar) throw new Error(`The calendar "${key}" is not among those given.`);
    return calendar;
  }
}

/** Each metric has one cycle at a time, tasks one each. */
function slotOf(metric: SlaMetric, subject: string | null): string {
  return metric === 'task' ? `task ${subject}` : metric;
}

/** Is the ticket over in this status? */
export function hasEnded(status: SlaStatus): boolean {
  return status === 'resolved' || status === 'closed' || status === 'cancelled';
}
