import type { ReactElement } from 'react';
import { classes } from './classes.js';
import { Icon, type IconName } from './icon.js';

/** The state of a promise's clock, as the server computed it. */
export type ClockTone = 'on_track' | 'soon' | 'late' | 'paused' | 'met' | 'missed';

const icons: Record<ClockTone, IconName> = {
  on_track: 'schedule',
  soon: 'hourglass_empty',
  late: 'octagon',
  paused: 'pause',
  met: 'check',
  missed: 'close',
};

interface TimeLeftChipProps {
  readonly text: string;
  readonly tone: ClockTone;
  /** The whole sentence: "Reply due in 40 minutes, today 3:10 p.m. ET". */
  readonly description?: string;
}

export const TimeLeftChip = ({ text, tone, description }: TimeLeftChipProps): ReactElement => (
  <span
    className={classes('cp-chip', `cp-chip--${tone}`)}
    {...(description ? { title: description } : {})}
  >
    <Icon name={icons[tone]} />
    {description ? (
      <>
        <span aria-hidden="true">{text}</span>
        <span className="cp-hidden">{description}</span>
      </>
    ) : (
      text
    )}
  </span>
);
