import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ErrorState } from '../../../app/error-state.js';
import { Alert } from '../../../components/alert.js';
import { Button } from '../../../components/button.js';
import { Loading } from '../../../components/loading.js';
import type { CalendarPreview } from '../../admin-types.js';
import { DayGrid } from './day-grid.js';

interface CalendarPreviewPartProps {
  readonly preview: UseQueryResult<CalendarPreview>;
  /** `2027-03`, or empty for the present one. */
  readonly month: string;
  readonly onMonth: (month: string) => void;
}

/** What the draft means: warnings, the next eight weeks, and a month. */
export const CalendarPreviewPart = ({
  preview,
  month,
  onMonth,
}: CalendarPreviewPartProps): ReactElement => (
  <section className="ad-edit__preview" aria-labelledby="preview" aria-busy={preview.isFetching}>
    <h2 id="preview">What this means</h2>
    {preview.isPending && <Loading what="the days ahead" lines={6} />}
    {preview.isError && (
      <ErrorState
        error={preview.error}
        title="The days ahead can’t be shown"
        headingLevel={3}
        onRetry={() => void preview.refetch()}
      />
    )}
    {preview.data && !preview.isError && (
      <Shown data={preview.data} month={month} onMonth={onMonth} />
    )}
  </section>
);

const Shown = ({
  data,
  month,
  onMonth,
}: {
  readonly data: CalendarPreview;
  readonly month: string;
  readonly onMonth: (month: string) => void;
}): ReactElement => {
  if (data.weeks.length === 0) {
    return (
      <Alert tone="error" slim>
        <p>The days ahead appear once this is put right:</p>
        <ul>
          {data.problems.map(({ field, message }) => (
            <li key={`${field} ${message}`}>{message}</li>
          ))}
        </ul>
      </Alert>
    );
  }
  const shown = data.month[0]!.date.slice(0, 7);
  return (
    <>
      {data.problems.map(({ field, message }) => (
        <Alert key={`${field} ${message}`} tone="error" slim>
          <p>{message}</p>
        </Alert>
      ))}
      {data.warnings.map((words) => (
        <Alert key={words} tone="warning" slim>
          <p>{words}</p>
        </Alert>
      ))}
      <DayGrid days={data.weeks} caption="The next eight weeks" />
      <DayGrid days={data.month} caption={data.monthWords} />
      <div className="ad-month">
        <Button
          variant="outline"
          small
          icon="navigate_before"
          onClick={() => onMonth(monthFrom(shown, -1))}
        >
          Month before
        </Button>
        <label className="usa-sr-only" htmlFor="preview-month">
          Month to show
        </label>
        <input
          id="preview-month"
          type="month"
          className="usa-input"
          value={month || shown}
          onChange={(event) => {
            if (/^\d{4}-\d\d$/.test(event.target.value)) onMonth(event.target.value);
          }}
        />
        <Button variant="outline" small onClick={() => onMonth(monthFrom(shown, 1))}>
          Month after
        </Button>
      </div>
    </>
  );
};

const monthFrom = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
};
