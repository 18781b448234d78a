import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Link, useLocation, useParams } from 'wouter';
import { newRepeatKey } from '../../../api/client.js';
import { asProblem } from '../../../api/problem-error.js';
import { problemWords } from '../../../app/error-state.js';
import { PageHeading } from '../../../app/page-heading.js';
import { Alert } from '../../../components/alert.js';
import { Breadcrumb } from '../../../components/breadcrumb.js';
import { Button } from '../../../components/button.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorSummary, type FormError } from '../../../components/error-summary.js';
import { TableContainer } from '../../../components/table-container.js';
import type { CalendarImport } from '../../admin-types.js';
import { counted } from '../../counted.js';
import { PageStates } from '../../page-states.js';
import { useMoments } from '../../use-moments.js';
import { decideImport, importQuery } from '../calendar-api.js';

/** What a calendar file proposes, day by day, for a person to choose from. */
export const ImportPage = (): ReactElement => {
  const { id = '' } = useParams<{ id: string }>();
  const file = useQuery(importQuery(Number(id) || 0));
  const place = file.data?.setCode
    ? { label: 'Holidays', href: '/admin/holidays' }
    : { label: 'Calendars', href: '/admin/calendars' };
  return (
    <>
      <Breadcrumb trail={[place]} current="Calendar file" />
      <PageHeading section="Admin">Days from a calendar file</PageHeading>
      <PageStates
        query={file}
        what="the days of the file"
        missing={<EmptyState heading="There is no such file" />}
      >
        {(data) => <Proposal file={data} />}
      </PageStates>
    </>
  );
};

const Proposal = ({ file }: { readonly file: CalendarImport }): ReactElement => {
  const { moment } = useMoments();
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const fresh = file.rows.filter(({ takeable, standing }) => takeable && standing === 'new');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(fresh.map(({ row }) => row)));
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [repeatKey] = useState(newRepeatKey);
  const open = file.decidedAt === null;
  const target = file.setCode
    ? `/admin/holidays/${file.setCode}`
    : `/admin/calendars/${file.calendarCode}`;
  const toggle = (row: number): void => {
    const next = new Set(chosen);
    if (!next.delete(row)) next.add(row);
    setChosen(next);
  };
  const take = async (rows: readonly number[]): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setErrors([]);
    try {
      await decideImport(
        file.id,
        rows,
        `${repeatKey} ${rows.join(',')}`.slice(0, 200).replaceAll(' ', ':'),
      );
      await client.invalidateQueries({ queryKey: ['admin'] });
      const forCalendar = file.calendarCode !== null && rows.length > 0;
      navigate(forCalendar ? `${target}?import=${file.id}` : target);
    } catch (error) {
      setErrors([{ message: problemWords(asProblem(error)) }]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className="cp-lead ad-lead">
        {file.fileName}, for {file.targetName}. {file.uploadedBy} sent it {moment(file.uploadedAt)}.
      </p>
      <ErrorSummary errors={errors} />
      {file.leftOut > 0 && (
        <Alert tone="warning" slim>
          <p>
            {counted(file.leftOut, 'day')} of the file {file.leftOut === 1 ? 'is' : 'are'} not
            listed: in years that have passed, more than six years ahead, or of events longer than
            60 days.
          </p>
        </Alert>
      )}
      {!open && (
        <Alert tone="info" slim>
          <p>
            {file.decidedBy} decided on this file {moment(file.decidedAt!)}. To take more of it,
            select the file again.
          </p>
        </Alert>
      )}
      {file.rows.length === 0 ? (
        <EmptyState
          heading="The file has no day to look at"
          action={<Link href={target}>Back</Link>}
        />
      ) : (
        <Days file={file} chosen={chosen} onToggle={open ? toggle : null} />
      )}
      {open && file.rows.length > 0 && (
        <>
          <div className="cp-actions">
            <Button busy={busy} onClick={() => void take([...chosen])}>
              {chosen.size === 0 ? 'Take none' : `Take ${counted(chosen.size, 'day')}`}
            </Button>
            <Link href={target}>Decide later</Link>
          </div>
          <p className="ad-note">
            {file.setCode
              ? 'They become days of the set. Calendars follow when they are published again.'
              : 'They go into the form of the calendar. Nothing is published before you have seen what it changes.'}
          </p>
        </>
      )}
    </>
  );
};

interface DaysProps {
  readonly file: CalendarImport;
  readonly chosen: ReadonlySet<number>;
  /** Null once it is decided. */
  readonly onToggle: ((row: number) => void) | null;
}

const Days = ({ file, chosen, onToggle }: DaysProps): ReactElement => (
  <TableContainer label="Days of the file">
    <table className="usa-table usa-table--stacked ad-imported">
      <thead>
        <tr>
          <th scope="col">Take</th>
          <th scope="col">Date</th>
          <th scope="col">Name</th>
          <th scope="col">What</th>
          <th scope="col">How it stands</th>
        </tr>
      </thead>
      <tbody>
        {file.rows.map((row) => (
          <tr key={row.row} className={row.takeable ? undefined : 'ad-imported__idle'}>
            <td data-label="Take">
              <Choice row={row} chosen={chosen.has(row.row)} onToggle={onToggle} />
            </td>
            <td data-label="Date">{row.words}</td>
            <td data-label="Name">{row.name}</td>
            <td data-label="What">{row.what}</td>
            <td data-label="How it stands">{row.standingWords}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </TableContainer>
);

const Choice = ({
  row,
  chosen,
  onToggle,
}: {
  readonly row: CalendarImport['rows'][number];
  readonly chosen: boolean;
  readonly onToggle: ((row: number) => void) | null;
}): ReactElement => {
  if (onToggle === null) return <>{row.taken && row.takeable ? 'Taken' : '–'}</>;
  if (!row.takeable) return <>–</>;
  const id = `take-${row.row}`;
  return (
    <div className="usa-checkbox">
      <input
        className="usa-checkbox__input"
        type="checkbox"
        id={id}
        checked={chosen}
        onChange={() => onToggle(row.row)}
      />
      <label className="usa-checkbox__label" htmlFor={id}>
        <span className="usa-sr-only">
          {row.name}, {row.words}
        </span>
      </label>
    </div>
  );
};
