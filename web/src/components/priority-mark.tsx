import type { ReactElement } from 'react';

export type Priority = 'urgent' | 'high' | 'normal' | 'low';

const levels: Record<Priority, { word: string; bars: number }> = {
  urgent: { word: 'Urgent', bars: 3 },
  high: { word: 'High', bars: 2 },
  normal: { word: 'Normal', bars: 1 },
  low: { word: 'Low', bars: 0 },
};

/** The word, with bars for the eye that scans a column. */
export const PriorityMark = ({ priority }: { readonly priority: Priority }): ReactElement => {
  const { word, bars } = levels[priority];
  return (
    <span className={`cp-priority cp-priority--${priority}`}>
      <span className="cp-priority__bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <span key={bar} className={bar <= bars ? 'is-on' : ''} />
        ))}
      </span>
      {word}
    </span>
  );
};
