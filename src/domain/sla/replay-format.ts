import { BusinessCalendar } from '../calendar/business-calendar.js';
import type { CalendarVersion, OpenHours } from '../calendar/calendar-definition.js';
import { WEEKDAYS } from '../calendar/calendar-definition.js';
import { checkCalendar } from '../calendar/check-calendar.js';
import type { Decision, Refusal } from '../decision.js';
import { allow, refuse } from '../decision.js';
import { checkPolicy } from './check-policy.js';
import { REPLAY_ERROR_CODES } from './refusal-codes.js';
import { readEvent } from './replay-events.js';
import { ReplayField, ReplayFieldError } from './replay-reader.js';
import type { ExplainedInput, ExplanationNames, NamedKind } from './explanation-names.js';
import { SLA_METRICS, SLA_STATUSES } from './sla-metric.js';
import type { SlaPolicyVersion, SlaTargets, TargetByPriority } from './sla-policy.js';

/** One case of a vector file, ready to be folded. */
export interface ReplayVector {
  readonly id: string;
  /** The zone of its first calendar, for words. */
  readonly timeZone: string;
  /** What to fold, or the code with which the calendar or policy must be refused. */
  readonly input: ExplainedInput | { readonly error: string };
  /** What the file expects, as it stands there. */
  readonly expect: ReplayField;
}

/**
 * Reads a vector file that was parsed from JSON (`{ vectors: [...] }` or the bare list). Refuses with
 * one sentence that names the path of the first field that is wrong.
 */
export function parseVectorFile(file: unknown): Decision<ReplayVector[]> {
  try {
    const list = Array.isArray(file)
      ? new ReplayField('vectors', file)
      : new ReplayField('file', file).member('vectors');
    if (list.missing) throw new ReplayFieldError('vectors', 'a list', list.value);
    const vectors = list.items().map((item) => readVector(item));
    return allow(vectors);
  } catch (error) {
    if (!(error instanceof ReplayFieldError)) throw error;
    return refuse({ code: 'sla_replay.bad_field', message: error.message, field: error.path });
  }
}

function readVector(field: ReplayField): ReplayVector {
  const versions = new Map(
    field
      .member('calendars')
      .members()
      .map(([name, calendar]) => [name, readVersions(calendar)]),
  );
  const policies = new Map(
    field
      .member('policies')
      .members()
      .map(([name, policy]) => [name, readPolicy(name, policy, [...versions.keys()])]),
  );
  const events = field
    .member('events')
    .items()
    .map((event) => readEvent(event, [...policies.keys()]));
  const asOf = field.member('as_of').instant();
  const schedulerDown = field
    .member('scheduler_down')
    .items()
    .map((outage) => {
      const [from, to] = outage.pair();
      return { from: from.instant(), to: to.instant() };
    });
  const [first] = [...versions.values()].flat();
  const error = whyRefused(versions, policies, events[0]?.occurredAt ?? asOf);
  return {
    id: field.member('id').text(),
    timeZone: first?.timeZone ?? 'UTC',
    input: error
      ? { error }
      : {
          ...{ events, policies, calendars: compiled(versions), asOf, schedulerDown },
          names: readNames(field.member('names')),
        },
    expect: field.member('expect'),
  };
}

function compiled(
  versions: ReadonlyMap<string, readonly CalendarVersion[]>,
): Map<string, BusinessCalendar> {
  return new Map([...versions].map(([name, list]) => [name, new BusinessCalendar(list)]));
}

/** The code of the first refusal, calendars before policies; null when all may be used. */
function whyRefused(
  versions: ReadonlyMap<string, readonly CalendarVersion[]>,
  policies: ReadonlyMap<string, SlaPolicyVersion>,
  from: number,
): string | null {
  for (const version of [...versions.values()].flat()) {
    const decision = checkCalendar(version);
    if (!decision.allowed) return codeOf(decision.refusals);
  }
  const calendars = compiled(versions);
  for (const policy of policies.values()) {
    const decision = checkPolicy(policy, calendars, from);
    if (!decision.allowed) return codeOf(decision.refusals);
  }
  return null;
}

function codeOf(refusals: readonly Refusal[]): string {
  const [{ code }] = refusals as [Refusal];
  return REPLAY_ERROR_CODES[code] as string;
}

function readVersions(field: ReplayField): CalendarVersion[] {
  const versions = field.member('versions');
  if (versions.missing) return [readCalendar(field)];
  const list = versions.items().map((version) => readCalendar(version));
  if (list.length === 0) throw new ReplayFieldError(versions.path, 'at least one version', []);
  return list;
}

function readCalendar(field: ReplayField): CalendarVersion {
  const weekly = field
    .member('weekly')
    .members()
    .map(([day, hours]) => {
      const weekday = new ReplayField(`${hours.path} (its name)`, day).oneOf(WEEKDAYS);
      return [weekday, readHours(hours)] as const;
    });
  const overrides = field
    .member('overrides')
    .members()
    .map(([date, hours]) => [date, readHours(hours)] as const);
  return {
    timeZone: field.member('tz').optional((zone) => zone.text()) ?? '',
    weekly: Object.fromEntries(weekly),
    holidays: field
      .member('holidays')
      .items()
      .map((date) => date.text()),
    overrides: Object.fromEntries(overrides),
    effectiveFrom: field.member('effective_from').optional((at) => at.instant()) ?? null,
    ...publicationOf(field),
  };
}

/** What only explanations need of a version. */
function publicationOf(
  field: ReplayField,
): Pick<CalendarVersion, 'version' | 'publishedAt' | 'reason' | 'holidayNames'> {
  const version = field.member('version').optional((value) => value.number());
  const publishedAt = field.member('published_at').optional((at) => at.instant());
  const reason = field.member('reason').optional((words) => words.text());
  const names = field
    .member('holiday_names')
    .members()
    .map(([date, name]) => [date, name.text()] as const);
  return {
    ...(version === undefined ? {} : { version }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(reason === undefined ? {} : { reason }),
    ...(names.length === 0 ? {} : { holidayNames: Object.fromEntries(names) }),
  };
}

const NAMED: readonly NamedKind[] = ['team', 'stage', 'contract', 'policy', 'calendar'];

/** What explanations call the codes of the vector; only for words. */
function readNames(field: ReplayField): ExplanationNames {
  return Object.fromEntries(
    field
      .members()
      .map(([kind, names]) => [
        new ReplayField(`${names.path} (its name)`, kind).oneOf(NAMED),
        Object.fromEntries(names.members().map(([code, name]) => [code, name.text()])),
      ]),
  );
}

function readHours(field: ReplayField): OpenHours[] {
  return field.items().map((interval) => {
    const [start, end] = interval.pair();
    return [start.text(), end.text()];
  });
}

function readPolicy(
  key: string,
  field: ReplayField,
  calendars: readonly string[],
): SlaPolicyVersion {
  const byMetric = <Value>(
    name: string,
    read: (field: ReplayField) => Value,
  ): { [metric: string]: Value } =>
    Object.fromEntries(
      field
        .member(name)
        .members()
        .filter(([, value]) => !value.missing)
        .map(([metric, value]) => [
          new ReplayField(`${value.path} (its name)`, metric).oneOf(SLA_METRICS),
          read(value),
        ]),
    );
  return {
    code: field.member('code').optional((text) => text.text()) ?? key,
    version: field.member('version').optional((version) => version.number()) ?? 1,
    calendar: field.member('calendar').oneOf(calendars),
    calendarByMetric: byMetric('calendar_by_metric', (name) => name.oneOf(calendars)),
    targets: byMetric('targets', readTargets),
    warnPct: field
      .member('warn_pct')
      .items()
      .map((percent) => percent.number()),
    pauseOn: byMetric('pause_on', (list) =>
      list.items().map((status) => status.oneOf(SLA_STATUSES)),
    ),
    botCounts: field.member('bot_counts').optional((value) => value.flag()) ?? false,
    onReopen:
      field.member('on_reopen').optional((value) => value.oneOf(['continue', 'restart'])) ??
      'continue',
    onRetarget:
      field.member('on_retarget').optional((value) => value.oneOf(['keep_elapsed', 'restart'])) ??
      'keep_elapsed',
  };
}

function readTargets(field: ReplayField): SlaTargets {
  if (typeof field.value === 'number') return field.value * 1000;
  return Object.fromEntries(field.members().map(([key, target]) => [key, readTarget(target)]));
}

/** One target, or one a priority below a group or stage. */
function readTarget(field: ReplayField): TargetByPriority {
  if (typeof field.value !== 'object') return field.number() * 1000;
  return Object.fromEntries(
    field.members().map(([priority, seconds]) => [priority, seconds.number() * 1000]),
  );
}
