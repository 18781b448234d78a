import { type ReactElement, type ReactNode, useState } from 'react';
import { Button } from './button.js';

export interface TimelineEntry {
  readonly id: string | number;
  readonly title: ReactNode;
  /** ISO instant, for the machine-readable time. */
  readonly at: string;
  /** The same in words. */
  readonly when: string;
  readonly by?: string | null;
  readonly sentence?: ReactNode;
  /** Notes, buttons or a form that belong to the entry. */
  readonly more?: ReactNode;
}

interface TimelineProps {
  readonly entries: readonly TimelineEntry[];
  readonly headingLevel?: 3 | 4;
  /** How many are shown before the rest folds. */
  readonly shown?: number;
}

/** What has happened, newest first; older entries fold behind a button that says how many. */
export const Timeline = ({ entries, headingLevel = 3, shown = 6 }: TimelineProps): ReactElement => {
  const [unfolded, setUnfolded] = useState(false);
  const folded = unfolded || entries.length <= shown + 1 ? 0 : entries.length - shown;
  const Heading = `h${headingLevel}` as const;
  return (
    <>
      <ol className="cp-timeline" reversed>
        {entries.slice(0, entries.length - folded).map((entry) => (
          <li key={entry.id} className="cp-timeline__item">
            <Heading>{entry.title}</Heading>
            <p className="cp-timeline__when">
              <time dateTime={entry.at}>{entry.when}</time>
              {entry.by && ` by ${entry.by}`}
            </p>
            {entry.sentence && <p>{entry.sentence}</p>}
            {entry.more}
          </li>
        ))}
      </ol>
      {folded > 0 && (
        <Button
          variant="outline"
          small
          icon="expand_more"
          className="cp-timeline__more"
          onClick={() => setUnfolded(true)}
        >
          Show {folded} earlier updates
        </Button>
      )}
    </>
  );
};
