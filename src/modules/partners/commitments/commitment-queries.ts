import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import {
  beforeAfter,
  commitmentMeasureWords,
  type CommitmentMeasure,
  type Measured,
} from '../../../domain/partners/commitment-measure.js';
import {
  commitmentStateLabels,
  commitmentTime,
  type CommitmentState,
} from '../../../domain/partners/commitment-steps.js';
import { todayIn, type DateRange } from '../../../domain/partners/partner-period.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';
import { Problem } from '../../../platform/errors/problem.js';
import type {
  CommitmentDetailView,
  CommitmentEntryView,
  CommitmentView,
} from './commitments.views.js';

interface CommitmentRow {
  readonly id: number;
  readonly said: string;
  readonly saidCount: number | null;
  readonly willDo: string;
  readonly ownerTitle: string;
  readonly ownerLeft: boolean;
  readonly officeCode: string | null;
  readonly serviceName: string | null;
  readonly measure: string;
  readonly measureCode: CommitmentMeasure | null;
  readonly dueOn: string;
  readonly state: CommitmentState;
  readonly why: string | null;
  readonly effectiveOn: string | null;
  readonly result: string | null;
  readonly publishedAt: Date | null;
  readonly version: number;
  readonly before: Measured | null;
  readonly after: Measured | null;
}

/** SQL: the newest frozen number of a kind. */
const frozen = (kind: 'before' | 'after'): string => `
  (SELECT json_build_object('hits', m.hits, 'cases', m.cases, 'from', m.period_start, 'to', m.period_end)
     FROM commitment_measurements m WHERE m.commitment_id = c.id AND m.kind = '${kind}'
    ORDER BY m.id DESC LIMIT 1) AS ${kind}`;

const columns = `
  c.id, c.said, c.said_count AS "saidCount", c.will_do AS "willDo", c.owner_title AS "ownerTitle",
  c.owner_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM role_grants g JOIN people p ON p.id = g.person_id AND p.active
     WHERE g.person_id = c.owner_id AND g.role = c.owner_role
       AND c.owner_place IN (g.team_code, g.office_code)) AS "ownerLeft",
  c.office_code AS "officeCode", s.name AS "serviceName", c.measure, c.measure_code AS "measureCode",
  to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn", c.state, c.why,
  to_char(c.effective_on, 'YYYY-MM-DD') AS "effectiveOn", c.result, c.published_at AS "publishedAt", c.version,
  ${frozen('before')}, ${frozen('after')}
  FROM commitments c LEFT JOIN services s ON s.code = c.service_code`;

const ofBureau = new PreparedStatement<CommitmentRow>(
  'partner_commitments',
  `SELECT ${columns}
    WHERE c.bureau_code = $1 AND ($2::text IS NULL OR c.service_code = $2)
      AND (c.state IN ('planned', 'doing') OR c.state_on >= $3::date - interval '1 year')
    ORDER BY c.state IN ('planned', 'doing') DESC, c.due_on, c.id`,
);

/** What the offices committed to because of what customers said. */
@Injectable()
export class CommitmentQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The bureau's commitments that are unfinished, or ended in the year before the period or since; unfinished ones first. */
  async of(
    bureauCode: string,
    serviceCode: string | null,
    period: Pick<DateRange, 'from'>,
    now: Date,
  ): Promise<CommitmentView[]> {
    const values = [bureauCode, serviceCode, period.from];
    const rows = await ofBureau.rows(this.dataSource, values);
    return rows.map((row) => viewOf(row, now));
  }

  /** What was published to the customers of a bureau, about one service or all; the newest first. */
  async published(
    bureauCode: string,
    serviceCode: string | null,
    now: Date,
  ): Promise<CommitmentView[]> {
    const rows = await this.dataSource.query<CommitmentRow[]>(
      `SELECT ${columns}
       WHERE c.bureau_code = $1 AND ($2::text IS NULL OR c.service_code = $2) AND c.published_at IS NOT NULL
         AND (s.code IS NULL OR NOT s.sensitive)
       ORDER BY c.published_at DESC, c.id DESC LIMIT 30`,
      [bureauCode, serviceCode],
    );
    return rows.map((row) => viewOf(row, now));
  }

  /** One commitment with everything that happened to it; 404 when it is not the bureau's. */
  async view(
    bureauCode: string,
    id: number,
    now: Date,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CommitmentDetailView> {
    const [row] = await manager.query<CommitmentRow[]>(
      `SELECT ${columns} WHERE c.bureau_code = $1 AND c.id = $2`,
      [bureauCode, id],
    );
    if (!row) throw Problem.notFound();
    const entries: CommitmentEntryView[] = await manager.query(
      `SELECT e.id, e.kind, e.at, p.full_name AS by, e.words
         FROM commitment_entries e LEFT JOIN people p ON p.id = e.actor_id
        WHERE e.commitment_id = $1 ORDER BY e.id DESC`,
      [id],
    );
    const definition = row.measureCode && commitmentMeasureWords[row.measureCode].definition;
    return {
      ...viewOf(row, now),
      definition,
      officeCode: row.officeCode,
      version: row.version,
      entries,
      mayEdit: false,
    };
  }
}

function viewOf(row: CommitmentRow, now: Date): CommitmentView {
  const { id, said, saidCount, willDo, ownerTitle, ownerLeft, serviceName, measure, dueOn } = row;
  const { state, why, effectiveOn, publishedAt } = row;
  const { late, words } = commitmentTime(row, todayIn('UTC', now.getTime()));
  const numbers = beforeAfter(row.before, row.after);
  return {
    ...{ id, said, saidCount, willDo, ownerTitle, ownerLeft, serviceName, measure, dueOn },
    ...{ state, why, effectiveOn, publishedAt, late },
    stateLabel: commitmentStateLabels[state],
    time: words,
    before: numbers.before,
    after: numbers.after,
    verdict: numbers.verdict,
    result: row.after === null ? row.result : numbers.sentence,
  };
}
