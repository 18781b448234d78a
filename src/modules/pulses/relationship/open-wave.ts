import type { EntityManager } from 'typeorm';
import { drawSurvey, type SurveyCandidate } from '../../../domain/measurement/survey-draw.js';
import type { SurveyWave, SurveyWindow } from '../../../domain/measurement/survey-window.js';

/** The agency's rules for the survey. */
export interface SurveyRules {
  readonly windows: readonly SurveyWindow[];
  readonly mostInvited: number | null;
  readonly coolingOffDays: number;
}

/** The rules in force; null where the agency asks no survey. */
export async function surveyRules(manager: EntityManager): Promise<SurveyRules | null> {
  const [rules]: SurveyRules[] = await manager.query(
    `SELECT windows, most_invited AS "mostInvited", cooling_off_days AS "coolingOffDays" FROM survey_rules`,
  );
  return rules ?? null;
}

/** How the people of a wave are drawn and when their mails leave. Instants are epoch ms. */
export interface WaveOpening {
  readonly now: number;
  /** From 0 to below 1, the same for the same person and wave. */
  readonly numberOf: (waveId: number, personId: number) => number;
  /** In the working hours of a zone, not before an instant. */
  readonly sendTime: (timeZone: string, notBefore: number) => number;
}

type Candidate = Omit<SurveyCandidate, 'number'> & {
  readonly timeZone: string;
  /** When they were last asked, about a request or in another wave. */
  readonly askedAt: Date | null;
};

const dayMs = 86_400_000;

/** Opens a wave of a bureau and draws who is asked; the wave's id, or null for one that is there. */
export async function openWave(
  manager: EntityManager,
  bureauCode: string,
  wave: SurveyWave,
  { mostInvited, coolingOffDays }: SurveyRules,
  { now, numberOf, sendTime }: WaveOpening,
): Promise<number | null> {
  const [opened]: { id: number }[] = await manager.query(
    `INSERT INTO relationship_waves (bureau_code, code, template_version, items, opens_at, closes_at)
     SELECT $1, $2, template_version, items, $3, $4 FROM survey_rules
     ON CONFLICT (bureau_code, code) DO NOTHING RETURNING id`,
    [bureauCode, wave.code, new Date(wave.opensAt), new Date(wave.closesAt)],
  );
  if (!opened) return null;
  const people: Candidate[] = await manager.query(candidates, [bureauCode, new Date(now)]);
  const draws = drawSurvey(
    people.map((person) => ({ ...person, number: numberOf(opened.id, person.id) })),
    mostInvited,
  );
  const rows = draws.map((draw, at) => {
    if (draw.reason !== 'asked') return { ...draw, sendAfter: null };
    const { timeZone, askedAt } = people[at]!;
    const restedAt = askedAt === null ? now : askedAt.getTime() + coolingOffDays * dayMs;
    return { ...draw, sendAfter: new Date(sendTime(timeZone, Math.max(now, restedAt))) };
  });
  await manager.query(insertInvitations, [opened.id, JSON.stringify(rows)]);
  return opened.id;
}

const candidates = `
  SELECT p.id, p.time_zone AS "timeZone", p.pulse_opt_out AS "optedOut",
         EXISTS (SELECT 1 FROM role_grants g
                  WHERE g.person_id = p.id AND g.role IN ('agent', 'team_lead', 'office_lead')) AS serves,
         greatest((SELECT max(a.sent_at) FROM pulses a WHERE a.customer_id = p.id AND a.sent_at <= $2),
                  (SELECT max(i.sent_at) FROM relationship_invitations i
                    WHERE i.person_id = p.id AND i.sent_at <= $2)) AS "askedAt"
    FROM people p WHERE p.bureau_code = $1 AND p.active ORDER BY p.id`;

const insertInvitations = `
  INSERT INTO relationship_invitations (wave_id, person_id, eligible, reason, probability, state, send_after)
  SELECT $1, id, eligible, reason, probability, CASE reason WHEN 'asked' THEN 'scheduled' ELSE 'excluded' END,
         "sendAfter"
    FROM jsonb_to_recordset($2::jsonb) AS d (id bigint, eligible boolean, reason text, probability numeric,
      "sendAfter" timestamptz)`;
