import type { ReactElement } from 'react';
import { classes } from './classes.js';

interface StepIndicatorProps {
  readonly steps: readonly string[];
  /** Index of the step the person is on. */
  readonly current: number;
}

const stateOf = (index: number, current: number): 'complete' | 'current' | undefined => {
  if (index < current) return 'complete';
  return index === current ? 'current' : undefined;
};

/** Only for three or more steps that stay the same whatever is answered. */
export const StepIndicator = ({ steps, current }: StepIndicatorProps): ReactElement => (
  <div className="usa-step-indicator cp-steps">
    <ol className="usa-step-indicator__segments" aria-label="Steps">
      {steps.map((step, index) => {
        const state = stateOf(index, current);
        return (
          <li
            key={step}
            className={classes(
              'usa-step-indicator__segment',
              state && `usa-step-indicator__segment--${state}`,
            )}
            {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="usa-step-indicator__segment-label">
              {step}
              {state === 'complete' && <span className="cp-hidden"> (done)</span>}
              {state === undefined && <span className="cp-hidden"> (not started)</span>}
            </span>
          </li>
        );
      })}
    </ol>
    <p className="cp-steps__now">
      Step {current + 1} of {steps.length}
      <span className="cp-steps__name">: {steps[current]}</span>
    </p>
  </div>
);
