import { lazy, type ReactElement, Suspense, useState } from 'react';
import { shortDate } from '../app/date-words.js';
import { Button } from '../components/button.js';
import { Loading } from '../components/loading.js';
import { Panel } from '../components/panel.js';
import { TableContainer } from '../components/table-container.js';
import type { Trend, WeekPoint } from './dashboard-types.js';

// The chart library is large: it comes only when a chart is drawn.
const PromiseChart = lazy(async () => ({
  default: (await import('./promise-chart.js')).PromiseChart,
}));

const percent = (share: number | null): string =>
  share === null ? 'none finished' : `${Math.round(share * 100)}%`;

const limits = (week: WeekPoint): string =>
  week.low === null || week.high === null
    ? 'not set yet'
    : `${Math.round(week.low * 100)}% to ${Math.round(week.high * 100)}%`;

/** Promises kept by week: the finding in a sentence, the chart, and the numbers as a table. */
export const TrendFigure = ({
  trend,
  label,
}: {
  readonly trend: Trend;
  readonly label: string;
}): ReactElement => {
  const [wanted, setWanted] = useState(false);
  return (
    <Panel heading="Promises kept by week">
      <figure className="db-figure">
        <figcaption>
          <p className="db-finding">{trend.sentence}</p>
          <p className="db-note">
            Share of finished requests that were finished by the date first given, by week of
            finishing. {label}.{trend.limitsFrom && ` Limits frozen from ${trend.limitsFrom}.`}
          </p>
        </figcaption>
        {trend.weeks.length > 1 && (
          <>
            <div className={wanted ? 'db-chart' : 'db-chart db-chart--later'}>
              <Suspense fallback={<Loading what="the chart" />}>
                <PromiseChart trend={trend} />
              </Suspense>
            </div>
            {!wanted && (
              <Button
                variant="outline"
                small
                className="db-chart-button"
                onClick={() => setWanted(true)}
              >
                Show chart
              </Button>
            )}
          </>
        )}
        <details className="db-numbers">
          <summary>Show the numbers</summary>
          <TableContainer label="Promises kept by week, in numbers">
            <table className="usa-table">
              <caption>Promises kept by week</caption>
              <thead>
                <tr>
                  <th scope="col">Week of</th>
                  <th scope="col">Finished</th>
                  <th scope="col">By the date</th>
                  <th scope="col">Share</th>
                  <th scope="col">Normal range</th>
                  <th scope="col">Signal</th>
                </tr>
              </thead>
              <tbody>
                {trend.weeks.map((week) => (
                  <tr key={week.weekOf}>
                    <th scope="row">{shortDate(`${week.weekOf}T12:00:00Z`, 'UTC')}</th>
                    <td>{week.judged}</td>
                    <td>{week.met}</td>
                    <td>{percent(week.share)}</td>
                    <td>{limits(week)}</td>
                    <td>{week.signal ? 'Outside the normal range' : 'None'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableContainer>
        </details>
      </figure>
    </Panel>
  );
};
