import type { ReactElement } from 'react';
import { Panel } from '../components/panel.js';
import type { Dashboard } from './dashboard-types.js';

/** Whose clock the office time of finished requests was on: bars with the numbers printed. */
export const WhoseTime = ({
  whoseTime,
}: {
  readonly whoseTime: Dashboard['whoseTime'];
}): ReactElement => (
  <Panel heading="Whose time it took">
    {whoseTime === null ? (
      <p>Nothing was finished in this period.</p>
    ) : (
      <>
        <table className="db-bars db-bars--scores">
          <caption className="usa-sr-only">
            Whose time finished requests took, in percent of the office time
          </caption>
          <thead className="usa-sr-only">
            <tr>
              <th scope="col">Whose time</th>
              <th scope="col">Share of the office time, and on average a request</th>
            </tr>
          </thead>
          <tbody>
            {whoseTime.shares.map(({ party, label, percent, words }) => (
              <tr key={party}>
                <th scope="row">{label}</th>
                <td>
                  <span className="db-bars__bar" aria-hidden="true">
                    <span style={{ inlineSize: `${percent}%` }} />
                  </span>
                  <span className="db-bars__number">
                    {percent}%<span className="db-bars__words">{words} each</span>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="db-note">{whoseTime.sentence}</p>
      </>
    )}
  </Panel>
);
