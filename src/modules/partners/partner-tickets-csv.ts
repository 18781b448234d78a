import { stringify } from 'csv-stringify/sync';
import type { PartnerTicketView } from './partners.views.js';

const promiseWords: Readonly<Record<PartnerTicketView['promise'], string>> = {
  open: 'Still open',
  met: 'Met',
  missed: 'Missed',
  not_judged: 'No promise applied',
};

/** One row a ticket, times in the bureau's zone; cells that a spreadsheet would run are escaped. */
export function partnerTicketsCsv(tickets: readonly PartnerTicketView[], timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  const instant = (value: Date | null): string => (value === null ? '' : format.format(value));
  return stringify(
    tickets.map((ticket) => [
      ticket.number,
      ticket.serviceName,
      ticket.deskName,
      instant(ticket.openedAt),
      instant(ticket.finishedAt),
      promiseWords[ticket.promise],
      ticket.missCause ?? '',
      ticket.pulse.replaceAll('_', ' '),
    ]),
    {
      header: true,
      bom: true,
      escape_formulas: true,
      columns: [
        'Number',
        'Service',
        'Desk',
        `Opened (${timeZone})`,
        `Finished (${timeZone})`,
        'Promise',
        'Cause of a miss',
        'Survey',
      ],
    },
  );
}
