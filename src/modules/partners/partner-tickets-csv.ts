import { stringify } from 'csv-stringify/sync';
import type { PartnerTicketView } from './partner-tickets.views.js';

const resultWords: Readonly<Record<PartnerTicketView['promise'], string>> = {
  open: 'Still open',
  met: 'Yes',
  missed: 'No',
  not_judged: 'Not judged',
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
      instant(ticket.promisedFinishAt),
      resultWords[ticket.promise],
      resultWords[ticket.answer],
      resultWords[ticket.target],
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
        `Date first given (${timeZone})`,
        'Finished by then',
        'Answered as promised',
        'Internal target',
        'Why not by then',
        'Survey',
      ],
    },
  );
}
