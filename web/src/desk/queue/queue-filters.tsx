import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { announce } from '../../app/announcer.js';
import { Button } from '../../components/button.js';
import type { Choice } from '../../components/choices.js';
import { Icon } from '../../components/icon.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import type { QueueFilters } from '../api/queue-api.js';
import { teamsQuery } from '../api/ticket-api.js';
import { type FilterName, filterNames, hasFilters, queueHref, without } from './queue-address.js';

const statuses: readonly Choice[] = [
  { value: 'new', label: 'New' },
  { value: 'open', label: 'Open' },
  { value: 'pending', label: 'Waiting' },
];

const priorities: readonly Choice[] = [
  { value: 'urgent', label: 'Urgent' },
  { value: 'high', label: 'High' },
  { value: 'normal', label: 'Normal' },
  { value: 'low', label: 'Low' },
];

const filterLabels: Record<FilterName, string> = {
  status: 'Status',
  priority: 'Priority',
  assignee: 'Assignee',
  q: 'Words',
};

const useAssignees = (teamCode: string | null): readonly Choice[] => {
  const teams = useQuery(teamsQuery).data ?? [];
  const members = teams.find((team) => team.code === teamCode)?.members ?? [];
  return [
    { value: 'none', label: 'Nobody yet' },
    { value: 'me', label: 'Me' },
    ...members.map((member) => ({ value: String(member.id), label: member.fullName })),
  ];
};

interface FilterFormProps {
  readonly code: string;
  readonly filters: QueueFilters;
  readonly teamCode: string | null;
  readonly onDone: () => void;
}

/** Everything that narrows a queue; applied at once to the address, so it can be shared. */
export const FilterForm = ({ code, filters, teamCode, onDone }: FilterFormProps): ReactElement => {
  const [, navigate] = useLocation();
  const assignees = useAssignees(teamCode);
  const [draft, setDraft] = useState<QueueFilters>({ ...filters, cursor: '' });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const set = (name: FilterName) => (value: string) => setDraft({ ...draft, [name]: value });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    navigate(queueHref(code, draft));
    announce('Filter applied');
    onDone();
  };
  return (
    <form
      id="queue-filter"
      className="desk-filter"
      ref={form}
      onSubmit={submit}
      aria-label="Filter"
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <SelectField
        id="filter-status"
        label="Status"
        placeholder="Any"
        choices={statuses}
        value={draft.status ?? ''}
        onChange={set('status')}
      />
      <SelectField
        id="filter-priority"
        label="Priority"
        placeholder="Any"
        choices={priorities}
        value={draft.priority ?? ''}
        onChange={set('priority')}
      />
      <SelectField
        id="filter-assignee"
        label="Assignee"
        placeholder="Anybody"
        choices={assignees}
        value={draft.assignee ?? ''}
        onChange={set('assignee')}
      />
      <TextField
        id="filter-q"
        label="Words"
        type="search"
        value={draft.q ?? ''}
        onChange={set('q')}
      />
      <div className="desk-filter__acts">
        <Button type="submit">Apply</Button>
        <Button variant="outline" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
};

interface FilterChipsProps {
  readonly code: string;
  readonly filters: QueueFilters;
}

/** What narrows the list right now; each can be taken away by itself. */
export const FilterChips = ({ code, filters }: FilterChipsProps): ReactElement | null => {
  const assignees = useAssignees(code);
  if (!hasFilters(filters)) return null;
  const named = { status: statuses, priority: priorities, assignee: assignees, q: [] };
  const wordFor = (name: FilterName, value: string): string =>
    (named[name] as readonly Choice[]).find((choice) => choice.value === value)?.label ?? value;
  return (
    <ul className="desk-chips" aria-label="Filters in use">
      {filterNames.map((name) => {
        const value = filters[name];
        if (value === undefined) return null;
        const words = `${filterLabels[name]}: ${wordFor(name, value)}`;
        return (
          <li key={name}>
            <Link href={queueHref(code, without(filters, name))} className="desk-chips__chip">
              <span className="cp-hidden">Remove filter </span>
              {words}
              <Icon name="close" />
            </Link>
          </li>
        );
      })}
      {filters.where !== undefined && (
        <li>
          <Link href={queueHref(code, without(filters, 'where'))} className="desk-chips__chip">
            <span className="cp-hidden">Remove </span>
            More conditions
            <Icon name="close" />
          </Link>
        </li>
      )}
      <li>
        <Link href={`/desk/${code}`}>Clear filters</Link>
      </li>
    </ul>
  );
};
