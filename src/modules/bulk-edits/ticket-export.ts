import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { DataSource } from 'typeorm';
import { mostInBulk } from '../../domain/bulk/bulk-act.js';
import { priorityLabels } from '../../domain/ticket/priority.js';
import { urgencyWhilePaused } from '../../domain/sla/queue-order.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { deskStatusLabel } from '../tickets/desk-words.js';
import {
  foundTicketColumns,
  foundTicketJoins,
  type FoundTicket,
} from '../tickets/queries/found-ticket-sql.js';
import type { BulkSelectionBody } from './bulk-edits.bodies.js';
import { BulkSelections, type BulkSelection } from './bulk-selections.js';

interface ExportedRow extends FoundTicket {
  readonly updatedAt: Date;
  readonly lastMessageAt: Date;
  readonly urgencyAt: Date;
}

const aBatch = 1000;

/** Tickets as a CSV file, read and sent a thousand at a time, however many there are. */
@Injectable()
export class TicketExport {
  constructor(
    private readonly dataSource: DataSource,
    private readonly selections: BulkSelections,
  ) {}

  /** What the person sees of them, times in their zone. What a restricted ticket is about stays in the product. */
  async file(person: SignedInPerson, selection: BulkSelectionBody): Promise<StreamableFile> {
    const chosen = await this.selections.of(person, selection);
    return new StreamableFile(Readable.from(this.lines(chosen, person.timeZone)), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="tickets.csv"',
    });
  }

  private async *lines(selection: BulkSelection, timeZone: string): AsyncGenerator<string> {
    yield csv([headings(timeZone)], true);
    const words = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone, dateStyle: 'short', timeStyle: 'short' },
    });
    let after = 0;
    for (let sent = 0; sent < mostInBulk; sent += aBatch) {
      const rows = await this.batch(selection, after);
      if (rows.length > 0) yield csv(rows.map((row) => cells(row, (at) => words.format(at))));
      if (rows.length < aBatch) return;
      after = rows.at(-1)!.id;
    }
  }

  private batch({ statement, from, where }: BulkSelection, after: number): Promise<ExportedRow[]> {
    return this.dataSource.query(
      `SELECT ${foundTicketColumns}, t.updated_at AS "updatedAt",
          t.last_message_at AS "lastMessageAt", t.urgency_at AS "urgencyAt"
         FROM (SELECT t.* FROM ${from} WHERE ${where} AND t.id > $${statement.values.length + 1}
                ORDER BY t.id LIMIT ${aBatch}) t
         ${foundTicketJoins}
        ORDER BY t.id`,
      [...statement.values, after],
    );
  }
}

function headings(timeZone: string): string[] {
  const instants = ['Opened', 'Updated', 'Last message', 'Due'];
  return [
    ...['Number', 'Subject', 'Customer', 'Bureau', 'Service', 'Team', 'Status', 'Priority'],
    ...['Assignee', 'Tags', ...instants.map((name) => `${name} (${timeZone})`)],
  ];
}

function cells(row: ExportedRow, words: (at: Date) => string): string[] {
  const due = row.urgencyAt.getTime() < urgencyWhilePaused ? words(row.urgencyAt) : '';
  return [
    ...[row.number, row.sensitive ? 'Restricted' : row.subject, row.customerName, row.bureauName],
    ...[
      row.serviceName,
      row.teamName,
      deskStatusLabel(row.status, row.pendingReason, row.mergedInto),
    ],
    ...[priorityLabels[row.priority], row.assigneeName ?? ''],
    row.sensitive ? '' : row.tags.join(', '),
    ...[words(row.openedAt), words(row.updatedAt), words(row.lastMessageAt), due],
  ];
}

/** Cells that a spreadsheet would run are escaped. */
function csv(rows: string[][], first = false): string {
  return stringify(rows, { bom: first, escape_formulas: true });
}
