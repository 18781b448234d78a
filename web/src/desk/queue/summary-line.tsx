import type { ReactElement } from 'react';
import { daysAway, clockTime, nearMoment, zoneName } from '../../app/date-words.js';
import { usePerson } from '../../app/session.js';
import type { QueuePageView } from '../desk-types.js';
import { ticketCount } from '../views/ticket-count.js';

/** "2:30 p.m. ET" today, else with the day. */
export const dueWords = (at: string, zone: string): string =>
  `${daysAway(at, zone) === 0 ? clockTime(at, zone) : nearMoment(at, zone)} ${zoneName(zone, at)}`;

/** "128 open, 6 late, 31 unclaimed. Next promise: 2:30 p.m. ET"; of finished tickets only how many. */
export const SummaryLine = ({ page }: { readonly page: QueuePageView }): ReactElement => {
  const { timeZone } = usePerson();
  const { open, late, unclaimed, pending, finished, nextDueAt } = page.summary;
  if (finished) return <p className="desk-queue__summary">{ticketCount(page.summary)}.</p>;
  return (
    <p className="desk-queue__summary">
      {open} open, {late > 0 ? <strong>{late} late</strong> : 'none late'}, {unclaimed} unclaimed,{' '}
      {pending} waiting.
      {nextDueAt && <> Next promise: {dueWords(nextDueAt, timeZone)}.</>}
    </p>
  );
};
