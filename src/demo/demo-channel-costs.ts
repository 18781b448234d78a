import type { EntityManager } from 'typeorm';
import { costPeriods } from '../domain/partners/channel-cost-record.js';
import { channels, type Channel } from '../domain/ticket/ticket-facts.js';

/** What a request costs an office by each channel in the demo, before the effect of how many come. */
const costOf: Readonly<Record<Channel, number>> = {
  ...{ portal: 9, phone: 24, walk_up: 31, email: 16, api: 4 },
};
const monthsEntered = 12;
/** How much dearer everything was than that, newest month first, over and over. */
const dearer = [1.03, 1.01, 1.04, 0.98, 1, 0.97];

/** Costs of the last twelve months of every office, from what came to it. */
export async function writeChannelCosts(manager: EntityManager, now: number): Promise<void> {
  const months = costPeriods(now).filter((period) => period.months === 1);
  const records = months.slice(0, monthsEntered).map(({ startsOn }, back) => ({
    ...{ month: startsOn, dearer: dearer[back % dearer.length]! },
  }));
  await manager.query(
    `WITH came AS (
       SELECT c.office_code, r.month, r.dearer, n.channel, n.cost, sum(c.opened) FILTER (WHERE c.channel = n.channel) AS requests
         FROM jsonb_to_recordset($1::jsonb) AS r(month date, dearer float8)
         JOIN fact_channels c ON c.month = r.month
        CROSS JOIN jsonb_to_recordset($2::jsonb) AS n(channel text, cost float8)
        GROUP BY 1, 2, 3, 4, 5),
     leads AS (SELECT office_code, min(person_id) AS person FROM role_grants WHERE role = 'office_lead' GROUP BY 1),
     record AS (
       INSERT INTO channel_costs (office_code, first_month, months, assumptions, entered_by, entered_at)
       SELECT DISTINCT c.office_code, c.month, 1,
         'Pay and benefits by the hours of the duty roster; licenses and lines by invoice; rooms by desk.', l.person,
         least($3::timestamptz, c.month + interval '1 month 9 days')
         FROM came c JOIN leads l USING (office_code) ORDER BY c.month, c.office_code
       RETURNING id, office_code, first_month)
     INSERT INTO channel_cost_amounts (cost_id, channel, salaries, technology, other)
     SELECT r.id, c.channel, round(c.dollars * 0.74), round(c.dollars * 0.19), round(c.dollars * 0.07)
       FROM record r JOIN (SELECT *, coalesce(requests, 0) * cost * dearer AS dollars FROM came) c ON c.office_code = r.office_code AND c.month = r.first_month`,
    [
      JSON.stringify(records),
      JSON.stringify(channels.map((channel) => ({ channel, cost: costOf[channel] }))),
      new Date(now),
    ],
  );
}
