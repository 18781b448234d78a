import type { ReactElement } from 'react';
import { TableContainer } from '../../../components/table-container.js';
import type { CalendarPreviewDay } from '../../admin-types.js';

const heads = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const monday = 1;

/** Days as a wall calendar, a week a row, each with the time that counts on it. */
export const DayGrid = ({
  days,
  caption,
}: {
  readonly days: readonly CalendarPreviewDay[];
  readonly caption: string;
}): ReactElement => (
  <TableContainer label={caption}>
    <table className="ad-grid">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((day) => day)?.date}>
            {week.map((day, at) =>
              day ? <Day key={day.date} day={day} /> : <td key={`none ${heads[at]}`} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </TableContainer>
);

const Day = ({ day }: { readonly day: CalendarPreviewDay }): ReactElement => {
  const { date, words, rule, name, hours, counts, openMinutes, clockChange } = day;
  const special = rule === 'week' ? '' : ' ad-grid__day--special';
  const closed = openMinutes === 0 ? ' ad-grid__day--closed' : '';
  const clocks = clockChange && `Clocks go ${clockChange}`;
  const number = Number(date.slice(8));
  return (
    <td
      className={`ad-grid__day${special}${closed}`}
      title={[words, name, hours].filter(Boolean).join(', ')}
    >
      <time dateTime={date}>{number === 1 ? `${words.split(' ')[1]?.slice(0, 3)} 1` : number}</time>
      <span className="ad-grid__counts">{openMinutes === 0 ? '–' : counts}</span>
      {openMinutes === 0 && <span className="usa-sr-only">Closed</span>}
      {name && <span className="ad-grid__name">{name}</span>}
      {clocks && <span className="ad-grid__clocks">{clocks}</span>}
    </td>
  );
};

/** Rows of seven, empty before the first day and after the last. */
const weeksOf = (
  days: readonly CalendarPreviewDay[],
): readonly (readonly (CalendarPreviewDay | null)[])[] => {
  const first = days[0];
  if (!first) return [];
  const before = (new Date(first.date).getUTCDay() - monday + 7) % 7;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const after = (7 - (cells.length % 7)) % 7;
  const all = [...cells, ...Array.from({ length: after }, () => null)];
  return Array.from({ length: all.length / 7 }, (_, week) => all.slice(week * 7, week * 7 + 7));
};
