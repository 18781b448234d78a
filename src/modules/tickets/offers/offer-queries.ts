import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodeCursor, pageOf } from '../../../platform/http/page.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { ticketEventOf } from '../locked-ticket.js';
import { taskReader } from '../tasks/task-statements.js';
import { ticketFactsOf, ticketRowOf } from '../ticket-row.js';
import { madeOffers, offerSummary, receivedOffers, type RawOffer } from './offer-statements.js';
import { offerView } from './offer-views.js';
import type { OfferListQuery } from './offers.bodies.js';
import type { OfferedTicketView, OfferListView, OfferSummaryView } from './offers.views.js';

const rowsOnAPage = 25;
const noApproval = { approval: 'none', approverIds: [] } as const;

/** Reads of offers: for the teams that may take the tickets, and for those that have them until then. */
@Injectable()
export class OfferQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** The offers of the reader's teams, the one that waits longest on top. */
  async list(person: SignedInPerson, query: OfferListQuery): Promise<OfferListView> {
    const limit = query.limit ?? rowsOnAPage;
    const [at = null, id = null] = decodeCursor(query.cursor, ['instant', 'number']) ?? [];
    const statement = query.side === 'made' ? madeOffers : receivedOffers;
    const values = [...taskReader(person.actor), at, id, limit + 1];
    const rows = await statement.rows(this.dataSource, values);
    const { items, nextCursor } = pageOf(rows, limit, ({ id: ticketId, events }) => [
      new Date(events[0]!.occurredAt).toISOString(),
      ticketId as number,
    ]);
    return { items: items.map((row) => offeredTicket(row, person)), nextCursor };
  }

  /** How many offers wait for the reader's teams, and how many of theirs wait for others. */
  async summary({ actor }: SignedInPerson): Promise<OfferSummaryView> {
    return (await offerSummary.row(this.dataSource, taskReader(actor)))!;
  }
}

function offeredTicket(raw: RawOffer, { actor }: SignedInPerson): OfferedTicketView {
  const row = ticketRowOf(raw);
  const { number, subject, promisedFinishAt } = row;
  const teams = new Map([
    [row.offeredTeamCode, raw.teamName],
    [row.teamCode, raw.fromTeamName],
  ]);
  const names = {
    person: () => raw.offeredByName,
    team: (code: string) => teams.get(code) ?? code,
  };
  const { serviceName, customerName } = raw;
  return {
    ...{ number, subject, serviceName, customerName },
    promisedBy: promisedFinishAt === null ? null : new Date(promisedFinishAt).toISOString(),
    offer: offerView(ticketFactsOf(row, noApproval), raw.events.map(ticketEventOf), actor, names)!,
  };
}
