import type { ReactElement } from 'react';
import { announce } from '../../../app/announcer.js';
import { Button } from '../../../components/button.js';
import type { CalendarDraft } from '../../admin-types.js';
import { copiedToWorkingDays, weekdayNames, withHours } from './draft-changes.js';
import { HoursEditor } from './hours-editor.js';

interface WeekEditorProps {
  readonly draft: CalendarDraft;
  readonly onChange: (draft: CalendarDraft) => void;
  readonly errorAt: (id: string) => string | undefined;
  readonly splitAt: (field: string) => string | undefined;
}

/** The usual hours of each day of the week. */
export const WeekEditor = ({
  draft,
  onChange,
  errorAt,
  splitAt,
}: WeekEditorProps): ReactElement => {
  const copyMonday = (): void => {
    onChange(copiedToWorkingDays(draft, 'mon'));
    announce('Monday’s hours are on Tuesday to Friday too');
  };
  return (
    <section className="ad-edit__part" aria-labelledby="usual-week">
      <h2 id="usual-week">The usual week</h2>
      <p className="ad-note">
        A day may open several times. An end before the start lies on the next day; 12:00 a.m. as an
        end is the midnight that ends the day.
      </p>
      <ul className="ad-week-edit">
        {draft.week.map(({ day, hours }) => (
          <li key={day} className="ad-week-edit__day">
            <h3>{weekdayNames[day]}</h3>
            <HoursEditor
              id={`week-${day}`}
              whose={weekdayNames[day]}
              hours={hours}
              errorAt={errorAt}
              splitAt={(index) => splitAt(`weekly.${day}.${index}`)}
              onChange={(changed) => onChange(withHours(draft, day, changed))}
              aside={
                day === 'mon' && (
                  <Button variant="plain" small icon="content_copy" onClick={copyMonday}>
                    Copy to Tuesday–Friday
                  </Button>
                )
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
