import { DataSource } from 'typeorm';
import type { Environment } from '../../config/environment.js';
import { dataSourceOptions } from '../../config/data-source.js';
import { finalOn } from '../domain/partners/shown-answers.js';
import { answerItems, cellsOf, keptCells } from '../modules/partners/answer-items.js';
import { publishedSums } from '../domain/open-data/open-data-audit.js';
import {
  brokenPublications,
  publications,
  type Publication,
} from '../modules/partners/open-data/open-data-chain.js';
import { PartnerAnswers } from '../modules/partners/partner-answers.js';
import { auditBureau, auditKeptDates } from '../modules/partners/privacy-audit.js';
import { ClosedWaves } from '../modules/partners/relationship/closed-waves.js';
import { staffCounts } from '../modules/pulses/staff/staff-months.js';
import { auditStaffPulse } from '../modules/pulses/staff/staff-privacy.js';
import { auditSurvey } from '../modules/partners/relationship/survey-privacy.js';

/**
 * `counterpart privacy-audit`: attacks what the dashboards of each bureau showed on the last twelve days on which
 * a month became final, together with every table of open data that was published, by subtraction and linear programming.
 * Answers how many small groups it could work out, and how many published months were changed since.
 */
export async function auditPrivacy(
  environment: Environment,
  out: (line: string) => void,
): Promise<number> {
  const { databaseUrl } = environment;
  const dataSource = new DataSource(
    dataSourceOptions({ databaseUrl: databaseUrl!, poolSize: 1, statementTimeoutMs: 0 }),
  );
  await dataSource.initialize();
  try {
    const [{ now }] = await dataSource.query<[{ now: Date }]>('SELECT clock_timestamp() AS now');
    const bureaus = await dataSource.query<{ code: string; timeZone: string }[]>(
      `SELECT code, time_zone AS "timeZone" FROM bureaus WHERE active ORDER BY position`,
    );
    const answers = new PartnerAnswers(dataSource);
    const months = await dataSource.query<Publication[]>(`${publications} ORDER BY month`);
    const tables = months.flatMap((month) => month.tables);
    out(`${months.length} months of open data, ${tables.length} tables`);
    const broken = await brokenPublications(dataSource.manager);
    if (broken.length > 0) out(`  changed after it was published: ${broken.join(', ')}`);
    let groups = broken.length;
    for (const { code, timeZone } of bureaus) {
      const rows = await answers.rows(code);
      for (const item of answerItems) {
        const cells = cellsOf(rows, item);
        const open = item === 'satisfaction' ? publishedSums(tables, code, cells) : [];
        const { published, found } =
          item === 'kept'
            ? auditKeptDates(keptCells(rows), timeZone, finalDays(now))
            : auditBureau(cells, timeZone, finalDays(now), undefined, open);
        out(`${code}, ${item}: ${published} figures shown, ${found.length} small groups found`);
        for (const { cells: held, by, from } of found) {
          out(`  ${held.join(', ')} by ${by} from ${from.join('; ')}`);
        }
        groups += found.length;
      }
      const waves = await new ClosedWaves(dataSource).of(code);
      const { published, found } = auditSurvey(waves);
      out(`${code}, survey: ${published} figures shown, ${found.length} small groups found`);
      for (const { cells, by, from } of found) {
        out(`  ${cells.join(', ')} by ${by} from ${from.join('; ')}`);
      }
      groups += found.length;
    }
    const offices = await dataSource.query<{ code: string }[]>('SELECT code FROM offices');
    for (const { code } of offices) {
      const { published, found } = auditStaffPulse(await staffCounts(dataSource, code, 1_000));
      out(`${code}, staff pulse: ${published} figures shown, ${found.length} small groups found`);
      for (const { cells, by, from } of found) {
        out(`  ${cells.join(', ')} by ${by} from ${from.join('; ')}`);
      }
      groups += found.length;
    }
    return groups;
  } finally {
    await dataSource.destroy();
  }
}

/** Noon after the last twelve days on which a month became final. */
function finalDays(now: Date): number[] {
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()];
  return Array.from({ length: 12 }, (_, back) =>
    Date.UTC(year, month - back, finalOn + 1, 12),
  ).filter((day) => day <= now.getTime());
}
