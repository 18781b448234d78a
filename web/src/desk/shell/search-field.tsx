import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { Icon } from '../../components/icon.js';

/** The search of the Desk: a ticket's number, a customer, or words. */
export const SearchField = (): ReactElement => {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const shown = path === '/desk/search' ? (new URLSearchParams(search).get('q') ?? '') : '';
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = typed.trim();
    if (words !== '') navigate(`/desk/search?q=${encodeURIComponent(words)}`);
  };
  return (
    <form role="search" aria-label="Tickets" className="desk-search" onSubmit={submit}>
      <label className="cp-hidden" htmlFor="desk-search">
        Search tickets by number, customer or words
      </label>
      <input
        id="desk-search"
        className="desk-search__input"
        type="search"
        placeholder="Number, customer or words"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="desk-search__button">
        <Icon name="search" />
        <span className="cp-hidden">Search</span>
      </button>
    </form>
  );
};
