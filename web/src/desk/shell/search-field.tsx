import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useSettled } from '../../app/use-settled.js';
import { Icon } from '../../components/icon.js';
import { readSearch, searchHref } from '../search/search-address.js';

/** How long typing pauses before something is asked. */
const pauseMs = 250;

/** The search of the Desk: a ticket's number, a customer, or words. On its page it searches as one types. */
export const SearchField = (): ReactElement => {
  const [path, navigate] = useLocation();
  const search = useSearch();
  const isItsPage = path === '/desk/search';
  const asked = readSearch(isItsPage ? search : '');
  const [typed, setTyped] = useState(asked.q);
  const settled = useSettled(typed.trim(), pauseMs);
  const sent = useRef(asked.q);
  const go = (words: string, replace: boolean): void => {
    sent.current = words;
    navigate(searchHref({ ...asked, q: words, cursor: undefined }), { replace });
  };
  useEffect(() => {
    // Not what this field wrote into the address itself: more may have been typed since.
    if (asked.q !== sent.current) setTyped(asked.q);
    sent.current = asked.q;
  }, [asked.q]);
  useEffect(() => {
    const typing = document.activeElement?.id === 'desk-search';
    if (isItsPage && typing && settled === typed.trim() && settled !== asked.q) go(settled, true);
  }, [settled]); // eslint-disable-line react-hooks/exhaustive-deps
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const words = typed.trim();
    if (words !== '' && (words !== asked.q || !isItsPage)) go(words, isItsPage);
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
        maxLength={200}
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
