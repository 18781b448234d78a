import type { ReplayField } from './replay-reader.js';
import type { Fired, FoldResult, SlaClock } from './sla-clock.js';
import type { JournalRow } from './sla-journal.js';

/** A JSON object as the vectors spell it. */
export type ReplayRow = { readonly [name: string]: string | number | null | readonly string[] };

/** What a vector came to: its clocks, what fired and the journal, or the code of the refusal. */
export type ReplayResult =
  | { readonly id: string; readonly error: string }
  | {
      readonly id: string;
      readonly clocks: readonly ReplayRow[];
      readonly fired: readonly ReplayRow[];
      readonly journal: readonly ReplayRow[];
    };

/** A fold's result in the words and order of the vectors. */
export function replayResult(id: string, { clocks, fired, journal }: FoldResult): ReplayResult {
  return {
    id,
    clocks: clocks.map(clockRow),
    fired: fired.map(firedRow),
    journal: journal.map(journalRow),
  };
}

/** An instant as the vectors write it: UTC, milliseconds only when there are any. */
export function writtenInstant(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString().replace('.000Z', 'Z');
}

function clockRow(clock: SlaClock): ReplayRow {
  return {
    metric: clock.metric,
    cycle: clock.cycle,
    state: clock.state,
    run: clock.run,
    started_at: writtenInstant(clock.startedAt),
    counts_from: writtenInstant(clock.countsFrom),
    elapsed_ms: clock.elapsedMs,
    target_ms: clock.targetMs,
    remaining_ms: clock.remainingMs,
    elapsed_bp: clock.elapsedBasisPoints,
    due_at: writtenInstant(clock.dueAt),
    breach_at: writtenInstant(clock.breachAt),
    paused_at: writtenInstant(clock.pausedAt),
    stopped_at: writtenInstant(clock.stoppedAt),
    met_at: writtenInstant(clock.metAt),
    breached_at: writtenInstant(clock.breachedAt),
    ...(clock.metric === 'milestone' ? { stage: clock.subject } : {}),
    ...(clock.metric === 'contract' ? { contract: clock.subject } : {}),
    ...(clock.reason === null ? {} : { reason: clock.reason }),
  };
}

function firedRow({ metric, cycle, kind, at, percent }: Fired): ReplayRow {
  return {
    metric,
    cycle,
    kind,
    at: writtenInstant(at),
    ...(percent === undefined ? {} : { pct: percent }),
  };
}

function journalRow(row: JournalRow): ReplayRow {
  const {
    metric,
    cycle,
    kind,
    percent,
    at,
    recordedAt,
    status,
    retractedAt,
    reinstatedAt,
    previousAt,
  } = row;
  return {
    metric,
    cycle,
    kind,
    ...(percent === undefined ? {} : { pct: percent }),
    at: writtenInstant(at),
    recorded_at: writtenInstant(recordedAt),
    status,
    ...(retractedAt === undefined ? {} : { retracted_at: writtenInstant(retractedAt) }),
    ...(reinstatedAt === undefined ? {} : { reinstated_at: writtenInstant(reinstatedAt) }),
    ...(previousAt === undefined
      ? {}
      : { previous_at: previousAt.map((old) => writtenInstant(old) as string) }),
  };
}

/**
 * Where a result differs from what its vector expects, a sentence each: every field that the
 * expectation names is compared, and so is which clocks, firings and journal rows there are.
 */
export function differences(result: ReplayResult, expect: ReplayField): string[] {
  if (expect.missing) return [];
  const error = 'error' in result ? result.error : null;
  const expectedError = expect.member('error').optional((field) => field.text()) ?? null;
  if (error !== expectedError)
    return [`${result.id}: error is ${error ?? 'none'}, expected ${expectedError ?? 'none'}`];
  if ('error' in result) return [];
  return (['clocks', 'fired', 'journal'] as const).flatMap((part) => {
    const expected = expect.member(part);
    if (expected.missing) return [];
    const rows = expected
      .items()
      .map((item) => item.members().map(([name, field]) => [name, field.value] as const));
    return rowDifferences(
      `${result.id} ${part}`,
      result[part],
      rows.map((row) => Object.fromEntries(row)),
    );
  });
}

type ExpectedRow = { readonly [name: string]: unknown };

function rowDifferences(
  where: string,
  rows: readonly ReplayRow[],
  expected: readonly ExpectedRow[],
): string[] {
  const found = new Map(rows.map((row) => [nameOf(row), row]));
  const sentences = expected.flatMap((wanted) => {
    const name = nameOf(wanted);
    const row = found.get(name);
    found.delete(name);
    if (!row) return [`${where}: ${name} is missing`];
    return Object.entries(wanted)
      .filter(([field, value]) => !same(row[field], value))
      .map(
        ([field, value]) =>
          `${where}: ${name} ${field} is ${written(row[field])}, expected ${written(value)}`,
      );
  });
  return [...sentences, ...[...found.keys()].map((name) => `${where}: ${name} is not expected`)];
}

function nameOf(row: ExpectedRow): string {
  return ['metric', 'cycle', 'kind', 'pct']
    .map((field) => row[field])
    .filter((value) => value !== undefined && value !== null)
    .join(' ');
}

function same(value: unknown, expected: unknown): boolean {
  if (value === undefined || value === null) return expected === null;
  return written(value) === written(expected) || sameInstant(value, expected);
}

function sameInstant(value: unknown, expected: unknown): boolean {
  const both = typeof value === 'string' && typeof expected === 'string';
  return both && expected.includes('T') && Date.parse(value) === Date.parse(expected);
}

function written(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing';
}
