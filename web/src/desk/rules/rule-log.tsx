import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { clockTime, shortDate } from '../../app/date-words.js';
import { ErrorState } from '../../app/error-state.js';
import { usePerson } from '../../app/session.js';
import { ruleLogQuery } from '../api/rules-api.js';

const states = { acted: 'Acted', nothing: 'Did nothing', stopped: 'Stopped' } as const;

/** What rules did lately, with the conditions that held. */
export const RuleLog = ({ rule }: { readonly rule?: number }): ReactElement => {
  const { timeZone } = usePerson();
  const log = useQuery(ruleLogQuery(rule));
  return (
    <section aria-labelledby="rule-log" className="cp-stack">
      <h2 id="rule-log">What happened lately</h2>
      {log.isError && !log.data && (
        <ErrorState
          error={log.error}
          title="We couldn’t load the log"
          headingLevel={3}
          onRetry={() => void log.refetch()}
        />
      )}
      {log.data?.items.length === 0 && <p className="cp-quiet">Nothing in the last 90 days.</p>}
      {log.data && log.data.items.length > 0 && (
        <ul className="desk-cards">
          {log.data.items.map((entry) => (
            <li key={entry.id} className="desk-card">
              <p className="desk-card__more">
                {shortDate(entry.at, timeZone)}, {clockTime(entry.at, timeZone)} ·{' '}
                {states[entry.state]} ·{' '}
                <Link href={`/desk/tickets/${entry.ticketNumber}`}>{entry.ticketNumber}</Link>
              </p>
              <p>
                {rule === undefined && <strong>{entry.ruleName}: </strong>}
                {entry.did ?? entry.why}
              </p>
              {entry.because.length > 0 && (
                <p className="cp-small">
                  Because {entry.because.map((met) => metWords(met, timeZone)).join(', ')}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** A test that held, with what was found where the test does not name it itself. */
function metWords(
  { condition, found }: { readonly condition: string; readonly found: string },
  timeZone: string,
): string {
  if (/^\d{4}-\d\d-\d\dT/.test(found)) {
    return `${condition} (${shortDate(found, timeZone)}, ${clockTime(found, timeZone)})`;
  }
  const named = condition.toLowerCase().includes(found.toLowerCase());
  return named ? condition : `${condition} (${found})`;
}
