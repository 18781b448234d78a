import type { ReactElement, ReactNode } from 'react';
import { Panel } from '../components/panel.js';
import type { Satisfaction } from './dashboard-types.js';

interface SatisfactionFigureProps {
  readonly satisfaction: Satisfaction;
  readonly children: ReactNode;
}

/** All five counts first, then the shares with their intervals, and who was asked. */
export const SatisfactionFigure = ({
  satisfaction,
  children,
}: SatisfactionFigureProps): ReactElement => (
  <Panel heading="Satisfaction" aside={!satisfaction.withheld && children}>
    <p className="db-statement">“{satisfaction.statement}”</p>
    {satisfaction.withheld ? (
      <p>
        Too few answers to show ({satisfaction.answers}). We show satisfaction from ten answers on,
        so that nobody can tell who said what.
      </p>
    ) : (
      <>
        <p className="db-note">
          {satisfaction.rolledUp && 'Too few answers for your choice alone. '}Shown for{' '}
          {satisfaction.shownFor}: {satisfaction.answers.toLocaleString('en-US')} answers.
        </p>
        <table className="db-bars db-bars--scores">
          <caption className="usa-sr-only">Answers by score</caption>
          <thead className="usa-sr-only">
            <tr>
              <th scope="col">Score</th>
              <th scope="col">Answers</th>
            </tr>
          </thead>
          <tbody>
            {satisfaction.counts.map((count) => (
              <tr key={count.score}>
                <th scope="row">
                  {count.score} {count.label}
                </th>
                <td>
                  <span className="db-bars__bar" aria-hidden="true">
                    <span
                      style={{ inlineSize: `${(count.answers / satisfaction.answers) * 100}%` }}
                    />
                  </span>
                  <span className="db-bars__number">
                    {count.answers} ({Math.round((count.answers / satisfaction.answers) * 100)}%)
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{satisfaction.satisfied?.text}</p>
        <p>{satisfaction.stronglySatisfied?.text}</p>
      </>
    )}
    <p className="db-note">{satisfaction.response.text}</p>
    <p className="db-note">{satisfaction.counted}</p>
  </Panel>
);
