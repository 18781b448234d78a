import type { EntityManager } from 'typeorm';
import { slowBureau } from './arrivals.js';

/** What the offices made better in the demo, and what it is worth. */
export async function writeImprovements(manager: EntityManager, now: number): Promise<void> {
  const improvements = [
    {
      ...{ bureau: 'departmental-offices', office: 'information-technology', days: 140 },
      title: 'Nobody asks any more when a laptop comes',
      change: 'The day of delivery is given with the first answer, from the vendor’s own list.',
      evidence: 'Questions about delivery fell from 31 to 6 in a quarter.',
      commitment: 'Every laptop request%',
      ...{ times: 320, low: 8, high: 15, hour: 60, once: 1_500, yearly: 300 },
      assumptions:
        'A question about delivery takes eight to fifteen minutes on both sides together.',
    },
    {
      ...{ bureau: slowBureau, office: 'human-resources', days: 200 },
      title: 'New colleagues have a computer on their first day',
      change: 'One onboarding team orders account, badge and laptop the day the offer is accepted.',
      evidence: 'Dates of first sign-in of 60 new colleagues, before and after.',
      commitment: 'One onboarding team%',
      ...{ times: 140, low: 240, high: 480, hour: 62, once: 18_000, yearly: 6_000 },
      assumptions:
        'A colleague without a computer loses half a day to a day; 140 new colleagues a year.',
    },
    {
      ...{ bureau: 'public-buildings', office: 'human-resources', days: 160 },
      title: 'Fewer questions back to customers',
      change: 'The first answer names the person who works on it and the next date.',
      evidence: 'Counted in 200 requests: questions back fell from 1.4 to 0.9 a request.',
      commitment: 'Every first answer%',
      ...{ times: 2_600, low: 3, high: 6, hour: 58, once: 2_500, yearly: 0 },
      assumptions: 'A question back takes three to six minutes on both sides together.',
    },
    {
      ...{ bureau: 'public-buildings', office: 'information-technology', days: 75 },
      title: 'The laptop form asks for nothing we know',
      change: 'Four fields are filled in from the staff record and can be changed.',
      evidence: 'Version 3 of the form; median time to fill it in fell from nine to five minutes.',
      commitment: null,
      ...{ times: 900, low: 3, high: 5, hour: 58, once: 4_000, yearly: 500 },
      assumptions: 'Median of forms of two months before and after; people differ.',
    },
  ];
  await manager.query(
    `WITH given AS (
       SELECT g.*, (SELECT min(r.person_id) FROM role_grants r WHERE r.role = 'office_lead' AND r.office_code = g.office) AS lead
       FROM jsonb_to_recordset($1) AS g(bureau text, office text, days integer, title text, change text, evidence text,
         commitment text, times integer, low integer, high integer, hour integer, once integer, yearly integer, assumptions text)
       WHERE EXISTS (SELECT 1 FROM bureaus b WHERE b.code = g.bureau)),
     added AS (
       INSERT INTO improvements (bureau_code, office_code, title, change, evidence, commitment_id, since_on, added_by, added_at)
       SELECT g.bureau, g.office, g.title, g.change, g.evidence,
         (SELECT c.id FROM commitments c WHERE c.bureau_code = g.bureau AND c.will_do LIKE g.commitment LIMIT 1),
         ($2::timestamptz - g.days * interval '1 day')::date, g.lead, $2::timestamptz - g.days * interval '1 day'
       FROM given g WHERE g.lead IS NOT NULL
       RETURNING id, title, added_by, added_at)
     INSERT INTO improvement_values (improvement_id, times_a_year, minutes_low, minutes_high, hour_cost, cost_once,
       cost_yearly, assumptions, entered_by, entered_at)
     SELECT a.id, g.times, g.low, g.high, g.hour, g.once, g.yearly, g.assumptions, a.added_by, a.added_at
     FROM added a JOIN given g ON g.title = a.title`,
    [JSON.stringify(improvements), new Date(now)],
  );
}
