import { readFile } from 'node:fs/promises';
import type { ReplayVector } from '../domain/sla/replay-format.js';
import { parseVectorFile } from '../domain/sla/replay-format.js';
import type { ReplayResult } from '../domain/sla/replay-output.js';
import { differences, replayResult } from '../domain/sla/replay-output.js';
import { foldClocks } from '../domain/sla/sla-clock.js';
import type { ClockExplanation } from '../domain/sla/sla-explanation.js';
import { explainClock } from '../domain/sla/sla-explanation.js';
import { explanationLines } from './explanation-lines.js';

/** Writes one line. */
type WriteLine = (line: string) => void;

const DIFFERS = 1;
const UNREADABLE = 2;

/**
 * `counterpart sla replay FILE`: one JSON object a vector and line to `out`, differences from what the
 * file expects to `err`. With `explain` it explains that one vector instead, in words or as JSON. Answers
 * the exit code: 0, 1 when anything differs, 2 when the file cannot be used.
 */
export async function runSlaReplay(
  file: string,
  options: { explain?: string; json?: boolean },
  out: WriteLine,
  err: WriteLine,
): Promise<number> {
  const vectors = await vectorsOf(file, err);
  if (!vectors) return UNREADABLE;
  const { explain, json = false } = options;
  const chosen = explain === undefined ? vectors : vectors.filter(({ id }) => id === explain);
  if (explain !== undefined && chosen.length === 0) {
    err(`${file} has no vector "${explain}".`);
    return UNREADABLE;
  }
  let exitCode = 0;
  for (const vector of chosen) {
    const result = resultOf(vector);
    if (explain === undefined) out(JSON.stringify(result));
    else explanationsOf(vector, json).forEach((line) => out(line));
    for (const difference of differences(result, vector.expect)) {
      err(difference);
      exitCode = DIFFERS;
    }
  }
  return exitCode;
}

async function vectorsOf(file: string, err: WriteLine): Promise<ReplayVector[] | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    err(`Cannot read ${file}: ${(error as Error).message}.`);
    return null;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    err(`${file} is not JSON: ${(error as Error).message}.`);
    return null;
  }
  const decision = parseVectorFile(parsed);
  if (decision.allowed) return decision.outcome;
  for (const { message } of decision.refusals) err(`${file} cannot be replayed: ${message}`);
  return null;
}

function resultOf({ id, input }: ReplayVector): ReplayResult {
  return 'error' in input ? { id, error: input.error } : replayResult(id, foldClocks(input));
}

function explanationsOf({ id, input, timeZone }: ReplayVector, json: boolean): string[] {
  if ('error' in input) return [`${id}: refused with ${input.error}.`];
  const { clocks } = foldClocks(input);
  if (clocks.length === 0) return [`${id}: no clock.`];
  return clocks.flatMap(({ metric, cycle }) =>
    explanationLines(id, explainClock(input, metric, cycle, timeZone) as ClockExplanation, json),
  );
}
