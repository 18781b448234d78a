import { type ReactElement, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../components/button.js';
import { Panel } from '../components/panel.js';
import type { Bar } from './dashboard-types.js';
import { usePrinting } from './use-printed-at.js';

interface BarTableProps {
  readonly id?: string;
  readonly heading: string;
  readonly bars: readonly Bar[];
  readonly unit: string;
  readonly empty: string;
  /** How many rows before "Show all"; printing shows all. */
  readonly shown?: number;
  readonly hrefOf: (bar: Bar) => string;
}

/** Counts as bars with the numbers printed: a table that everyone can read, drawn so that lengths compare. */
export const BarTable = ({
  id,
  heading,
  bars,
  unit,
  empty,
  shown = 20,
  hrefOf,
}: BarTableProps): ReactElement => {
  const [asked, setAsked] = useState(false);
  const printing = usePrinting();
  const all = asked || printing;
  const most = Math.max(1, ...bars.map((bar) => bar.tickets));
  return (
    <Panel {...(id && { id })} heading={heading}>
      {bars.every((bar) => bar.tickets === 0) ? (
        <p>{empty}</p>
      ) : (
        <table className="db-bars">
          <caption className="usa-sr-only">{heading}</caption>
          <thead className="usa-sr-only">
            <tr>
              <th scope="col">Group</th>
              <th scope="col">Number of {unit}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? bars : bars.slice(0, shown)).map((bar) => (
              <tr key={bar.code}>
                <th scope="row">{bar.label}</th>
                <td>
                  <span className="db-bars__bar" aria-hidden="true">
                    <span style={{ inlineSize: `${(bar.tickets / most) * 100}%` }} />
                  </span>
                  {bar.tickets === 0 ? (
                    <span className="db-bars__number">0</span>
                  ) : (
                    <Link
                      className="db-bars__number"
                      href={hrefOf(bar)}
                      aria-label={`${bar.tickets.toLocaleString('en-US')} ${unit}, ${bar.label}`}
                    >
                      {bar.tickets.toLocaleString('en-US')}
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {bars.length > shown && !all && (
        <Button variant="plain" onClick={() => setAsked(true)}>
          Show all {bars.length}
        </Button>
      )}
    </Panel>
  );
};
