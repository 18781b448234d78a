import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseVectorFile } from './replay-format.js';
import type { ReplayVector } from './replay-format.js';
import { differences, replayResult } from './replay-output.js';
import { foldClocks } from './sla-clock.js';
import { explainClock } from './sla-explanation.js';

function vectorsOf(name: string): readonly ReplayVector[] {
  const decision = parseVectorFile(JSON.parse(readFileSync(resolve('test/data', name), 'utf8')));
  return decision.allowed ? decision.outcome : [];
}

const general = vectorsOf('sla-vectors.json');
const stagesAndContracts = vectorsOf('sla-stages-and-contracts.json');
const vectors = [...general, ...stagesAndContracts];

it('the files hold 252 vectors, and 20 of stages and contracts', () => {
  expect([general.length, stagesAndContracts.length]).toEqual([252, 20]);
});

it.each(vectors.map((vector) => [vector.id, vector] as const))(
  '%s comes out field by field',
  (id, { input, expect: wanted }) => {
    const result =
      'error' in input ? { id, error: input.error } : replayResult(id, foldClocks(input));
    expect(wanted.missing).toBe(false);
    expect(differences(result, wanted)).toEqual([]);
  },
);

it.each(vectors.map((vector) => [vector.id, vector] as const))(
  '%s: its explanation adds up to its clocks',
  (_id, { input, timeZone }) => {
    const clocks = 'error' in input ? [] : foldClocks(input).clocks;
    for (const clock of clocks) {
      if ('error' in input) continue;
      const explained = explainClock(input, clock.metric, clock.cycle, timeZone);
      const counted = (explained?.stretches ?? []).filter(({ kind }) => kind === 'counted');
      expect(counted.reduce((sum, { businessMs }) => sum + businessMs, 0)).toBe(clock.elapsedMs);
      expect(explained?.sentences.every((sentence) => /[^.]\.$/.test(sentence))).toBe(true);
    }
  },
);
