import type { ReactElement } from 'react';
import type { Satisfaction } from './dashboard-types.js';

interface ScoreBarsProps {
  readonly caption: string;
  readonly counts: Satisfaction['counts'];
  readonly answers: number;
}

/** All five counts of a statement as bars with the numbers printed. */
export const ScoreBars = ({ caption, counts, answers }: ScoreBarsProps): ReactElement => (
  <table className="db-bars db-bars--scores">
    <caption className="usa-sr-only">{caption}</caption>
    <thead className="usa-sr-only">
      <tr>
        <th scope="col">Score</th>
        <th scope="col">Answers</th>
      </tr>
    </thead>
    <tbody>
      {counts.map((count) => (
        <tr key={count.score}>
          <th scope="row">
            {count.score} {count.label}
          </th>
          <td>
            <span className="db-bars__bar" aria-hidden="true">
              <span style={{ inlineSize: `${(count.answers / answers) * 100}%` }} />
            </span>
            <span className="db-bars__number">
              {count.answers} ({Math.round((count.answers / answers) * 100)}%)
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
