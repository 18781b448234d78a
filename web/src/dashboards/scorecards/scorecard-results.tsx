import type { ReactElement } from 'react';
import type { Scorecard } from './scorecards-api.js';

/** Targets beside what was measured; a row a target. */
export const ScorecardResults = ({
  scorecard,
}: {
  readonly scorecard: Scorecard;
}): ReactElement => {
  const { officeCode, periodCode, measures } = scorecard;
  return (
    <>
      <p>
        A target for speed counts only when every target for quality was reached too. Under 10
        requests or answers there is no result.
      </p>
      <table className="usa-table usa-table--stacked db-results">
        <caption className="usa-sr-only">Targets and results</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Target</th>
            <th scope="col">Measured</th>
            <th scope="col">Of</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          {measures
            .filter(({ target }) => target !== null)
            .map((measure) => (
              <tr key={measure.code}>
                <th scope="row" data-label="Measure">
                  {measure.label}
                </th>
                <td data-label="Target">{measure.targetWords}</td>
                <td data-label="Measured">{measure.actualWords ?? 'No data yet'}</td>
                <td data-label="Of">{measure.n.toLocaleString('en-US')}</td>
                <td data-label="Result">{measure.resultWords ?? 'The period has not begun'}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <p>
        <a href={`/api/v1/scorecards/${officeCode}/${periodCode}/performance-plan.csv`} download>
          For the performance plan, CSV
        </a>
      </p>
    </>
  );
};
