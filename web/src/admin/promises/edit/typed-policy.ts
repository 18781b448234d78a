import type { Kept } from './policy-edit-api.js';
import {
  type KeptStep,
  stepFieldId,
  stepsOf,
  type TypedStep,
  typedStepsOf,
} from './typed-steps.js';

export const priorities = ['urgent', 'high', 'normal', 'low'] as const;

/** Promises whose targets are typed by priority, with what they are called and when their clock pauses by default. */
export const metrics = [
  { code: 'first_response', label: 'First answer', pauses: [] },
  { code: 'next_response', label: 'Further answers', pauses: [] },
  { code: 'update', label: 'Word on how it goes', pauses: [] },
  { code: 'resolution', label: 'Finished', pauses: ['waiting_customer'] },
  { code: 'approval', label: 'Approval decided', pauses: [] },
] as const;

type Metric = (typeof metrics)[number]['code'];
type ByMetric<T> = Readonly<Record<Metric, T>>;

/** A team's own share of the time. */
export interface TypedShare {
  readonly team: string;
  readonly time: string;
}

/** A stage of a service, and how long it may take by priority. */
export interface TypedStage {
  readonly stage: string;
  readonly times: Readonly<Record<string, string>>;
}

/** A policy as it is typed: durations are "4h", "1h 30m" or empty for no promise. */
export interface TypedPolicy {
  readonly targets: ByMetric<Readonly<Record<string, string>>>;
  readonly shares: readonly TypedShare[];
  readonly stages: readonly TypedStage[];
  readonly steps: readonly TypedStep[];
  readonly calendar: string;
  readonly calendars: ByMetric<string>;
  readonly pauses: ByMetric<readonly string[]>;
  readonly warnings: string;
  readonly onReopen: string;
  readonly onRetarget: string;
  readonly botCounts: boolean;
}

const minuteMs = 60_000;

/** "1h 30m" */
export const timeTyped = (ms: number): string => {
  const hours = Math.floor(ms / (60 * minuteMs));
  const minutes = Math.round((ms % (60 * minuteMs)) / minuteMs);
  return [hours > 0 && `${hours}h`, minutes > 0 && `${minutes}m`].filter(Boolean).join(' ');
};

/** Milliseconds of "1h 30m", "4 h", "45 min"; -1, which no target may be, for what says no time. */
export const timeRead = (text: string): number => {
  const match = /^\s*(?:(\d{1,5})\s*h(?:ours?)?)?\s*(?:(\d{1,5})\s*m(?:in)?)?\s*$/i.exec(text);
  if (!match || (match[1] === undefined && match[2] === undefined)) return -1;
  return (Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0)) * minuteMs;
};

const byMetric = <T>(value: (metric: (typeof metrics)[number]) => T): ByMetric<T> =>
  Object.fromEntries(metrics.map((metric) => [metric.code, value(metric)])) as ByMetric<T>;

type Targets = Record<string, number | Record<string, number | Record<string, number>>>;

type Target = Targets[string] | undefined;

const timeOf = (target: Target, key: string): string => {
  const ms = typeof target === 'number' ? target : target?.[key];
  return typeof ms === 'number' ? timeTyped(ms) : '';
};

const timesOf = (target: Target): Record<string, string> =>
  Object.fromEntries(priorities.map((one) => [one, timeOf(target, one)]));

/** Targets by what they are about: a team, a stage. */
const bySubject = (target: Target): [subject: string, target: Target][] =>
  typeof target === 'object' ? Object.entries(target) : [];

/** The form of a definition; its stages come in this order, as a service passes them, others after them. */
export const typedOf = (definition: Kept, order: readonly string[] = []): TypedPolicy => {
  const targets = definition['targets'] as Targets;
  const calendars = (definition['calendarByMetric'] ?? {}) as Record<string, string>;
  const pauses = (definition['pauseOn'] ?? {}) as Record<string, string[]>;
  return {
    targets: byMetric(({ code }) => timesOf(targets[code])),
    shares: bySubject(targets['ola']).map(([team]) => ({
      ...{ team, time: timeOf(targets['ola'], team) },
    })),
    stages: bySubject(targets['milestone'])
      .map(([stage, target]) => ({ stage, times: timesOf(target) }))
      .toSorted((one, other) => placeIn(order, one.stage) - placeIn(order, other.stage)),
    steps: typedStepsOf((definition['escalations'] ?? []) as KeptStep[]),
    calendar: (definition['calendar'] as string | undefined) ?? 'team',
    calendars: byMetric(({ code }) => calendars[code] ?? ''),
    pauses: byMetric(({ code, pauses: usual }) => pauses[code] ?? usual),
    warnings: (definition['warnPct'] as number[]).join(', '),
    onReopen: definition['onReopen'] as string,
    onRetarget: definition['onRetarget'] as string,
    botCounts: definition['botCounts'] === true,
  };
};

const placeIn = (order: readonly string[], stage: string): number =>
  order.includes(stage) ? order.indexOf(stage) : order.length;

/** The definition of what is typed, on top of the one that was opened: what the form does not show stays. */
export const definitionOf = (typed: TypedPolicy, opened: Kept): Kept => {
  const before = typedOf(
    opened,
    typed.stages.map(({ stage }) => stage),
  );
  const same = (read: (policy: TypedPolicy) => unknown): boolean =>
    JSON.stringify(read(typed)) === JSON.stringify(read(before));
  const { calendar: _c, botCounts: _b, calendarByMetric: _m, pauseOn: _p, ...others } = opened;
  const { escalations: _e, ...kept } = others;
  const escalations = stepsOf(typed.steps);
  const pauseOn = pausesOf(typed, opened, same);
  const calendarByMetric = calendarsOf(typed, opened);
  return {
    ...kept,
    ...(typed.calendar === 'team' && opened['calendar'] !== 'team'
      ? {}
      : { calendar: typed.calendar }),
    ...(Object.keys(calendarByMetric).length > 0 && { calendarByMetric }),
    targets: targetsOf(typed, opened['targets'] as Targets, same),
    warnPct: warningsRead(typed.warnings),
    ...(Object.keys(pauseOn).length > 0 && { pauseOn }),
    ...((typed.botCounts || opened['botCounts'] === false) && { botCounts: typed.botCounts }),
    ...{ onReopen: typed.onReopen, onRetarget: typed.onRetarget },
    ...(escalations.length > 0 && { escalations }),
  };
};

type Same = (read: (policy: TypedPolicy) => unknown) => boolean;

const targetsOf = (typed: TypedPolicy, opened: Targets, same: Same): Targets => {
  const targets: Targets = { ...opened };
  for (const { code } of metrics) {
    if (same((policy) => policy.targets[code])) continue;
    put(targets, code, timesRead(typed.targets[code]));
  }
  if (!same(({ shares }) => shares)) {
    const shares = typed.shares.filter(({ team, time }) => team && time.trim());
    put(targets, 'ola', Object.fromEntries(shares.map(({ team, time }) => [team, timeRead(time)])));
  }
  if (!same(({ stages }) => stages)) {
    const stages = typed.stages
      .map(({ stage, times }) => [stage, timesRead(times)] as const)
      .filter(([stage, times]) => stage && Object.keys(times).length > 0);
    put(targets, 'milestone', Object.fromEntries(stages));
  }
  return targets;
};

const put = (targets: Targets, metric: string, target: Exclude<Targets[string], number>): void => {
  delete targets[metric];
  if (Object.keys(target).length > 0) targets[metric] = target;
};

/** Milliseconds by priority of what is typed; what is empty is left out. */
export const timesRead = (times: Readonly<Record<string, string>>): Record<string, number> =>
  Object.fromEntries(
    priorities.filter((one) => times[one]?.trim()).map((one) => [one, timeRead(times[one] ?? '')]),
  );

/** The percentages of "50, 75", in order; -1, which no warning may be, for what is none. */
export const warningsRead = (text: string): number[] =>
  text
    .split(/[\s,;%]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d{1,9}$/.test(part) ? Number(part) : -1))
    .toSorted((one, other) => one - other);

const calendarsOf = (typed: TypedPolicy, opened: Kept): Record<string, string> => {
  const calendars = { ...(opened['calendarByMetric'] as Record<string, string> | undefined) };
  for (const { code } of metrics) {
    delete calendars[code];
    if (typed.calendars[code] !== '') calendars[code] = typed.calendars[code];
  }
  return calendars;
};

const pausesOf = (typed: TypedPolicy, opened: Kept, same: Same): Record<string, string[]> => {
  const pauses = { ...(opened['pauseOn'] as Record<string, string[]> | undefined) };
  for (const { code } of metrics) {
    if (!same((policy) => policy.pauses[code])) pauses[code] = [...typed.pauses[code]];
  }
  return pauses;
};

/** The control that a field of a definition is typed in. */
export const fieldIdOf = (field: string): string => {
  const [part = '', metric = '', key, priority = 'urgent'] = field.split('.');
  switch (part) {
    case 'targets':
      if (metric === 'ola') return 'shares';
      if (metric === 'milestone') return key ? `stage-${key}-${priority}` : 'stages';
      return `target-${metric || 'first_response'}-${key ?? 'urgent'}`;
    case 'calendarByMetric':
      return `calendar-${metric}`;
    case 'pauseOn':
      return `pauses-${metric}`;
    case 'warnPct':
      return 'warnings';
    case 'escalations':
      return stepFieldId(metric || undefined, key);
    case 'effectiveFrom':
      return 'effective-date';
    default:
      return part;
  }
};
