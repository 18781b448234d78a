import { type EntityManager } from 'typeorm';
import { relationshipTemplate } from '../../../domain/measurement/relationship-survey.js';
import { type AgencyDescription } from './describe-agency.js';

/** What the next waves are asked; one that is open keeps its words. */
export async function storeSurvey(
  manager: EntityManager,
  { survey, offices }: AgencyDescription,
): Promise<void> {
  await manager.query('DELETE FROM survey_rules');
  if (survey === null) return;
  const { windows, mostInvited, coolingOffDays, program, population } = survey;
  const named = offices.filter(({ code }) => survey.offices.includes(code));
  const { version, items } = relationshipTemplate({ program, population, offices: named });
  await manager.query(
    `INSERT INTO survey_rules (windows, most_invited, cooling_off_days, template_version, items)
     VALUES ($1, $2, $3, $4, $5)`,
    [JSON.stringify(windows), mostInvited, coolingOffDays, version, JSON.stringify(items)],
  );
}
