import { type FormEvent, type ReactElement, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.js';
import { SelectField } from '../../components/select-field.js';
import { TextField } from '../../components/text-field.js';
import { adminHref, type PeopleFilters, type RoleChoice } from '../admin-api.js';

const everyone = 'everyone';

const roleChoices: readonly { readonly value: RoleChoice | typeof everyone; label: string }[] = [
  { value: 'any', label: 'Anyone with a role' },
  { value: 'agent', label: 'Agents' },
  { value: 'team_lead', label: 'Team leads' },
  { value: 'office_lead', label: 'Office leads' },
  { value: 'bureau_lead', label: 'Bureau leads' },
  { value: 'administrator', label: 'Administrators' },
  { value: 'none', label: 'People without a role' },
  { value: everyone, label: 'Everyone' },
];

/** The address says whom to show; without a word, those who hold a role. */
export const readPeopleFilters = (search: string): PeopleFilters => {
  const params = new URLSearchParams(search);
  const known = roleChoices.find(({ value }) => value === params.get('role'))?.value;
  const q = params.get('q')?.trim() ?? '';
  const role = known ?? (q === '' ? 'any' : everyone);
  return { q, role: role === everyone ? '' : role, cursor: params.get('cursor') };
};

/** By name or address, and by role. */
export const PeopleFilter = ({ filters }: { readonly filters: PeopleFilters }): ReactElement => {
  const [, navigate] = useLocation();
  const [q, setQ] = useState(filters.q);
  const [role, setRole] = useState<string>(filters.role || everyone);
  const [error, setError] = useState<string>();
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    const words = q.trim();
    if (words.length === 1) setError('Enter a name or an address with 2 characters or more.');
    else navigate(adminHref('/people', { q: words, role }));
  };
  return (
    <form className="ad-filter" role="search" aria-label="People" onSubmit={apply}>
      <TextField
        id="person"
        label="Name or address"
        type="search"
        value={q}
        onChange={setQ}
        error={error}
      />
      <SelectField
        id="role"
        label="Role"
        placeholder={null}
        choices={roleChoices}
        value={role}
        onChange={setRole}
      />
      <Button type="submit">Show</Button>
    </form>
  );
};
