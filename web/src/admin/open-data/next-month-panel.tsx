import { type ReactElement } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { Panel } from '../../components/panel.js';
import type { NextMonth } from './open-data-api.js';
import { OpenTableFigure } from './open-table-figure.js';
import { PublishForm } from './publish-form.js';

interface NextMonthPanelProps {
  readonly next: NextMonth;
  readonly onErrors: (withErrors: boolean) => void;
}

/** The month that is published next, exactly as it would be, and the note that goes with it. */
export const NextMonthPanel = ({ next, onErrors }: NextMonthPanelProps): ReactElement => (
  <Panel heading={`Next: ${next.label}`} className="ad-block">
    {next.tables.length === 0 ? (
      <EmptyState heading="No group of this month is large enough to be published" headingLevel={3}>
        <p>Groups of fewer than 10 answers are published together with later months.</p>
      </EmptyState>
    ) : (
      <>
        {next.tables.map((table) => (
          <OpenTableFigure key={table.code} table={table} />
        ))}
        <details className="ad-details">
          <summary>How the figures come about</summary>
          <ul>
            {next.method.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
        <PublishForm month={next.month} label={next.label} onErrors={onErrors} />
      </>
    )}
  </Panel>
);
