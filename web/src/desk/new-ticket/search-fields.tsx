import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { peopleQuery, servicesQuery } from '../api/search-api.js';
import { Combobox, type ComboOption } from '../combobox.js';
import { useSettled } from '../../app/use-settled.js';

interface SearchFieldProps {
  readonly id: string;
  readonly label: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly chosen: ComboOption | null;
  readonly onChoose: (option: ComboOption | null) => void;
}

const mostShown = 8;

interface PersonFieldProps extends SearchFieldProps {
  /** Whether it takes the focus; by default while nobody is chosen. */
  readonly autoFocus?: boolean;
}

/** A person of the agency, found by some letters of name or address. */
export const PersonField = (props: PersonFieldProps): ReactElement => {
  const [query, setQuery] = useState('');
  const words = useSettled(query.trim(), 200);
  const people = useQuery(peopleQuery(words));
  const options = (words.length >= 2 ? (people.data ?? []) : []).map((person) => ({
    key: String(person.id),
    label: person.fullName,
    detail: [person.title, person.bureauName].filter(Boolean).join(', '),
  }));
  return (
    <Combobox
      {...props}
      hint="Some letters of the name or address"
      query={query}
      onQuery={setQuery}
      options={options}
      loading={people.isFetching || words !== query.trim() || words.length < 2}
      noun="people"
      autoFocus={props.autoFocus ?? props.chosen === null}
    />
  );
};

/** A service, found by any of its words; the list is short enough to be searched here. */
export const ServiceField = (props: SearchFieldProps): ReactElement => {
  const [query, setQuery] = useState('');
  const services = useQuery(servicesQuery);
  const words = query.trim().toLowerCase().split(/\s+/);
  const options = (services.data ?? [])
    .filter((service) => {
      const text = `${service.name} ${service.summary} ${service.deskName}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .toSorted((one, other) => {
      const first = words[0] ?? '';
      const inName = (name: string): number => (name.toLowerCase().includes(first) ? 0 : 1);
      return inName(one.name) - inName(other.name);
    })
    .slice(0, mostShown)
    .map((service) => ({ key: service.code, label: service.name, detail: service.deskName }));
  return (
    <Combobox
      {...props}
      query={query}
      onQuery={setQuery}
      options={options}
      loading={services.isPending}
      noun="services"
    />
  );
};
