import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../../components/button.js';
import { Icon } from '../../components/icon.js';
import { useSession } from '../../app/session.js';
import { queuesQuery } from '../api/queue-api.js';
import { offerSummaryQuery } from '../api/offers-api.js';
import { taskSummaryQuery } from '../api/tasks-api.js';
import type { QueueSummary } from '../desk-types.js';
import { shortCount } from '../views/ticket-count.js';

type OfferSummary = Awaited<ReturnType<NonNullable<typeof offerSummaryQuery.queryFn>>>;
type TaskSummary = Awaited<ReturnType<NonNullable<typeof taskSummaryQuery.queryFn>>>;

interface DeskNavProps {
  readonly onPalette: () => void;
  readonly onKeys: () => void;
}

interface Entry {
  readonly href: string;
  readonly label: string;
  /** "312", "10,000+". */
  readonly count?: string;
  readonly late?: number;
  readonly finished?: boolean;
}

const queueEntry = (queue: QueueSummary): Entry => ({
  href: `/desk/${queue.code}`,
  label: queue.name,
  ...{ count: shortCount(queue), late: queue.late, finished: queue.finished },
});

/** Tasks are counted once they are known, so that the line stands before. */
const taskEntry = (tasks: TaskSummary | undefined): Entry => ({
  ...{ href: '/desk/tasks', label: 'Tasks for my teams' },
  ...(tasks && tasks.open > 0
    ? { count: tasks.open.toLocaleString('en-US'), late: tasks.late }
    : {}),
});

/** As with tasks; only what waits for the reader's teams is counted. */
const offerEntry = (offers: OfferSummary | undefined): Entry => ({
  ...{ href: '/desk/offers', label: 'Offered tickets' },
  ...(offers && offers.received > 0
    ? { count: offers.received.toLocaleString('en-US'), late: offers.overdue }
    : {}),
});

/** The queues the reader works in and the views they see; beside the page when there is room, else a select above it. */
export const DeskNav = ({ onPalette, onKeys }: DeskNavProps): ReactElement => {
  const { data: queues = [], isPending } = useQuery(queuesQuery);
  const { permissions } = useSession();
  const tasks = useQuery(taskSummaryQuery).data;
  const offers = useQuery(offerSummaryQuery).data;
  const leads = permissions.includes('desk.lead');
  const own: Entry[] = [
    { href: '/desk/me', label: 'My work' },
    ...(leads
      ? [
          { href: '/desk/board', label: 'Shift board' },
          { href: '/desk/forecast', label: 'Likely to be late' },
          { href: '/desk/teams', label: 'Teams I lead' },
          { href: '/desk/themes', label: 'Themes in comments' },
        ]
      : []),
    ...(permissions.includes('staff_pulse.read')
      ? [{ href: '/desk/staff-pulse', label: 'How staff find their work' }]
      : []),
    ...(permissions.includes('rules.write') ? [{ href: '/desk/rules', label: 'Rules' }] : []),
    taskEntry(tasks),
    offerEntry(offers),
    { href: '/desk/follow-ups', label: 'Follow-ups' },
    { href: '/desk/saved-replies', label: 'Saved replies' },
    { href: '/desk/availability', label: 'My availability' },
  ];
  const entries = queues.filter(({ kind }) => kind !== 'saved').map(queueEntry);
  const views = [
    ...queues.filter(({ kind }) => kind === 'saved').map(queueEntry),
    { href: '/desk/views', label: 'All views' },
  ];
  return (
    <nav className="desk-nav" aria-label="Desk">
      <div className="desk-nav__list">
        <EntryList entries={own} />
        {/* What stands below the queues comes with them, so that nothing jumps. */}
        {!isPending && (
          <>
            <h2 className="desk-nav__heading">Queues</h2>
            <EntryList entries={entries} />
            <h2 className="desk-nav__heading">Views</h2>
            <EntryList entries={views} />
          </>
        )}
      </div>
      <QueueSelect entries={[...own, ...entries, ...views]} />
      {!isPending && (
        <div className="desk-nav__help">
          <Button variant="link" onClick={onPalette}>
            Commands <kbd>Ctrl K</kbd>
          </Button>
          <Button variant="link" onClick={onKeys}>
            <Icon name="keyboard" /> Keys
          </Button>
        </div>
      )}
    </nav>
  );
};

const EntryList = ({ entries }: { readonly entries: readonly Entry[] }): ReactElement => {
  const [path] = useLocation();
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.href}>
          <Link
            href={entry.href}
            className="desk-nav__link"
            aria-current={path === entry.href ? 'page' : undefined}
          >
            <span className="desk-nav__name">{entry.label}</span>
            {entry.count !== undefined && <Count {...entry} />}
          </Link>
        </li>
      ))}
    </ul>
  );
};

const Count = ({
  count,
  late = 0,
  finished = false,
}: Pick<Entry, 'count' | 'late' | 'finished'>): ReactElement => (
  <span className="desk-nav__count">
    {count}
    <span className="cp-hidden"> {finished ? 'finished' : 'open'}</span>
    {late > 0 && <span className="desk-nav__late"> {late} late</span>}
  </span>
);

const QueueSelect = ({ entries }: { readonly entries: readonly Entry[] }): ReactElement => {
  const [path, navigate] = useLocation();
  const [chosen, setChosen] = useState<string | null>(null);
  const current = entries.some((entry) => entry.href === path) ? path : '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen) navigate(chosen);
    setChosen(null);
  };
  return (
    <form className="desk-nav__select" onSubmit={submit}>
      <label className="cp-hidden" htmlFor="desk-queue">
        Queue
      </label>
      <select
        id="desk-queue"
        className="usa-select"
        value={chosen ?? current}
        onChange={(event) => setChosen(event.target.value)}
      >
        {current === '' && <option value="">Choose a queue</option>}
        {entries.map((entry) => (
          <option key={entry.href} value={entry.href}>
            {entry.count === undefined ? entry.label : `${entry.label} (${entry.count})`}
          </option>
        ))}
      </select>
      <Button type="submit" variant="outline">
        Go
      </Button>
    </form>
  );
};
