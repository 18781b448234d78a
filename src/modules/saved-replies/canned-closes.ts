import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { decodeCursor, pageOf, type PageQuery } from '../../platform/http/page.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import {
  seenAsStaff,
  visibilityAt,
  visibilityValues,
} from '../tickets/queries/ticket-visibility.js';
import type { CannedCloseListView, CannedCloseView } from './saved-replies.views.js';

const aPage = 25;
const latelyMs = 30 * 86_400_000;

interface Row extends Omit<CannedCloseView, 'closedAt'> {
  readonly id: number;
  readonly closedAt: Date;
}

/** For leads: the closes of their teams whose only answer was a saved reply as it was. Nobody is named. */
@Injectable()
export class CannedCloses {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(person: SignedInPerson, query: PageQuery): Promise<CannedCloseListView> {
    const led = ledBy(person);
    const limit = query.limit ?? aPage;
    const [at = null, id = null] = decodeCursor(query.cursor, ['number', 'number']) ?? [];
    const seen = seenAsStaff('t', visibilityAt(1));
    const mine = '(t.team_code = ANY($4) OR t.office_code = ANY($5))';
    const rows: Row[] = await this.dataSource.query(
      `SELECT t.id, t.number, t.subject, s.name AS "serviceName", m.name AS "teamName",
              r.title AS "savedReplyTitle", c.closed_at AS "closedAt"
         FROM canned_closes c JOIN tickets t ON t.id = c.ticket_id
         JOIN services s ON s.code = t.service_code JOIN teams m ON m.code = t.team_code
         JOIN saved_replies r ON r.id = c.saved_reply_id
        WHERE ${seen} AND ${mine}
          AND ($6::timestamptz IS NULL OR (c.closed_at, c.ticket_id) < ($6, $7::bigint))
        ORDER BY c.closed_at DESC, c.ticket_id DESC LIMIT $8`,
      [
        ...visibilityValues(person.actor),
        ...[led.teams, led.offices],
        ...[at === null ? null : new Date(at as number), id, limit + 1],
      ],
    );
    // Nothing closes without being updated, and it is by the update that finished tickets are found.
    const since = new Date((await this.clock.now()) - latelyMs);
    const [counts]: { closedLately: number; cannedLately: number }[] = await this.dataSource.query(
      `SELECT count(*)::int AS "closedLately", count(c.ticket_id)::int AS "cannedLately"
         FROM tickets t LEFT JOIN canned_closes c ON c.ticket_id = t.id
        WHERE t.status = 'closed' AND t.closed_at >= $6 AND t.updated_at >= $6 AND ${seen} AND ${mine}`,
      [...visibilityValues(person.actor), led.teams, led.offices, since],
    );
    const page = pageOf(rows, limit, (row) => [row.closedAt.getTime(), row.id]);
    const items = page.items.map(({ id: _id, ...row }) => ({
      ...row,
      closedAt: row.closedAt.toISOString(),
    }));
    return { items, nextCursor: page.nextCursor, ...counts! };
  }
}

function ledBy({ actor }: SignedInPerson): { teams: string[]; offices: string[] } {
  return {
    teams: actor.grants.flatMap(({ role, teamCode }) =>
      role === 'team_lead' && teamCode !== undefined ? [teamCode] : [],
    ),
    offices: actor.grants.flatMap(({ role, officeCode }) =>
      role === 'office_lead' && officeCode !== undefined ? [officeCode] : [],
    ),
  };
}
