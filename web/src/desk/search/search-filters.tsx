import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { announce } from '../../app/announcer.js';
import { Button } from '../../components/button.js';
import type { Choice } from '../../components/choices.js';
import { Icon } from '../../components/icon.js';
import { SelectField } from '../../components/select-field.js';
import { tagsQuery } from '../api/tags-api.js';
import { viewChoicesQuery } from '../api/view-api.js';
import {
  type SearchAddress,
  type SearchFilterName,
  searchFilterNames,
  type SearchFilters,
  searchHref,
} from './search-address.js';

const labels: Record<SearchFilterName, string> = {
  service: 'Service',
  team: 'Team',
  bureau: 'Bureau',
  assignee: 'Assignee',
  tag: 'Tag',
  opened: 'Opened',
};

const fixed: Partial<Record<SearchFilterName, readonly Choice[]>> = {
  assignee: [
    { value: 'me', label: 'Me' },
    { value: 'nobody', label: 'Nobody' },
  ],
  opened: [
    { value: '7d', label: 'In the last 7 days' },
    { value: '30d', label: 'In the last 30 days' },
    { value: '90d', label: 'In the last 90 days' },
    { value: '365d', label: 'In the last year' },
  ],
};

/** The tags that most tickets have; one that is in the address already stays, also if it is not among them. */
const useTagChoices = (used: string | undefined): readonly Choice[] => {
  const found = (useQuery(tagsQuery('')).data?.items ?? []).map(({ tag }) => tag);
  return [...new Set([...(used ? [used] : []), ...found])].map((tag) => ({
    ...{ value: tag, label: tag },
  }));
};

const useChoices = (filters: SearchFilters): ((name: SearchFilterName) => readonly Choice[]) => {
  const { data } = useQuery(viewChoicesQuery);
  const tags = useTagChoices(filters.tag);
  return (name) =>
    (name === 'tag' ? tags : fixed[name]) ??
    (data?.fields.find(({ field }) => field === name)?.choices ?? []).map(({ code, label }) => ({
      ...{ value: code, label },
    }));
};

type Searched = SearchAddress & { readonly filters: SearchFilters };

/** What a search can be narrowed by; applied to the address, so that it can be shared. */
export const SearchFilterForm = ({
  asked,
  onDone,
}: {
  readonly asked: Searched;
  readonly onDone: () => void;
}): ReactElement => {
  const [, navigate] = useLocation();
  const choicesOf = useChoices(asked.filters);
  const [draft, setDraft] = useState<SearchFilters>(asked.filters);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    navigate(searchHref({ q: asked.q, scope: asked.scope, filters: draft }));
    announce('Filter applied');
    onDone();
  };
  return (
    <form
      id="search-filter"
      className="desk-filter desk-filter--search"
      ref={form}
      onSubmit={submit}
      aria-label="Filter"
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      {searchFilterNames.map((name) => (
        <SelectField
          key={name}
          id={`filter-${name}`}
          label={labels[name]}
          placeholder="Any"
          choices={choicesOf(name)}
          value={draft[name] ?? ''}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
        />
      ))}
      <div className="desk-filter__acts">
        <Button type="submit">Apply</Button>
        <Button variant="outline" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
};

/** What narrows the search right now; each can be taken away by itself. */
export const SearchFilterChips = ({ asked }: { readonly asked: Searched }): ReactElement | null => {
  const choicesOf = useChoices(asked.filters);
  const used = searchFilterNames.filter((name) => asked.filters[name] !== undefined);
  if (used.length === 0) return null;
  const { q, scope, filters } = asked;
  return (
    <ul className="desk-chips" aria-label="Filters in use">
      {used.map((name) => {
        const value = filters[name]!;
        const word = choicesOf(name).find((choice) => choice.value === value)?.label ?? value;
        return (
          <li key={name}>
            <Link
              href={searchHref({ q, scope, filters: { ...filters, [name]: '' } })}
              className="desk-chips__chip"
            >
              <span className="cp-hidden">Remove filter </span>
              {labels[name]}: {word}
              <Icon name="close" />
            </Link>
          </li>
        );
      })}
      <li>
        <Link href={searchHref({ q, scope })}>Clear filters</Link>
      </li>
    </ul>
  );
};
