import { type ReactElement, useId } from 'react';
import { counted } from '../counted.js';
import type { PublicationCounts } from './publication-api.js';

interface RunProgressProps {
  readonly run: PublicationCounts;
  /** What is being done. */
  readonly what: string;
  /** What the counted tickets are: "Looked at". */
  readonly done: string;
}

/** How far the background work is. It goes on when the page is left. */
export const RunProgress = ({ run, what, done }: RunProgressProps): ReactElement => {
  const id = useId();
  return (
    <section className="ad-progress" aria-labelledby={id}>
      <h2 id={id}>{what}</h2>
      <progress
        aria-labelledby={id}
        {...(run.total === null ? {} : { max: Math.max(run.total, 1), value: run.lookedAt })}
      />
      <p>
        {run.total === null
          ? 'Counting them…'
          : `${done}: ${run.lookedAt.toLocaleString('en-US')} of ${counted(run.total, 'ticket')}.`}{' '}
        This goes on when you leave the page.
      </p>
    </section>
  );
};
