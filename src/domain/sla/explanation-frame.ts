import { durationWords, longDate, timeOfDay, zoneAbbreviation } from './date-words.js';
import type { ExplainedStretch } from './explained-stretches.js';
import { plainName, quotedName } from './explanation-names.js';
import type { ExplanationFacts } from './explanation-sentences.js';
import type { SlaClock } from './sla-clock.js';
import type { SlaMetric } from './sla-metric.js';
import type { SlaPolicyVersion } from './sla-policy.js';

const ENDINGS: { readonly [metric in SlaMetric]: string } = {
  first_response: 'Answered',
  next_response: 'Answered',
  update: 'Updated',
  resolution: 'Finished',
  ola: 'Ended',
  approval: 'Decided',
  milestone: 'Reached',
  contract: 'The vendor was done',
  task: 'Done',
};

const CANCELLED: { readonly [reason in NonNullable<SlaClock['reason']>]: string } = {
  resolved_without_response: 'the ticket was resolved without an answer',
  resolved: 'the ticket was resolved',
  cancelled: 'the ticket was withdrawn or not approved',
  merged: 'the ticket was merged into another one',
  skipped: 'the stage was skipped',
  declined: 'the team declined the task',
  taken_back: 'the task was taken back',
  retargeted: 'a new target started a new cycle',
  no_target: 'nothing was promised then',
};

/** In whose zone, when, and with which names it is told. */
export type Telling = Pick<ExplanationFacts, 'zone' | 'now' | 'names'>;

/** "Friday, March 6 at 4:30 p.m." */
export function when(at: number, { zone, now }: Pick<Telling, 'zone' | 'now'>): string {
  return `${longDate(at, zone, now)} at ${timeOfDay(at, zone)}`;
}

/** One full stop at the end, also after "p.m.". */
export function fullStop(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/**
 * How the clock began, with the zone's name. The first day's closing time and what it counted are told
 * in the same breath: `told` pieces are thereby done.
 */
export function openingSentence(
  facts: ExplanationFacts,
  pieces: readonly ExplainedStretch[],
): { readonly sentence: string; readonly told: number } {
  const { clock, zone, now } = facts;
  const { startedAt, countsFrom } = clock;
  const began = `${beginning(facts)} ${when(startedAt, facts)} ${zoneAbbreviation(zone, startedAt)}`;
  const [first, second] = pieces;
  const closesThatDay = first?.kind === 'counted' && second?.kind === 'outside_hours';
  if (closesThatDay && longDate(first.from, zone, now) === longDate(first.to - 1, zone, now)) {
    const counted = durationWords(first.businessMs);
    return {
      sentence: `${began}, office closes ${timeOfDay(first.to, zone)}: ${counted} counted`,
      told: 1,
    };
  }
  const outsideHours = first === undefined || first.kind === 'outside_hours';
  if (!outsideHours || countsFrom === null || countsFrom === startedAt)
    return { sentence: began, told: 0 };
  const waits = `outside office hours: counting starts ${when(countsFrom, facts)}`;
  return { sentence: `${began}, ${waits}`, told: 1 };
}

function beginning({ clock, startsWithTicket, names, firstTarget }: ExplanationFacts): string {
  const subject = clock.subject as string;
  switch (clock.metric) {
    case 'first_response':
      return startsWithTicket ? 'Opened' : 'The customer first wrote';
    case 'next_response':
      return 'The customer wrote';
    case 'update':
      return startsWithTicket ? 'Opened' : 'Last updated';
    case 'resolution':
      return startsWithTicket ? 'Opened' : 'Started again';
    case 'ola':
      return `Given to ${plainName(names, 'team', subject)}`;
    case 'approval':
      return 'Approval asked for';
    case 'milestone':
      return startsWithTicket
        ? `Opened, with stage ${quotedName(names, 'stage', subject)}`
        : `Stage ${quotedName(names, 'stage', subject)} began`;
    case 'contract':
      return `Waiting under the contract with ${plainName(names, 'contract', subject)} since`;
    case 'task':
      return `Asked of ${plainName(names, 'contract', (firstTarget.policy as SlaPolicyVersion).code)}`;
  }
}

/** What the clock was measured against at first, by which calendar, and in whose zone that is when it is not the reader's. */
export function targetSentence(facts: ExplanationFacts): string {
  const { firstTarget, clock, firstCalendar, names } = facts;
  const { targetMs, policy } = firstTarget;
  if (targetMs === null || policy === null)
    return 'Nothing was promised at first; the time counts all the same';
  const hours = firstCalendar?.neverCloses ? ', day and night' : ' of office hours';
  const agreement = agreementWords(clock.metric, policy.code, names);
  const by = `${agreement}, version ${policy.version}${chosenBy(facts)}`;
  return `Target: ${durationWords(targetMs)}${hours} (${by}${calendarWords(facts)})`;
}

function agreementWords(metric: SlaMetric, code: string, names: Telling['names']): string {
  if (metric !== 'contract' && metric !== 'task')
    return `policy ${quotedName(names, 'policy', code)}`;
  return `${metric === 'task' ? 'agreement' : 'contract'} with ${plainName(names, 'contract', code)}`;
}

/** What chose the target among those of the policy. */
function chosenBy({ firstTarget: { key }, clock, names }: ExplanationFacts): string {
  if (key === null) return '';
  return clock.metric === 'ola' ? `, team ${plainName(names, 'team', key)}` : `, priority ${key}`;
}

function calendarWords({ firstCalendar, zone, clock, names }: ExplanationFacts): string {
  if (firstCalendar === null) return '';
  const { code, version, timeZone } = firstCalendar;
  const theirs = zoneAbbreviation(timeZone, clock.startedAt);
  const inZone =
    theirs === zoneAbbreviation(zone, clock.startedAt) ? '' : `, which keeps ${theirs}`;
  return `; calendar ${quotedName(names, 'calendar', code)}, version ${version}${inZone}`;
}

/** How the clock ended, or how it stands and when it is due. */
export function endSentence(facts: ExplanationFacts): string {
  const { targetMs, stoppedAt, elapsedMs } = facts.clock;
  const used = durationWords(elapsedMs);
  if (stoppedAt !== null) return resultSentence(facts, stoppedAt, used);
  if (targetMs === null) return `Nothing is promised at present; ${used} counted so far`;
  return `${used} of ${durationWords(targetMs)} used. ${outlook(facts)}`;
}

function resultSentence(facts: ExplanationFacts, stoppedAt: number, used: string): string {
  const { metric, reason, state, targetMs, remainingMs, breachedAt } = facts.clock;
  if (reason !== null)
    return `Ended ${when(stoppedAt, facts)} without a result: ${CANCELLED[reason]}`;
  const ended = `${ENDINGS[metric]} ${when(stoppedAt, facts)}: ${used} used`;
  const target = targetMs === null ? '' : ` of ${durationWords(targetMs)}`;
  if (state === 'met') return `${ended}${target}, in time`;
  const over =
    remainingMs !== null && remainingMs < 0 ? `, ${durationWords(-remainingMs)} too late` : '';
  return `${ended}${target}${over}; late since ${when(breachedAt as number, facts)}`;
}

function outlook(facts: ExplanationFacts): string {
  const { state, dueAt, breachAt, breachedAt } = facts.clock;
  if (state === 'breached') return `Late since ${when(breachedAt as number, facts)}`;
  if (state === 'paused') return 'There is no due time while it is paused';
  if (dueAt === null) return 'It is not due within five years';
  const due = `Due ${when(dueAt, facts)}`;
  if (breachAt === null || breachAt === dueAt) return due;
  return `${due}, closing time; late only after ${when(breachAt, facts)}`;
}
