import type { DataSource, EntityManager } from 'typeorm';
import {
  commitmentMeasureWords,
  windowAfter,
  windowBefore,
} from '../domain/partners/commitment-measure.js';
import {
  CommitmentMeasuring,
  freezeMeasurement,
} from '../modules/partners/commitments/commitment-measuring.js';
import { PartnerAnswers } from '../modules/partners/partner-answers.js';
import { slowBureau } from './arrivals.js';

const dayMs = 86_400_000;
const zone = 'America/New_York';
const measure = 'promise_kept';

interface DemoCommitment {
  readonly bureau: string;
  readonly service: string | null;
  readonly theme: string;
  readonly said: string;
  readonly saidCount: number;
  readonly willDo: string;
  readonly owner: { readonly role: 'office_lead' | 'team_lead'; readonly place: string };
  readonly dueAt: number;
  readonly state: 'planned' | 'doing' | 'done' | 'stopped';
  readonly stateAt: number;
  readonly why: string | null;
  readonly published: boolean;
}

/** What the offices committed to in the demo; the first one is why onboarding got better in one bureau. */
function demoCommitments(keptAt: number, now: number): DemoCommitment[] {
  return [
    {
      ...{ bureau: 'departmental-offices', service: 'laptop', theme: 'transparency' },
      said: 'Nobody says when a new laptop comes.',
      saidCount: 13,
      willDo: 'Every laptop request gets its day of delivery with the first answer.',
      owner: { role: 'office_lead', place: 'information-technology' },
      dueAt: now - 130 * dayMs,
      ...{ state: 'done', stateAt: now - 140 * dayMs, why: null, published: true },
    },
    {
      ...{ bureau: 'departmental-offices', service: null, theme: 'ease' },
      said: 'We type the same facts into every form.',
      saidCount: 19,
      willDo: 'Forms take name, office and phone from the staff record.',
      owner: { role: 'office_lead', place: 'human-resources' },
      dueAt: now + 20 * dayMs,
      ...{ state: 'doing', stateAt: now - 15 * dayMs, why: null, published: true },
    },
    {
      ...{ bureau: slowBureau, service: 'new-employee', theme: 'efficiency' },
      said: 'New colleagues wait weeks for a computer and a badge.',
      saidCount: 14,
      willDo:
        'One onboarding team for the bureau; account, badge and laptop ordered the day the offer is accepted.',
      owner: { role: 'team_lead', place: 'hr-onboarding' },
      ...{ dueAt: keptAt, state: 'done', stateAt: keptAt, why: null, published: true },
    },
    {
      ...{ bureau: slowBureau, service: 'computer-problem', theme: 'ease' },
      said: 'Field offices cannot bring a laptop to the desk.',
      saidCount: 12,
      willDo: 'Exchange laptops by mail within two days.',
      owner: { role: 'office_lead', place: 'information-technology' },
      dueAt: now + 45 * dayMs,
      ...{ state: 'doing', stateAt: now - 20 * dayMs, why: null, published: true },
    },
    {
      ...{ bureau: 'public-buildings', service: null, theme: 'process' },
      said: 'We have to explain the same thing to every team.',
      saidCount: 22,
      willDo: 'A transfer carries a summary, and the receiving team confirms it.',
      owner: { role: 'office_lead', place: 'information-technology' },
      dueAt: now - 12 * dayMs,
      ...{ state: 'doing', stateAt: now - 90 * dayMs, why: null, published: true },
    },
    {
      ...{ bureau: 'public-buildings', service: null, theme: 'transparency' },
      said: 'We never know who is working on it.',
      saidCount: 17,
      willDo: 'Every first answer names the person and the next date.',
      owner: { role: 'office_lead', place: 'human-resources' },
      dueAt: now - 150 * dayMs,
      ...{ state: 'done', stateAt: now - 160 * dayMs, why: null, published: true },
    },
    {
      ...{ bureau: 'public-buildings', service: null, theme: 'policy' },
      said: 'A second signature for each purchase takes days.',
      saidCount: 10,
      willDo: 'Ask for one signature instead of two.',
      owner: { role: 'office_lead', place: 'acquisition' },
      ...{ dueAt: now - 40 * dayMs, state: 'stopped', stateAt: now - 60 * dayMs, published: true },
      why: 'The agency’s rules ask for two signatures. We asked for a change of the rule.',
    },
    {
      ...{ bureau: 'waterways', service: 'small-purchase', theme: 'efficiency' },
      said: 'Small purchases take as long as big ones.',
      saidCount: 11,
      willDo: 'Purchases under 2,500 dollars skip the second review.',
      owner: { role: 'office_lead', place: 'acquisition' },
      dueAt: now - 100 * dayMs,
      ...{ state: 'done', stateAt: now - 104 * dayMs, why: null, published: true },
    },
  ];
}

/** Writes them with their frozen numbers and what happened to them. */
export async function writeCommitments(
  dataSource: DataSource,
  manager: EntityManager,
  keptAt: number,
  now: number,
): Promise<void> {
  const measuring = new CommitmentMeasuring(new PartnerAnswers(dataSource));
  for (const commitment of demoCommitments(keptAt, now)) {
    const madeAt = commitment.dueAt - 60 * dayMs;
    const id = await insert(manager, commitment, madeAt);
    if (id === null) continue;
    const group = { bureauCode: commitment.bureau, serviceCode: commitment.service };
    const before = windowBefore(measure, madeAt, zone);
    const start = await measuring.count(manager, measure, group, before);
    const frozen = { kind: 'before', measure, window: before, count: start, now: madeAt } as const;
    await freezeMeasurement(manager, id, frozen);
    const entries: [string, number, string][] = [['made', madeAt, commitment.willDo]];
    if (commitment.state === 'done') {
      const since = day(commitment.stateAt);
      const { window } = windowAfter(measure, since, now, zone);
      if (window !== null) {
        const count = await measuring.count(manager, measure, group, window);
        await freezeMeasurement(manager, id, { kind: 'after', measure, window, count, now });
        await manager.query('UPDATE commitments SET effective_on = $2 WHERE id = $1', [id, since]);
        entries.push([
          'measured',
          now - dayMs,
          `Measured from ${window.from} on: ${count.hits} of ${count.cases}`,
        ]);
      }
    }
    entries.push(['published', madeAt + dayMs, 'Published']);
    entries.push([
      'comment',
      madeAt + 9 * dayMs,
      'Thank you. Our field offices will notice this first.',
    ]);
    for (const [kind, at, words] of entries) {
      await manager.query(
        `INSERT INTO commitment_entries (commitment_id, kind, at, actor_id, words)
         SELECT $1, $2, $3, CASE WHEN $2 = 'comment' THEN
           (SELECT min(g.person_id) FROM role_grants g WHERE g.role = 'bureau_lead' AND g.bureau_code = c.bureau_code)
           ELSE c.owner_id END, $4 FROM commitments c WHERE c.id = $1`,
        [id, kind, new Date(at), words],
      );
    }
  }
}

async function insert(
  manager: EntityManager,
  { owner, ...commitment }: DemoCommitment,
  madeAt: number,
): Promise<number | null> {
  const rows: { id: number }[] = await manager.query(
    `INSERT INTO commitments (bureau_code, service_code, theme_code, said, said_count, will_do, owner_title, owner_role,
       owner_place, owner_id, office_code, measure, measure_code, due_on, state, state_on, why, created_at, published_at)
     SELECT $1, $2, $3, $4, $5, $6, 'Lead, ' || coalesce(t.name, o.name), g.role, $8, g.person_id, g.office_code, $9,
       $10, $11, $12, $13, $14, $15, CASE WHEN $16 THEN $15::timestamptz + interval '1 day' END
     FROM role_grants g JOIN offices o ON o.code = g.office_code LEFT JOIN teams t ON t.code = g.team_code
     WHERE g.role = $7 AND coalesce(g.team_code, g.office_code) = $8
       AND EXISTS (SELECT 1 FROM bureaus b WHERE b.code = $1)
     ORDER BY g.person_id LIMIT 1 RETURNING id`,
    [
      ...[commitment.bureau, commitment.service, commitment.theme, commitment.said],
      ...[commitment.saidCount, commitment.willDo, owner.role, owner.place],
      ...[commitmentMeasureWords[measure].label, measure, day(commitment.dueAt), commitment.state],
      ...[day(commitment.stateAt), commitment.why, new Date(madeAt), commitment.published],
    ],
  );
  return rows[0]?.id ?? null;
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
