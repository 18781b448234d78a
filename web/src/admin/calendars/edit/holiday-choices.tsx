import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Checkbox } from '../../../components/checkbox.js';
import type { CalendarEdit } from '../../admin-types.js';
import { counted } from '../../counted.js';

interface HolidayChoicesProps {
  readonly sets: CalendarEdit['sets'];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

/** By which sets of holidays the calendar closes. */
export const HolidayChoices = ({ sets, chosen, onChange }: HolidayChoicesProps): ReactElement => {
  const toggle = (code: string, on: boolean): void =>
    onChange(on ? [...chosen, code] : chosen.filter((one) => one !== code));
  return (
    <section className="ad-edit__part" aria-labelledby="holidays">
      <h2 id="holidays">Holidays</h2>
      <p className="ad-note">
        The days of a set are written into the calendar when it is published. Sets are kept under{' '}
        <Link href="/admin/holidays">Holidays</Link>.
      </p>
      <div id="holiday-sets" tabIndex={-1}>
        {sets.map(({ code, name, summary, bureau, days, lastDay, changed }) => (
          <Checkbox
            key={code}
            id={`holiday-set-${code}`}
            label={name}
            note={
              <>
                {bureau ? `${bureau.name}. ` : ''}
                {summary && `${summary}. `}
                {counted(days, 'day')}
                {lastDay && `, through ${lastDay.slice(0, 4)}`}.
                {changed && <strong> Its days have changed: publish to take them over.</strong>}
              </>
            }
            checked={chosen.includes(code)}
            onChange={(on) => toggle(code, on)}
          />
        ))}
      </div>
    </section>
  );
};
