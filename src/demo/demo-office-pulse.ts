import type { EntityManager } from 'typeorm';

const dayMs = 86_400_000;

/** The office that asks a question of its own, in the place of the federal one about ease. */
const office = 'information-technology';
const federal = ['satisfaction', 'drivers', 'trust', 'effectiveness', 'comment', 'share_name'];
const question = {
  key: 'own_1',
  kind: 'scale_7',
  wording: 'The IT desk made it easy for me to handle my issue.',
};

/** When the office began to ask it: seven months ago. */
function publishedAt(now: number): Date {
  return new Date(now - 210 * dayMs);
}

/** What the office asks since then, published by an administrator. */
export async function writeOfficePulse(manager: EntityManager, now: number): Promise<void> {
  await manager.query(
    `INSERT INTO office_pulses (office_code, version, federal, own, edits, edited_by, edited_at, published_at)
     SELECT $1, 1, $2, $3, 2, person_id, $4, $4 FROM role_grants WHERE role = 'administrator'
      ORDER BY person_id LIMIT 1`,
    [office, federal, JSON.stringify([question]), publishedAt(now)],
  );
}

/** Pulses drawn since then asked that question: what was said of ease is said on its seven points. */
export async function answerOfficePulse(manager: EntityManager): Promise<void> {
  await manager.query(
    `UPDATE pulses p SET template_code = 'office_' || v.office_code, template_version = v.version
       FROM office_pulses v WHERE v.office_code = p.office_code AND p.eligible_at >= v.published_at`,
  );
  await manager.query(
    `INSERT INTO pulse_own_answers (response_id, item, value)
     SELECT r.id, $1, (ARRAY[1, 3, 4, 6, 7])[r.ease] - CASE WHEN r.ease > 1 AND r.id % 3 = 0 THEN 1 ELSE 0 END
       FROM pulse_responses r JOIN pulses p ON p.id = r.pulse_id
      WHERE p.template_code LIKE 'office%' AND r.ease IS NOT NULL`,
    [question.key],
  );
  await manager.query(
    `UPDATE pulse_responses r SET ease = NULL FROM pulses p
      WHERE p.id = r.pulse_id AND p.template_code LIKE 'office%'`,
  );
}
