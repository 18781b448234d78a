import type { EntityManager } from 'typeorm';
import { slowBureau } from './arrivals.js';

const dayMs = 86_400_000;

/** What the offices committed to in the demo; the first one is why onboarding got better in one bureau. */
export async function writeCommitments(
  manager: EntityManager,
  keptAt: number,
  now: number,
): Promise<void> {
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  const commitments = [
    {
      bureau: slowBureau,
      service: 'new-employee',
      said: 'New colleagues wait weeks for a computer and a badge.',
      saidCount: 14,
      willDo:
        'One onboarding team for the bureau; account, badge and laptop ordered the day the offer is accepted.',
      owner: 'Chief, Hiring and onboarding',
      measure: 'Share of onboarding requests finished as promised',
      dueOn: day(keptAt),
      state: 'done',
      stateOn: day(keptAt),
      result: 'Done. The dashboard shows the share of promises met before and after.',
    },
    {
      bureau: slowBureau,
      service: 'computer-problem',
      said: 'Field offices cannot bring a laptop to the desk.',
      saidCount: 9,
      willDo: 'Exchange laptops by mail within two days.',
      owner: 'Lead, Devices and software',
      measure: 'Median office time to finish',
      dueOn: day(now + 45 * dayMs),
      state: 'doing',
      stateOn: day(now - 20 * dayMs),
      result: null,
    },
    {
      bureau: 'public-buildings',
      service: null,
      said: 'We have to explain the same thing to every team.',
      saidCount: 22,
      willDo: 'A transfer carries a summary, and the receiving team confirms it.',
      owner: 'Chief Information Officer',
      measure: 'Requests handed from team to team twice or more',
      dueOn: day(now - 12 * dayMs),
      state: 'doing',
      stateOn: day(now - 90 * dayMs),
      result: null,
    },
    {
      bureau: 'waterways',
      service: 'small-purchase',
      said: 'Small purchases take as long as big ones.',
      saidCount: 11,
      willDo: 'Purchases under 2,500 dollars skip the second review.',
      owner: 'Lead, Purchase cards and small purchases',
      measure: 'Median office time to finish',
      dueOn: day(now - 100 * dayMs),
      state: 'done',
      stateOn: day(now - 104 * dayMs),
      result: 'Done. The second review ended for purchases under 2,500 dollars.',
    },
  ];
  await manager.query(
    `INSERT INTO commitments (bureau_code, service_code, said, said_count, will_do, owner_title, measure, due_on,
       state, state_on, result, created_at)
     SELECT c.bureau, c.service, c.said, c."saidCount", c."willDo", c.owner, c.measure, c."dueOn", c.state,
       c."stateOn", c.result, c."dueOn"::timestamptz - interval '60 days'
     FROM jsonb_to_recordset($1) AS c(bureau text, service text, said text, "saidCount" integer, "willDo" text,
       owner text, measure text, "dueOn" date, state text, "stateOn" date, result text)
     WHERE EXISTS (SELECT 1 FROM bureaus b WHERE b.code = c.bureau)`,
    [JSON.stringify(commitments)],
  );
}
