import type { ReactElement, ReactNode } from 'react';
import { classes } from './classes.js';
import { Icon } from './icon.js';

export type StageMark = 'reached' | 'skipped' | 'now' | 'to_come' | 'left_out';

export interface StageItem {
  readonly code: string;
  readonly name: string;
  /** Absent where nothing has begun yet, as on the page of a service. */
  readonly state?: StageMark;
  /** What is said below the name, a line each. */
  readonly notes: readonly ReactNode[];
}

const said: Readonly<Record<StageMark, string>> = {
  reached: 'Done: ',
  skipped: 'Left out: ',
  now: 'Now: ',
  to_come: 'To come: ',
  left_out: 'Not reached: ',
};

/** Steps in order, each with how far it has come in a mark and in words. */
export const StageList = ({ items }: { readonly items: readonly StageItem[] }): ReactElement => (
  <ol className="cp-stages">
    {items.map(({ code, name, state = 'to_come', notes }, index) => (
      <li
        key={code}
        className={classes('cp-stage', `cp-stage--${state}`)}
        aria-current={state === 'now' ? 'step' : undefined}
      >
        <span className="cp-stage__mark" aria-hidden="true">
          {state === 'reached' ? <Icon name="check" /> : index + 1}
        </span>
        <div className="cp-stage__words">
          <p className="cp-stage__name">
            {items.some((item) => item.state) && <span className="cp-hidden">{said[state]}</span>}
            {name}
          </p>
          {notes.map((note, at) => (
            <p key={at} className="cp-stage__note">
              {note}
            </p>
          ))}
        </div>
      </li>
    ))}
  </ol>
);
