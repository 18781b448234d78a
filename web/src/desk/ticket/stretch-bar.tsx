import { Fragment, type ReactElement } from 'react';
import type { ClockStretch } from '../desk-types.js';

interface StretchBarProps {
  readonly stretches: readonly ClockStretch[];
}

const keys = [
  ['counted', 'counted'],
  ['paused', 'paused'],
  ['closed', 'outside hours'],
  ['over', 'resolved or merged'],
] as const;

const kindClass = (kind: string): (typeof keys)[number][0] => {
  if (kind === 'counted' || kind === 'paused') return kind;
  return ['resolved', 'merged', 'cancelled'].includes(kind) ? 'over' : 'closed';
};

const spanMs = ({ from, to }: ClockStretch): number => Date.parse(to) - Date.parse(from);

/**
 * The clock's life drawn to scale: solid is counted, striped is paused, empty is outside hours, grey is over. The
 * sentences below say the same, so the drawing is for the eye only.
 */
export const StretchBar = ({ stretches }: StretchBarProps): ReactElement | null => {
  const drawn = stretches.filter((stretch) => spanMs(stretch) > 0);
  if (drawn.length === 0) return null;
  return (
    <div className="desk-stretches" aria-hidden="true">
      <div className="desk-stretches__bar">
        {drawn.map((stretch) => (
          <span
            key={stretch.from}
            className={`desk-stretches__${kindClass(stretch.kind)}`}
            // Square roots keep a half hour visible beside a weekend.
            style={{ flexGrow: Math.sqrt(spanMs(stretch)) }}
          />
        ))}
      </div>
      <p className="desk-stretches__key">
        {keys
          .filter(([kind]) => drawn.some((stretch) => kindClass(stretch.kind) === kind))
          .map(([kind, word]) => (
            <Fragment key={kind}>
              <span className={`desk-stretches__${kind}`} /> {word}
            </Fragment>
          ))}
      </p>
    </div>
  );
};
