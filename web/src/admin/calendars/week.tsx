import type { ReactElement } from 'react';
import type { Calendar } from '../admin-types.js';

const dayMinutes = 1440;
const share = (minutes: number): string => `${(minutes / dayMinutes) * 100}%`;

/** The hours of a week in words, with a strip for each day from midnight to midnight. */
export const Week = ({
  week,
  zoneName,
}: {
  readonly week: Calendar['week'];
  readonly zoneName: string;
}): ReactElement => (
  <div>
    <h3>The week, in {zoneName}</h3>
    <table className="ad-week">
      <caption className="usa-sr-only">Hours of each day</caption>
      <thead className="usa-sr-only">
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Hours</th>
        </tr>
      </thead>
      <tbody>
        {week.map(({ day, open, hours, openings }) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            <td>
              <div className="ad-week__cell">
                <span className={open ? 'ad-week__hours' : 'ad-week__hours cp-quiet'}>{hours}</span>
                <span className="ad-week__strip" aria-hidden="true">
                  {openings.map(({ fromMinute, toMinute }) => (
                    <span
                      key={fromMinute}
                      style={{
                        insetInlineStart: share(fromMinute),
                        inlineSize: share(toMinute - fromMinute),
                      }}
                    />
                  ))}
                </span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
