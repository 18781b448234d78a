import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { monthWords } from '../../domain/partners/shown-answers.js';
import { scrubText } from '../../domain/partners/scrub-text.js';
import { decodeCursor, encodeCursor, type Page, type PageQuery } from '../../platform/http/page.js';
import { daysOfMonths, isAnswerOf, type AnswerGroup } from './partner-answers.js';
import type { PartnerCommentView } from './partner-tickets.views.js';

interface CommentRow {
  readonly place: string;
  readonly satisfaction: number;
  readonly comment: string;
  readonly share_name: boolean;
  readonly customer_name: string;
  readonly names: readonly string[];
}

interface PlacedComment extends PartnerCommentView {
  readonly part: string;
  readonly place: string;
}

/** Before every place. */
const start = '00000000-0000-0000-0000-000000000000';

/** What customers wrote with their rating, with names and numbers taken out, for groups large enough to hide in. */
@Injectable()
export class PartnerComments {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * A page of the comments of a group that may be shown: the newest of its stretches of months first, within it in an
   * order that tells nothing. A comment names no service and no single month, because the list of requests tells who
   * answered about which service, and when (decision 0114).
   */
  async page(
    bureauCode: string,
    group: AnswerGroup,
    { cursor, limit = 50 }: PageQuery,
  ): Promise<Page<PartnerCommentView>> {
    const [from, place] = placeOf(cursor);
    const found: PlacedComment[] = [];
    for (const part of group.parts.toReversed()) {
      if (found.length > limit || (from !== null && part.from > from)) continue;
      const { services } = group;
      const months = monthWords(part.from, part.to);
      const after = part.from === from ? place : start;
      const rows = await this.rows(
        bureauCode,
        { ...part, services },
        after,
        limit + 1 - found.length,
      );
      found.push(
        ...rows.map((row) => ({ ...viewOf(row, months), part: part.from, place: row.place })),
      );
    }
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const more = found.length > limit && last !== undefined;
    return {
      items: items.map(({ part: _, place: __, ...comment }) => comment),
      nextCursor: more ? encodeCursor([last.part, last.place]) : null,
    };
  }

  private rows(
    bureauCode: string,
    { services, ...months }: Pick<AnswerGroup, 'from' | 'to' | 'services'>,
    after: string,
    limit: number,
  ): Promise<CommentRow[]> {
    const { from, to } = daysOfMonths(months);
    return this.dataSource.query(
      `SELECT f.comment_place AS place, r.satisfaction, r.comment, r.share_name, c.full_name AS customer_name,
         ARRAY(SELECT p.full_name FROM people p WHERE p.id IN (
           SELECT unnest(ARRAY[t.customer_id, t.submitter_id, t.assignee_id, t.solved_by_id])
           UNION SELECT e.actor_id FROM ticket_events e WHERE e.ticket_id = t.id)) AS names
       FROM ticket_facts f
       JOIN tickets t ON t.id = f.ticket_id
       JOIN people c ON c.id = t.customer_id
       JOIN pulses p ON p.ticket_id = f.ticket_id
       JOIN pulse_responses r ON r.pulse_id = p.id AND r.current
       WHERE f.bureau_code = $1 AND ${isAnswerOf('$2', '$3', '$4')} AND f.has_comment AND f.comment_place > $5::uuid
       ORDER BY f.comment_place LIMIT $6`,
      [bureauCode, from, to, services, after, limit],
    );
  }
}

/** From which stretch of months on, and in it after which comment; a cursor that was not made here is 400. */
function placeOf(cursor: string | undefined): [string | null, string] {
  const [from, place] = decodeCursor(cursor, ['month', 'uuid']) ?? [null, start];
  return [from as string | null, place as string];
}

function viewOf(row: CommentRow, months: string): PartnerCommentView {
  return {
    ...{ months, satisfaction: row.satisfaction },
    text: scrubText(row.comment, row.names),
    signedBy: row.share_name ? row.customer_name : null,
  };
}
