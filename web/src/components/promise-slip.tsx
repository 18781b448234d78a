import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.js';

interface PromiseSlipProps {
  readonly heading: string;
  readonly headingLevel?: 2 | 3;
  readonly sentence: string;
  readonly tone?: 'kept' | 'waiting' | 'late' | 'done';
  /** The day to keep in mind, printed on the stub; the sentence says it too. */
  readonly day?: { readonly weekday: string; readonly day: string; readonly month: string } | null;
  readonly children?: ReactNode;
}

/** What was promised, in the server's own sentence, with the date torn off like a receipt. */
export const PromiseSlip = ({
  heading,
  headingLevel = 2,
  sentence,
  tone = 'kept',
  day = null,
  children,
}: PromiseSlipProps): ReactElement => {
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      className={classes('cp-promise', `cp-promise--${tone}`, !day && 'cp-promise--single')}
      aria-label={heading}
    >
      <div className="cp-promise__words">
        <Heading>{heading}</Heading>
        <p>{sentence}</p>
        {children}
      </div>
      {day && (
        <div className="cp-promise__stub" aria-hidden="true">
          <span className="cp-promise__weekday">{day.weekday}</span>
          <span className="cp-promise__day">{day.day}</span>
          <span className="cp-promise__month">{day.month}</span>
        </div>
      )}
    </section>
  );
};
