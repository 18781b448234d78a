import type { EntityManager } from 'typeorm';
import {
  surveyOpenDays,
  waveToOpen,
  type SurveyWave,
} from '../domain/measurement/survey-window.js';
import { closeWave } from '../modules/pulses/relationship/close-wave.js';
import { openWave, surveyRules } from '../modules/pulses/relationship/open-wave.js';
import { Random } from './random.js';
import type { Stories } from './stories.js';

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const historyDays = 548;
const seed = 7;
const answerShare = 0.62;

/** What people think of each office, and how that has grown from wave to wave. */
const liking: Readonly<Record<string, number>> = {
  trust: 3.7,
  'satisfaction_human-resources': 3.6,
  'satisfaction_information-technology': 4,
  satisfaction_acquisition: 3.2,
  ease: 3.5,
  employee: 4.2,
};
const growth = 0.15;

interface Invited {
  readonly id: number;
  readonly sentAt: Date;
}

/** The waves of the history, opened, answered and closed by the rules; who answers and how is played. */
export async function writeSurveys(
  manager: EntityManager,
  { comments }: Stories,
  now: number,
): Promise<void> {
  const rules = (await surveyRules(manager))!;
  const bureaus: { code: string; timeZone: string }[] = await manager.query(
    `SELECT code, time_zone AS "timeZone" FROM bureaus WHERE active ORDER BY position`,
  );
  const random = new Random(seed);
  for (const { code, timeZone } of bureaus) {
    const mood = random.between(-0.4, 0.4);
    const waves = wavesBefore(now, (instant) => waveToOpen(rules.windows, instant, timeZone));
    for (const [at, wave] of waves.entries()) {
      const opening = {
        now: wave.opensAt,
        numberOf: () => random.next(),
        sendTime: (_zone: string, notBefore: number) =>
          Math.floor(notBefore + random.between(9, 80) * hourMs),
      };
      const waveId = (await openWave(manager, code, wave, rules, opening))!;
      const words = [...comments.happy, ...comments.neutral, ...comments.unhappy];
      await answer(manager, waveId, { random, mood: mood + at * growth, words });
      await closeWave(manager, waveId, wave.closesAt);
    }
  }
}

/** Every wave that was opened and closed in the time of the history, oldest first. */
function wavesBefore(now: number, opened: (instant: number) => SurveyWave | null): SurveyWave[] {
  const waves = new Map<string, SurveyWave>();
  for (let day = historyDays; day > 0; day -= 1) {
    const wave = opened(now - day * dayMs);
    if (wave && wave.closesAt < now) waves.set(wave.code, wave);
  }
  return [...waves.values()];
}

async function answer(
  manager: EntityManager,
  waveId: number,
  played: { readonly random: Random; readonly mood: number; readonly words: readonly string[] },
): Promise<void> {
  const { random, mood, words } = played;
  const [sent]: [Invited[], number] = await manager.query(
    `UPDATE relationship_invitations
        SET state = 'sent', sent_at = send_after, send_after = NULL,
            expires_at = send_after + make_interval(days => ${surveyOpenDays})
      WHERE wave_id = $1 AND state = 'scheduled' RETURNING id, sent_at AS "sentAt"`,
    [waveId],
  );
  const answers = sent
    .toSorted((a, b) => a.id - b.id)
    .filter(() => random.chance(answerShare))
    .map(({ id, sentAt }) => {
      const own = mood + random.between(-1.1, 1.1);
      const items = Object.entries(liking).filter(
        ([key]) => key === 'trust' || random.chance(0.85),
      );
      const hours = Math.min(random.logNormal(20, 1), surveyOpenDays * 23);
      return {
        id,
        comment: random.chance(0.2) ? random.pick(words) : null,
        at: new Date(sentAt.getTime() + hours * hourMs).toISOString(),
        scores: Object.fromEntries(items.map(([key, mean]) => [key, score(mean + own, random)])),
      };
    });
  await manager.query(keepAnswers, [JSON.stringify(answers)]);
}

function score(mean: number, random: Random): number {
  return Math.min(5, Math.max(1, Math.round(mean + random.between(-0.9, 0.9))));
}

const keepAnswers = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS a (id bigint, comment text, at timestamptz, scores jsonb)
  ), answered AS (
    UPDATE relationship_invitations i SET state = 'answered', answered_at = g.at FROM given g WHERE i.id = g.id
  ), kept AS (
    INSERT INTO relationship_responses (invitation_id, revision, current, comment, answered_at)
    SELECT id, 1, true, comment, at FROM given ORDER BY id RETURNING id, invitation_id
  )
  INSERT INTO relationship_scores (response_id, item, score)
  SELECT k.id, s.key, s.value::smallint FROM kept k JOIN given g ON g.id = k.invitation_id,
         jsonb_each_text(g.scores) AS s (key, value)`;
