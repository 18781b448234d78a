import { lazy, type ReactElement, Suspense, useState } from 'react';
import { Button } from '../components/button.js';
import { Loading } from '../components/loading.js';
import { Panel } from '../components/panel.js';
import { TableContainer } from '../components/table-container.js';
import { ChartNoteList } from './chart-note-list.js';
import type { ControlChartProps } from './control-chart.js';
import { usePrintedAt } from './use-printed-at.js';

// The chart library is large: it comes only when a chart is drawn.
const ControlChart = lazy(async () => ({
  default: (await import('./control-chart.js')).ControlChart,
}));

interface ControlFigureProps {
  readonly id?: string;
  readonly heading: string;
  readonly chart: Omit<ControlChartProps, 'title'>;
  /** What is measured, and from when the limits are. */
  readonly note: string;
  readonly worst: string | null;
  readonly head: readonly string[];
  /** One row a point, in the order of `head`. */
  readonly rows: readonly (readonly string[])[];
}

/** A control chart with its finding in a sentence before it, and its numbers as a table behind it. */
export const ControlFigure = ({
  id,
  heading,
  chart,
  note,
  worst,
  head,
  rows,
}: ControlFigureProps): ReactElement => {
  const [wanted, setWanted] = useState(false);
  return (
    <Panel {...(id && { id })} heading={heading}>
      <figure className="db-figure">
        <figcaption>
          <p className="db-finding">{chart.sentence}</p>
          <p className="db-note">
            {note} {worst}
          </p>
        </figcaption>
        {chart.points.length > 1 && (
          <>
            <div className={wanted ? 'db-chart' : 'db-chart db-chart--later'}>
              <Suspense fallback={<Loading what="the chart" />}>
                <ControlChart title={heading} {...chart} />
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
                <span className="usa-sr-only"> of {heading.toLowerCase()}</span>
              </Button>
            )}
          </>
        )}
        <ChartNoteList notes={chart.notes} />
        {rows.length > 0 && <Numbers {...{ heading, head, rows }} />}
      </figure>
    </Panel>
  );
};

/** The table behind a chart. It is long, so it is made when it is opened or printed. */
const Numbers = ({
  heading,
  head,
  rows,
}: Pick<ControlFigureProps, 'heading' | 'head' | 'rows'>): ReactElement => {
  const [opened, setOpened] = useState(false);
  const wanted = usePrintedAt() !== null || opened;
  return (
    <details className="db-numbers" onToggle={() => setOpened(true)}>
      <summary>
        Show the numbers<span className="usa-sr-only"> of {heading.toLowerCase()}</span>
      </summary>
      {wanted && (
        <TableContainer label={`${heading}, in numbers`}>
          <table className="usa-table">
            <caption>{heading}</caption>
            <thead>
              <tr>
                {head.map((words) => (
                  <th key={words} scope="col">
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...cells]) => (
                <tr key={first}>
                  <th scope="row">{first}</th>
                  {cells.map((cell, at) => (
                    <td key={head[at + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableContainer>
      )}
    </details>
  );
};
