import type { CalendarVersion } from '../../src/domain/calendar/calendar-definition.js';
import type { SlaEvent } from '../../src/domain/sla/sla-event.js';
import type { SlaMetric, SlaStatus } from '../../src/domain/sla/sla-metric.js';
import type { SlaPolicyVersion } from '../../src/domain/sla/sla-policy.js';

/**
 * The clocks of a ticket a second time, from the words of the specification and by the plainest means:
 * the ticket's life is walked minute by minute, and each minute the calendar is asked by reading the wall
 * clock. It shares nothing with the fold but the types of its input, so that a mistake would have to be
 * made twice. Events, targets and calendars must lie on whole minutes.
 */
export interface OracleInput {
  readonly events: readonly SlaEvent[];
  readonly policies: readonly SlaPolicyVersion[];
  readonly calendars: Readonly<Record<string, readonly CalendarVersion[]>>;
  readonly asOf: number;
  readonly outages?: readonly { readonly from: number; readonly to: number }[];
}

/** What the fold answers about a cycle, by the same names. */
export interface OracleClock {
  readonly metric: SlaMetric;
  readonly cycle: number;
  readonly state: string;
  readonly run: string;
  readonly startedAt: number;
  readonly countsFrom: number | null;
  readonly elapsedMs: number;
  readonly targetMs: number | null;
  readonly dueAt: number | null;
  readonly breachAt: number | null;
  readonly pausedAt: number | null;
  readonly stoppedAt: number | null;
  readonly metAt: number | null;
  readonly breachedAt: number | null;
  readonly reason: string | null;
}

export interface OracleFired {
  readonly metric: SlaMetric;
  readonly cycle: number;
  readonly kind: 'warning' | 'breach';
  readonly percent?: number;
  readonly at: number;
}

export interface OracleRow extends OracleFired {
  readonly recordedAt: number;
  readonly status: 'active' | 'retracted';
  readonly retractedAt?: number;
  readonly reinstatedAt?: number;
  readonly previousAt?: readonly number[];
}

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 96 * QUARTER;
/** How far ahead is walked; the calendars of the tests are open at least an hour a day. */
const HORIZON = 45 * DAY;
const METRICS: readonly SlaMetric[] = [
  'first_response',
  'next_response',
  'update',
  'resolution',
  'ola',
  'approval',
];

interface Grown {
  readonly at: number;
  readonly before: number;
  ms: number;
}

interface Cycle {
  readonly metric: SlaMetric;
  readonly startedAt: number;
  readonly group: string | null;
  readonly growth: Grown[];
  used: number;
  target: number | null;
  everHadTarget: boolean;
  warnPct: readonly number[];
  readonly told: Set<number>;
  readonly warnings: { percent: number; at: number }[];
  breachedAt: number | null;
  standing: boolean;
  pausedAt: number | null;
  end: { at: number; how: 'stopped' | 'cancelled'; reason: string | null; merged: boolean } | null;
  /** The policy whose calendar measures. */
  measuring: SlaPolicyVersion | null;
  goesOnWithTicket: boolean;
}

/** The clocks and what they fired, as known at `asOf`. */
export function walk(input: OracleInput): { clocks: OracleClock[]; fired: OracleFired[] } {
  const walker = new Walker(input);
  walker.walk();
  return { clocks: walker.clocks(), fired: walker.fired() };
}

function firedOf(input: OracleInput): OracleFired[] {
  const walker = new Walker(input);
  walker.walk();
  return walker.fired();
}

/** What a recorder writes that looks at every moment outside the outages. */
export function recorded(input: OracleInput): OracleRow[] {
  const { events, asOf, outages = [] } = input;
  const down = (at: number): boolean => outages.some(({ from, to }) => from <= at && at < to);
  const news = [...new Set(events.map((event) => event.recordedAt ?? event.occurredAt))];
  const looks = new Set([...news, ...outages.map(({ to }) => to), asOf]);
  for (const end of [...news.map((at) => at - 1), asOf]) {
    for (const { at } of firedOf({ ...input, asOf: end })) looks.add(at).add(at + 1);
  }
  const rows = new Map<string, OracleRow>();
  for (const look of [...looks].sort((one, other) => one - other)) {
    if (look > asOf || down(look)) continue;
    const facts = new Map(
      firedOf({ ...input, asOf: look })
        .filter(({ kind, at }) => (kind === 'breach' ? at < look : at <= look))
        .map((fact) => [`${fact.metric} ${fact.cycle} ${fact.kind} ${fact.percent}`, fact]),
    );
    for (const [key, row] of rows) {
      if (row.status === 'active' && !facts.has(key))
        rows.set(key, { ...row, status: 'retracted', retractedAt: look });
    }
    for (const [key, fact] of facts) {
      const row = rows.get(key);
      if (!row) rows.set(key, { ...fact, recordedAt: look, status: 'active' });
      else {
        const moved = row.at !== fact.at;
        rows.set(key, {
          ...row,
          ...(moved ? { at: fact.at, previousAt: [...(row.previousAt ?? []), row.at] } : {}),
          ...(row.status === 'retracted' ? { status: 'active', reinstatedAt: look } : {}),
        });
      }
    }
  }
  return [...rows.values()];
}

class Walker {
  private readonly cycles: Cycle[] = [];
  private status: SlaStatus = 'open';
  private merged = false;
  private priority: string | null = null;
  private group: string | null = null;
  private policy: SlaPolicyVersion | null = null;
  private measuring: SlaPolicyVersion | null = null;
  private readonly bindings: { from: number; policy: SlaPolicyVersion }[] = [];
  private talks = true;
  private answered = false;
  private silent = false;
  private questionWhileOver: number | null = null;
  private readonly openness = new Map<string, (at: number) => boolean>();

  constructor(private readonly input: OracleInput) {}

  walk(): void {
    const { asOf } = this.input;
    const events = standing(this.input.events, asOf);
    const first = events.findIndex(({ type }) => type === 'created');
    if (first === -1) return;
    const waiting = events.slice(first);
    // What is bound first measures the time before it, too.
    const firstBound = waiting
      .map((event) =>
        event.type === 'created'
          ? this.policyNamed(event.policy === undefined ? this.onlyPolicy() : event.policy)
          : event.type === 'policy'
            ? this.policyNamed(event.to)
            : null,
      )
      .find((policy) => policy !== null);
    this.measuring = firstBound ?? null;
    let now = (waiting[0] as SlaEvent).occurredAt;
    for (;;) {
      let came = false;
      while (waiting[0] && waiting[0].occurredAt === now) {
        this.happen(waiting.shift() as SlaEvent, now);
        came = true;
      }
      this.judge(now, came);
      if (now >= asOf) return;
      const step = Math.min(MINUTE, asOf - now);
      for (const cycle of this.cycles) if (cycle.end === null) this.grow(cycle, now, step);
      now += step;
    }
  }

  clocks(): OracleClock[] {
    return METRICS.flatMap((metric) =>
      this.listed(metric).map((cycle, index) => this.clockOf(cycle, index + 1)),
    );
  }

  fired(): OracleFired[] {
    return METRICS.flatMap((metric) =>
      this.listed(metric).flatMap(({ warnings, breachedAt }, index): OracleFired[] => {
        const which = { metric, cycle: index + 1 };
        const told = warnings.map((warning) => ({
          ...which,
          kind: 'warning' as const,
          ...warning,
        }));
        return breachedAt === null ? told : [...told, { ...which, kind: 'breach', at: breachedAt }];
      }),
    );
  }

  private listed(metric: SlaMetric): Cycle[] {
    return this.cycles.filter((one) => one.metric === metric && one.everHadTarget);
  }

  // ---- section 3, event by event

  private happen(event: SlaEvent, now: number): void {
    switch (event.type) {
      case 'created': {
        if (this.bindings.length > 0 || this.cycles.length > 0) return;
        this.status = event.status ?? 'open';
        this.priority = event.priority ?? null;
        this.group = event.group ?? null;
        this.bind(event.policy === undefined ? this.onlyPolicy() : event.policy, now);
        const spoken =
          event.by !== 'customer' &&
          ['phone', 'walk_up', 'in_person'].includes(event.channel ?? '');
        this.talks = event.requesterIsAssignee !== true;
        this.answered = spoken || (event.by === 'agent' && event.public === true);
        this.silent = event.by === 'agent' && !this.answered;
        if (this.talks && !this.answered && !this.silent) this.begin('first_response', now);
        if (this.talks) this.begin('update', now);
        this.begin('resolution', now);
        if (this.group !== null) this.begin('ola', now);
        if (this.isOver()) this.ticketEnded(now);
        return;
      }
      case 'message': {
        const person =
          event.from === 'agent' || (event.from === 'bot' && this.policy?.botCounts === true);
        const told = event.to === undefined || event.to === 'customer' || event.to === 'requester';
        const plain = event.public !== false && event.auto !== true;
        if (person && told && plain) this.answer_(now);
        else if (event.from === 'customer' && plain) this.question(now);
        return;
      }
      case 'status':
        if (event.publicMessage === true) this.answer_(now);
        return this.change(now, () => (this.status = event.to));
      case 'merged':
        return this.change(now, () => (this.merged = true));
      case 'unmerged': {
        const wasMerged = this.merged;
        this.change(now, () => (this.merged = false));
        if (wasMerged && this.isOver()) this.settleAfterMerge(now);
        return;
      }
      case 'priority':
        this.priority = event.to;
        return this.retarget(now);
      case 'policy':
        this.bind(event.to, now);
        return this.retarget(now);
      case 'group': {
        if (event.to === this.group) return;
        this.stop('ola', now);
        this.group = event.to;
        if (!this.isOver() && this.group !== null) this.begin('ola', now);
        return;
      }
      case 'merge_in':
        if (event.unansweredSince === null || !this.talks || !this.answered || this.isOver())
          return;
        if (!this.open('next_response')) this.takeOver(Math.min(event.unansweredSince, now), now);
        return;
      case 'approval_requested':
        if (!this.isOver() && !this.open('approval')) this.begin('approval', now);
        return;
      case 'approval_decided': {
        const step = this.newest('approval');
        if (!step) return;
        if (step.end === null) this.stop('approval', now);
        else step.goesOnWithTicket = false;
        return;
      }
    }
  }

  private answer_(now: number): void {
    if (!this.talks) return;
    this.answered = true;
    this.silent = false;
    for (const metric of ['first_response', 'next_response'] as const) {
      const cycle = this.newest(metric);
      if (!cycle) continue;
      const endedNow = cycle.end?.at === now && cycle.end.how === 'cancelled' && !cycle.end.merged;
      if (cycle.end === null || endedNow) this.finish(cycle, now, 'stopped', null);
      cycle.goesOnWithTicket = false;
    }
    if (!this.open('update')) return;
    this.stop('update', now);
    this.begin('update', now);
  }

  private question(now: number): void {
    if (!this.talks) return;
    if (this.isOver()) this.questionWhileOver = now;
    else if (this.silent) {
      this.silent = false;
      this.begin('first_response', now);
    } else if (this.answered && !this.open('next_response')) this.begin('next_response', now);
  }

  private change(now: number, how: () => void): void {
    const before = this.isOver();
    how();
    if (!before && this.isOver()) this.ticketEnded(now);
    if (before && !this.isOver()) this.ticketReopened(now);
    for (const cycle of this.cycles) if (cycle.end === null) this.follow(cycle);
  }

  private ticketEnded(now: number): void {
    for (const cycle of this.cycles) {
      if (cycle.end !== null) continue;
      const withResult =
        !this.merged &&
        this.status !== 'cancelled' &&
        (cycle.metric === 'resolution' || cycle.metric === 'ola');
      const reason = this.merged
        ? 'merged'
        : this.status === 'cancelled'
          ? 'cancelled'
          : cycle.metric === 'first_response'
            ? 'resolved_without_response'
            : 'resolved';
      this.finish(cycle, now, withResult ? 'stopped' : 'cancelled', withResult ? null : reason);
      cycle.goesOnWithTicket = this.merged || cycle.metric !== 'next_response';
    }
  }

  private ticketReopened(now: number): void {
    for (const metric of METRICS) {
      const cycle = this.newest(metric);
      if (!cycle?.goesOnWithTicket || cycle.end === null) continue;
      const again =
        !cycle.end.merged &&
        this.policy?.onReopen === 'restart' &&
        ['update', 'resolution', 'ola'].includes(metric);
      cycle.goesOnWithTicket = false;
      if (metric === 'ola' && cycle.group !== this.group) continue;
      if (again) this.begin(metric, now);
      else this.goOn(cycle, now);
    }
    if (!this.open('ola') && this.group !== null) this.begin('ola', now);
    if (this.questionWhileOver === now) this.question(now);
    this.questionWhileOver = null;
  }

  private settleAfterMerge(now: number): void {
    for (const cycle of this.cycles) {
      if (cycle.end?.merged && cycle.goesOnWithTicket && cycle === this.newest(cycle.metric)) {
        cycle.goesOnWithTicket = false;
        this.goOn(cycle, now);
      }
    }
    this.ticketEnded(now);
  }

  private goOn(cycle: Cycle, now: number): void {
    const target = this.targetFor(cycle.metric);
    const restart = this.policy?.onRetarget === 'restart';
    if (restart && target !== null && cycle.target !== null && target !== cycle.target) {
      this.begin(cycle.metric, now);
      return;
    }
    if (cycle.end !== null && cycle.end.at < now) cycle.pausedAt = null;
    cycle.end = null;
    this.setTarget(cycle, target);
    this.follow(cycle);
  }

  private retarget(now: number): void {
    for (const cycle of [...this.cycles]) {
      if (cycle.end !== null) continue;
      const target = this.targetFor(cycle.metric);
      const restart = this.policy?.onRetarget === 'restart';
      if (restart && target !== null && cycle.target !== null && target !== cycle.target) {
        if (cycle.startedAt === now) this.cycles.splice(this.cycles.indexOf(cycle), 1);
        else this.finish(cycle, now, 'cancelled', 'retargeted');
        this.begin(cycle.metric, now);
      } else {
        this.setTarget(cycle, target);
        this.follow(cycle);
      }
    }
  }

  // ---- cycles

  private begin(metric: SlaMetric, now: number): Cycle {
    const cycle: Cycle = {
      metric,
      startedAt: now,
      group: this.group,
      growth: [],
      used: 0,
      target: null,
      everHadTarget: false,
      warnPct: [],
      told: new Set(),
      warnings: [],
      breachedAt: null,
      standing: false,
      pausedAt: null,
      end: null,
      measuring: this.measuring,
      goesOnWithTicket: false,
    };
    this.setTarget(cycle, this.targetFor(metric));
    this.cycles.push(cycle);
    this.follow(cycle);
    return cycle;
  }

  /** The question of a merged ticket: the wait since then counts, the target holds from the merge on. */
  private takeOver(since: number, now: number): void {
    const cycle = this.begin('next_response', since);
    for (let at = since; at < now; at += MINUTE) {
      const bound = this.bindings.findLast(({ from }) => from <= at) ?? this.bindings[0];
      if (bound && this.isOpen(calendarName(bound.policy, 'next_response'), at))
        this.use(cycle, at, MINUTE);
    }
    this.follow(cycle);
  }

  private stop(metric: SlaMetric, now: number): void {
    const cycle = this.open(metric);
    if (cycle) this.finish(cycle, now, 'stopped', null);
  }

  private finish(
    cycle: Cycle,
    at: number,
    how: 'stopped' | 'cancelled',
    reason: string | null,
  ): void {
    cycle.end = { at, how, reason, merged: this.merged };
  }

  private follow(cycle: Cycle): void {
    cycle.measuring = this.measuring;
    cycle.standing = this.stands(cycle.metric);
  }

  private setTarget(cycle: Cycle, target: number | null): void {
    cycle.target = target;
    cycle.warnPct = this.policy?.warnPct ?? [];
  }

  private grow(cycle: Cycle, now: number, ms: number): void {
    if (cycle.standing || cycle.measuring === null) return;
    if (!this.isOpen(calendarName(cycle.measuring, cycle.metric), now)) return;
    const { used, target } = cycle;
    if (target !== null && cycle.breachedAt === null) {
      for (const percent of cycle.warnPct) {
        const threshold = Math.ceil((target * percent) / 100);
        if (cycle.told.has(percent) || threshold <= used || threshold >= used + ms) continue;
        cycle.warnings.push({ percent, at: now + threshold - used });
        cycle.told.add(percent);
      }
      if (used <= target && target < used + ms) cycle.breachedAt = now + target - used;
    }
    this.use(cycle, now, ms);
  }

  private use(cycle: Cycle, at: number, ms: number): void {
    const last = cycle.growth.at(-1);
    if (last && last.at + last.ms === at) last.ms += ms;
    else cycle.growth.push({ at, before: cycle.used, ms });
    cycle.used += ms;
  }

  /** After the last event of an instant: what is passed, and what is used up since a change. */
  private judge(now: number, came: boolean): void {
    for (const cycle of this.cycles) {
      const { target, used } = cycle;
      if (cycle.end !== null && cycle.end.at !== now) continue;
      if (!cycle.standing) cycle.pausedAt = null;
      else cycle.pausedAt ??= now;
      if (target === null) continue;
      cycle.everHadTarget = true;
      if (cycle.breachedAt !== null) continue;
      const passed = cycle.warnPct
        .filter((percent) => !cycle.told.has(percent))
        .filter((percent) => used >= Math.ceil((target * percent) / 100));
      for (const percent of passed) cycle.told.add(percent);
      if (used > target) cycle.breachedAt = now;
      else if (passed.length > 0) cycle.warnings.push({ percent: Math.max(...passed), at: now });
      if (passed.length > 1 && !came) throw new Error('Two warnings at one instant by themselves.');
    }
  }

  private clockOf(cycle: Cycle, number: number): OracleClock {
    const { end, target, breachedAt, metric } = cycle;
    const paused = end === null && cycle.pausedAt !== null;
    const { countsFrom, dueAt, breachAt } = this.instantsOf(cycle);
    const state =
      end === null
        ? target === null
          ? 'no_target'
          : breachedAt !== null
            ? 'breached'
            : paused
              ? 'paused'
              : 'running'
        : end.how === 'cancelled'
          ? 'cancelled'
          : breachedAt !== null
            ? 'missed'
            : target === null
              ? 'cancelled'
              : 'met';
    return {
      metric,
      cycle: number,
      state,
      run: end ? end.how : paused ? 'paused' : 'running',
      startedAt: cycle.startedAt,
      countsFrom,
      elapsedMs: cycle.used,
      targetMs: target,
      dueAt,
      breachAt,
      pausedAt: end === null ? cycle.pausedAt : null,
      stoppedAt: end?.at ?? null,
      metAt: state === 'met' && end ? end.at : null,
      breachedAt,
      reason: state === 'cancelled' ? (end?.reason ?? 'no_target') : null,
    };
  }

  /** Where E begins, reaches the target and passes it: in what was used, or walked on as if the state stayed. */
  private instantsOf(cycle: Cycle): {
    countsFrom: number | null;
    dueAt: number | null;
    breachAt: number | null;
  } {
    const target = cycle.target ?? Infinity;
    let countsFrom: number | null = null;
    let dueAt: number | null = null;
    let breachAt: number | null = null;
    const pass = (at: number, before: number, ms: number): void => {
      countsFrom ??= at;
      if (before < target && target <= before + ms) dueAt ??= at + target - before;
      if (before <= target && target < before + ms) breachAt ??= at + target - before;
    };
    for (const { at, before, ms } of cycle.growth) pass(at, before, ms);
    const { measuring } = cycle;
    if (!cycle.standing && measuring !== null) {
      const calendar = calendarName(measuring, cycle.metric);
      const from = cycle.end?.at ?? this.input.asOf;
      const settled = (): boolean =>
        countsFrom !== null && (cycle.target === null || breachAt !== null);
      let { used } = cycle;
      for (let at = from; at < from + HORIZON && !settled();) {
        const step = MINUTE - (at % MINUTE);
        if (this.isOpen(calendar, at)) {
          pass(at, used, step);
          used += step;
        }
        at += step;
      }
    }
    return { countsFrom, dueAt, breachAt };
  }

  // ---- small questions

  private newest(metric: SlaMetric): Cycle | undefined {
    return this.cycles.findLast((cycle) => cycle.metric === metric);
  }

  private open(metric: SlaMetric): Cycle | undefined {
    return this.cycles.find((cycle) => cycle.metric === metric && cycle.end === null);
  }

  private isOver(): boolean {
    return this.merged || ['resolved', 'closed', 'cancelled'].includes(this.status);
  }

  private stands(metric: SlaMetric): boolean {
    const listed = this.policy?.pauseOn?.[metric];
    if (listed) return listed.includes(this.status);
    if (metric === 'resolution') return this.status === 'waiting_customer';
    if (metric === 'ola')
      return this.status === 'waiting_customer' || this.status === 'waiting_third_party';
    return false;
  }

  private targetFor(metric: SlaMetric): number | null {
    const targets = this.policy?.targets[metric];
    const key = metric === 'ola' ? this.group : this.priority;
    if (metric === 'ola' && key === null) return null;
    const target = typeof targets === 'object' && key !== null ? targets[key] : targets;
    return typeof target === 'number' ? target : null;
  }

  private bind(name: string | null, now: number): void {
    this.policy = this.policyNamed(name);
    if (this.policy === null) return;
    this.measuring = this.policy;
    this.bindings.push({ from: now, policy: this.policy });
  }

  private policyNamed(name: string | null): SlaPolicyVersion | null {
    return this.input.policies.find(({ code }) => code === name) ?? null;
  }

  private onlyPolicy(): string | null {
    return this.input.policies[0]?.code ?? null;
  }

  private isOpen(calendar: string, at: number): boolean {
    let open = this.openness.get(calendar);
    if (!open) {
      open = opennessOf(this.input.calendars[calendar] as readonly CalendarVersion[]);
      this.openness.set(calendar, open);
    }
    return open(at);
  }
}

function calendarName(policy: SlaPolicyVersion, metric: SlaMetric): string {
  return policy.calendarByMetric?.[metric] ?? policy.calendar;
}

/** Corrections and voids first: the newest word on an event holds, unless it was itself taken back. */
function standing(all: readonly SlaEvent[], asOf: number): SlaEvent[] {
  const known = (event: SlaEvent): number => event.recordedAt ?? event.occurredAt;
  const events = all
    .filter((event) => known(event) <= asOf)
    .map((event) => ({ ...event, occurredAt: Math.min(event.occurredAt, known(event)) }));
  const gone = new Set<string>();
  const newestFirst = [...events].sort(
    (one, other) => known(other) - known(one) || (other.sequence ?? 0) - (one.sequence ?? 0),
  );
  for (const act of newestFirst)
    if (act.type === 'void' && !gone.has(act.id ?? '')) gone.add(act.target);
  const corrections = newestFirst.flatMap((act) =>
    act.type === 'correction' && !gone.has(act.id ?? '') && act.newOccurredAt <= known(act)
      ? [act]
      : [],
  );
  const moved = (event: SlaEvent, notBefore: number): SlaEvent => {
    const correction = corrections.find(
      ({ target, newOccurredAt }) => target === event.id && newOccurredAt >= notBefore,
    );
    return correction ? { ...event, occurredAt: correction.newOccurredAt } : event;
  };
  const left = events.filter(({ id }) => !gone.has(id ?? ''));
  const created = left.find(({ type }) => type === 'created');
  const createdAt = created ? moved(created, -Infinity).occurredAt : -Infinity;
  return left
    .map((event) => moved(event, event === created ? -Infinity : createdAt))
    .sort(
      (one, other) =>
        one.occurredAt - other.occurredAt || (one.sequence ?? 0) - (other.sequence ?? 0),
    );
}

// ---- section 2, by reading the wall clock

const days = new WeakMap<readonly CalendarVersion[], Map<number, boolean[]>>();

/** Is it open in the minute of an instant? The wall clock is read once a quarter of an hour, and the day kept. */
function opennessOf(versions: readonly CalendarVersion[]): (at: number) => boolean {
  const kept = days.get(versions) ?? new Map<number, boolean[]>();
  days.set(versions, kept);
  return (at) => {
    const day = Math.floor(at / DAY);
    let minutes = kept.get(day);
    if (!minutes) {
      minutes = Array.from({ length: 96 }, (_, index) =>
        readQuarter(versions, day * DAY + index * QUARTER),
      ).flat();
      kept.set(day, minutes);
    }
    return minutes[Math.floor((at - day * DAY) / MINUTE)] as boolean;
  };
}

function readQuarter(versions: readonly CalendarVersion[], quarter: number): boolean[] {
  return Array.from({ length: 15 }, (_, index) => {
    const at = quarter + index * MINUTE;
    const version = versions.findLast(({ effectiveFrom }) => (effectiveFrom ?? -Infinity) <= at);
    return version !== undefined && readsOpen(version, wallClock(version.timeZone, quarter), index);
  });
}

interface Reading {
  readonly date: string;
  readonly weekday: 'mon';
  readonly hour: string;
  readonly minute: number;
}

function readsOpen(
  version: CalendarVersion,
  { date, weekday, hour, minute }: Reading,
  later: number,
) {
  const time = `${hour}:${String(minute + later).padStart(2, '0')}`;
  const hours =
    version.overrides[date] ??
    (version.holidays.includes(date) ? [] : (version.weekly[weekday] ?? []));
  return hours.some(([start, end]) => start <= time && time < end);
}

const formats = new Map<string, Intl.DateTimeFormat>();
const readings = new Map<string, Reading>();

function wallClock(zone: string, at: number): Reading {
  const key = `${zone} ${at}`;
  let reading = readings.get(key);
  if (!reading) {
    const format = formats.get(zone) ?? formatOf(zone);
    formats.set(zone, format);
    const parts = Object.fromEntries(
      format.formatToParts(at).map(({ type, value }) => [type, value]),
    ) as Record<'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute', string>;
    reading = {
      date: `${parts.year}-${parts.month}-${parts.day}`,
      weekday: parts.weekday.toLowerCase() as 'mon',
      hour: parts.hour,
      minute: Number(parts.minute),
    };
    readings.set(key, reading);
  }
  return reading;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', weekday: 'short' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  });
}
