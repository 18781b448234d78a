import type { Weekday } from '../calendar/calendar-definition.js';
import { WEEKDAYS } from '../calendar/calendar-definition.js';
import { longDate, timeOfDay, zoneAbbreviation } from './date-words.js';
import type { PolicyRule, RuleHours, RuleWindow } from './policy-rules.js';
import type { ExampleTicket, RuleConflict } from './rule-conflicts.js';

/** What things are called, by their codes. */
export interface RuleNames {
  readonly service: (code: string) => string;
  readonly priority: (code: string) => string;
  readonly bureau: (code: string) => string;
  readonly office: (code: string) => string;
}

const dayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

const either = new Intl.ListFormat('en-US', { type: 'disjunction' });
const all = new Intl.ListFormat('en-US');

/** The conditions of a rule, a phrase each; a rule without any is for every ticket. */
export function conditionsInWords(rule: PolicyRule, names: RuleNames): string[] {
  const phrase = (
    what: string,
    codes: readonly string[] | undefined,
    nameOf: (code: string) => string,
  ): string[] => (codes === undefined ? [] : [`${what} ${either.format(codes.map(nameOf))}`]);
  const phrases = [
    ...phrase('service is', rule.services, names.service),
    ...phrase('priority is', rule.priorities, names.priority),
    ...phrase("customer's bureau is", rule.bureaus, names.bureau),
    ...phrase('office that serves is', rule.offices, names.office),
    ...(rule.hours === undefined ? [] : [`filed ${hoursInWords(rule.hours)}`]),
  ];
  return phrases.length === 0 ? ['every ticket'] : phrases;
}

/** "Monday to Friday, 22:00 to 06:00 (New York time)" */
function hoursInWords({ timeZone, windows }: RuleHours): string {
  const place = (timeZone.split('/').at(-1) as string).replaceAll('_', ' ');
  return `${all.format(windows.map(windowInWords))} (${place} time)`;
}

function windowInWords({ days, from, to }: RuleWindow): string {
  const hours = from === '00:00' && to === '24:00' ? 'all day' : `${from} to ${to}`;
  return `${daysInWords(days)}, ${hours}`;
}

function daysInWords(days: readonly Weekday[]): string {
  const sorted = WEEKDAYS.filter((day) => days.includes(day));
  const [first, last] = [sorted[0] as Weekday, sorted.at(-1) as Weekday];
  const span = WEEKDAYS.indexOf(last) - WEEKDAYS.indexOf(first) + 1;
  if (sorted.length === WEEKDAYS.length) return 'every day';
  if (sorted.length > 2 && span === sorted.length) return `${dayNames[first]} to ${dayNames[last]}`;
  return all.format(sorted.map((day) => dayNames[day]));
}

/**
 * Why two rules cannot stand in one list: both named, with a ticket that both would match. The instant
 * is told in the zone of a rule that has hours, and left out where neither has.
 */
export function conflictInWords(
  rules: readonly PolicyRule[],
  { first, second, example }: RuleConflict,
  names: RuleNames,
): string {
  const pair = [rules[first] as PolicyRule, rules[second] as PolicyRule];
  const [one, other] = pair.map((rule, at) => `rule ${(at ? second : first) + 1}, “${rule.name}”,`);
  const zone = pair.find(({ hours }) => hours)?.hours?.timeZone ?? null;
  return `Both ${one} and ${other} would match a ticket such as this: ${exampleInWords(example, names, zone)}.`;
}

function exampleInWords(example: ExampleTicket, names: RuleNames, zone: string | null): string {
  const { serviceCode, priority, bureauCode, officeCode, filedAt } = example;
  const filed =
    zone === null
      ? ''
      : `, filed ${longDate(filedAt, zone, filedAt)} at ${timeOfDay(filedAt, zone)} ${zoneAbbreviation(zone, filedAt)}`;
  return `“${names.service(serviceCode)}”, priority ${names.priority(priority)}, for ${names.bureau(bureauCode)}, served by ${names.office(officeCode)}${filed}`;
}
