import type { BreachChange, CalendarChange, ClockChange, TargetChange } from './clock-changes.js';
import type { ClockNews } from './clock-news.js';
import { durationWords } from './date-words.js';
import type { Telling } from './explanation-frame.js';
import { fullStop, when } from './explanation-frame.js';
import { plainName, quotedName } from './explanation-names.js';
import type { SlaEvent } from './sla-event.js';

/** Does the change have its place in the clock's life? Otherwise it is news of it, told at the end. */
export function happensInTime(change: ClockChange): change is TargetChange | CalendarChange {
  return isTargetChange(change) || change.kind === 'calendar';
}

/** Did another target come into force? */
export function isTargetChange(change: ClockChange): change is TargetChange {
  return change.kind === 'priority' || change.kind === 'policy' || change.kind === 'contract';
}

/** A change in a sentence. */
export function changeWords(change: ClockChange, reading: Telling): string {
  return fullStop(changeSentence(change, reading));
}

/** A change in a sentence, without the full stop. */
export function changeSentence(change: ClockChange, reading: Telling): string {
  switch (change.kind) {
    case 'priority':
    case 'policy':
    case 'contract':
      return targetChange(change, reading);
    case 'calendar': {
      const { calendar, calendarVersion, at } = change;
      const name = quotedName(reading.names, 'calendar', calendar);
      return `Calendar ${name}, version ${calendarVersion}, measures from ${when(at, reading)} on${because(change)}`;
    }
    case 'breach_retracted':
    case 'breach_reinstated':
      return breachChange(change, reading);
    default:
      return news(change, reading);
  }
}

const POLICY_CAUSES: { readonly [because in NonNullable<TargetChange['because']>]: string } = {
  priority: ', for the new priority',
  transfer: ', for the new team',
  publication: ', published for open tickets too',
  rules: ', by new rules for choosing a policy',
};

function targetChange(change: TargetChange, reading: Telling): string {
  const { at, kind, toMs, key, policyCode, policyVersion } = change;
  const nameOf = kind === 'contract' ? plainName : quotedName;
  const name =
    policyCode === null
      ? null
      : nameOf(reading.names, kind === 'contract' ? kind : 'policy', policyCode);
  const binding = name === null ? null : `${name}, version ${policyVersion},`;
  const to = kind === 'priority' ? key : binding;
  const changed = to === null ? `The ${kind} was taken away` : `The ${kind} changed to ${to}`;
  const why = change.because === null ? '' : POLICY_CAUSES[change.because];
  const promised = toMs === null ? 'nothing is promised' : `the target is ${durationWords(toMs)}`;
  return `${changed} on ${when(at, reading)}${why}${because(change)}: ${promised} from then on`;
}

const EVENTS: { readonly [type in SlaEvent['type']]: string } = {
  created: 'the opening',
  message: 'a message',
  status: 'a change of status',
  priority: 'a change of priority',
  policy: 'a change of policy',
  contract: 'a change of contract',
  group: 'a hand-over',
  merged: 'a merge',
  unmerged: 'the end of a merge',
  merge_in: 'a merge',
  correction: 'a correction',
  void: 'a deletion',
  approval_requested: 'a request for approval',
  approval_decided: 'a decision on an approval',
  stage_reached: 'a stage',
  stage_skipped: 'a skipped stage',
  task_asked: 'a task',
  task_ended: 'the end of a task',
};

function news(change: ClockNews, reading: Telling): string {
  const { at, kind, about, previousAt, happenedAt } = change;
  const what = EVENTS[about];
  const known = `on ${when(at, reading)}${because(change)}`;
  const before = when(previousAt, reading);
  if (kind === 'voided') return `Taken out ${known}: ${what} of ${before}, which did not happen`;
  if (kind === 'learnt_late') return `Written down later, ${known}: ${what} of ${before}`;
  return `Corrected ${known}: ${what} was ${when(happenedAt as number, reading)}, not ${before}`;
}

function breachChange({ kind, at, breachAt }: BreachChange, reading: Telling): string {
  const late = `that it is late since ${when(breachAt, reading)}`;
  return kind === 'breach_retracted'
    ? `It had been recorded ${late}; this was taken back on ${when(at, reading)}`
    : `It was recorded again on ${when(at, reading)} ${late}`;
}

function because({ reason }: { readonly reason: string | null }): string {
  return reason === null ? '' : ` (${reason.replace(/\.$/, '')})`;
}
