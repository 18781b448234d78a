import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DateRange } from '../../domain/partners/partner-period.js';
import type { CommitmentView } from './partners.views.js';

const stateLabels: Readonly<Record<CommitmentView['state'], string>> = {
  planned: 'Planned',
  doing: 'Doing',
  done: 'Done',
  stopped: 'Stopped',
};

/** What the offices committed to because of what customers said. */
@Injectable()
export class Commitments {
  constructor(private readonly dataSource: DataSource) {}

  /** The bureau's commitments that are unfinished, or ended since the period began; unfinished ones first. */
  async of(
    bureauCode: string,
    serviceCode: string | null,
    period: DateRange,
    now: Date,
  ): Promise<CommitmentView[]> {
    const rows = await this.dataSource.query<Omit<CommitmentView, 'stateLabel' | 'late'>[]>(
      `SELECT c.id, c.said, c.said_count AS "saidCount", c.will_do AS "willDo",
         c.owner_title AS "ownerTitle", s.name AS "serviceName", c.measure,
         to_char(c.due_on, 'YYYY-MM-DD') AS "dueOn", c.state, c.result
       FROM commitments c LEFT JOIN services s ON s.code = c.service_code
       WHERE c.bureau_code = $1 AND ($2::text IS NULL OR c.service_code = $2)
         AND (c.state IN ('planned', 'doing') OR c.state_on >= $3::date - interval '1 year')
       ORDER BY c.state IN ('planned', 'doing') DESC, c.due_on`,
      [bureauCode, serviceCode, period.from],
    );
    const today = now.toISOString().slice(0, 10);
    return rows.map((row) => {
      const late = (row.state === 'planned' || row.state === 'doing') && row.dueOn < today;
      return { ...row, late, stateLabel: late ? 'Late' : stateLabels[row.state] };
    });
  }
}
