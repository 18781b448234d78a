import type { ReactElement } from 'react';
import type { ClockStretch } from '../desk-types.js';

interface StretchBarProps {
  readonly stretches: readonly ClockStretch[];
}

const kindClass = (kind: string): string => {
  if (kind === 'counted') return 'counted';
  return kind === 'paused' ? 'paused' : 'closed';
};

const spanMs = ({ from, to }: ClockStretch): number => Date.parse(to) - Date.parse(from);

/**
 * The clock's life drawn to scale: solid is counted, dashed is paused, empty is closed. The
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
        <span className="desk-stretches__counted" /> counted
        <span className="desk-stretches__paused" /> paused
        <span className="desk-stretches__closed" /> closed
      </p>
    </div>
  );
};
