import { changeWords, isTargetChange } from './change-sentences.js';
import type { ClockChange } from './clock-changes.js';
import type { Telling } from './explanation-frame.js';
import { zoneAbbreviation } from './date-words.js';
import { momentWords, sumLines } from './explanation-text.js';
import type { TableReading } from './explanation-table.js';
import { wordedLeftOut, wordedRows } from './explanation-table.js';
import type { ExplainedStretch } from './explained-stretches.js';
import type { ClockSum } from './explanation-sum.js';
import type { ClockExplanation, WordedPromiseChange } from './sla-explanation.js';

/** An explanation as data that travels: the same wherever it is asked for. Instants are ISO, durations ms. */
export type ExplanationData = ReturnType<typeof explanationData>;

/** Writes an explanation as data, with the words beside each part. */
export function explanationData(explanation: ClockExplanation) {
  const { clock, zone, stretches, changes, history, sum, now, names } = explanation;
  const { metric, cycle, state, run, elapsedMs, targetMs, remainingMs, reason } = clock;
  const { policyCode, policyVersion } = clock;
  const reading = { zone, now };
  return {
    ...{ metric, cycle, state, run, elapsedMs, targetMs, remainingMs, reason },
    ...{ policyCode, policyVersion },
    startedAt: iso(clock.startedAt),
    stoppedAt: isoOrNull(clock.stoppedAt),
    dueAt: isoOrNull(clock.dueAt),
    breachAt: isoOrNull(clock.breachAt),
    breachedAt: isoOrNull(clock.breachedAt),
    timeZone: zone,
    zoneName: zoneAbbreviation(zone, clock.startedAt),
    calendars: explanation.calendars.map((calendar) => ({ ...calendar })),
    stretches: stretches.map(stretchData),
    changes: changes.map((change) => changeData(change, { ...reading, names })),
    history: history.map((change) => historyData(change, reading)),
    sum: sumData(sum, reading),
    sentences: [...explanation.sentences],
    text: [...explanation.text],
  };
}

function stretchData({ from, to, until, ...stretch }: ExplainedStretch) {
  return { ...stretch, from: iso(from), to: iso(to), until: isoOrNull(until) };
}

function changeData(change: ClockChange, reading: Telling) {
  const { kind, at, side, reason } = change;
  const words = changeWords(change, reading);
  const target = isTargetChange(change) ? change : null;
  const calendar = change.kind === 'calendar' ? change : null;
  return {
    ...{ kind, at: iso(at), side, reason, words },
    fromMs: target?.fromMs ?? null,
    toMs: target?.toMs ?? null,
    key: target?.key ?? null,
    policyCode: target?.policyCode ?? null,
    policyVersion: target?.policyVersion ?? null,
    calendar: calendar?.calendar ?? null,
    calendarVersion: calendar?.calendarVersion ?? null,
  };
}

function historyData(change: WordedPromiseChange, reading: TableReading) {
  const { at, dueAt, previousDueAt, cause, side, reason, awaited, words } = change;
  return {
    ...{ at: iso(at), cause, side, reason, awaited, words, when: momentWords(at, reading) },
    dueAt: isoOrNull(dueAt),
    previousDueAt: isoOrNull(previousDueAt),
  };
}

function sumData(sum: ClockSum, reading: TableReading) {
  const { countedMs, leftOutMs, wholeMs } = sum;
  return {
    ...{ countedMs, leftOutMs, wholeMs },
    rows: wordedRows(sum, reading).map(({ from, to, ...row }) => ({
      ...{ ...row, from: iso(from), to: iso(to) },
    })),
    leftOut: wordedLeftOut(sum, reading).map((row) => ({
      ...{ kind: row.kind, cause: row.cause, why: row.why, when: row.when },
      ...{ clockMs: row.clockMs, openMs: row.openMs, stretches: row.stretches },
      ...{ clockTime: row.clockTime, openTime: row.openTime },
      from: iso(row.from),
      to: iso(row.to),
    })),
    lines: sumLines(sum, reading),
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function isoOrNull(instant: number | null): string | null {
  return instant === null ? null : iso(instant);
}
