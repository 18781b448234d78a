import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { scrubText } from '../../domain/partners/scrub-text.js';
import { daysOfMonths, isAnswerOf, type AnswerGroup } from './partner-answers.js';
import type { PartnerCommentView } from './partner-tickets.views.js';

const newest = 100;

/** What customers wrote with their rating, with names and numbers taken out, for groups large enough to hide in. */
@Injectable()
export class PartnerComments {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest hundred comments of a group that may be shown; by month only, so that a date names nobody. */
  async of(bureauCode: string, group: AnswerGroup): Promise<PartnerCommentView[]> {
    const { from, to } = daysOfMonths(group);
    const rows = await this.dataSource.query<CommentRow[]>(
      `SELECT to_char(f.answered_month, 'YYYY-MM') AS month, s.name AS service_name,
         r.satisfaction, r.comment, r.share_name, c.full_name AS customer_name,
         ARRAY(SELECT DISTINCT p.full_name FROM people p
           WHERE p.id IN (t.customer_id, t.submitter_id, t.assignee_id, t.solved_by_id)
              OR p.id IN (SELECT e.actor_id FROM ticket_events e WHERE e.ticket_id = t.id)) AS names
       FROM ticket_facts f
       JOIN tickets t ON t.id = f.ticket_id
       JOIN people c ON c.id = t.customer_id
       JOIN services s ON s.code = f.service_code
       JOIN pulses p ON p.ticket_id = f.ticket_id
       JOIN pulse_responses r ON r.pulse_id = p.id AND r.current
       WHERE f.bureau_code = $1 AND ${isAnswerOf('$2', '$3', '$4')} AND f.has_comment
       ORDER BY f.answered_month DESC, f.ticket_id DESC LIMIT ${newest}`,
      [bureauCode, from, to, group.services],
    );
    return rows.map((row) => ({
      month: row.month,
      serviceName: row.service_name,
      satisfaction: row.satisfaction,
      text: scrubText(row.comment, row.names),
      signedBy: row.share_name ? row.customer_name : null,
    }));
  }
}

interface CommentRow {
  month: string;
  service_name: string;
  satisfaction: number;
  comment: string;
  share_name: boolean;
  customer_name: string;
  names: string[];
}
