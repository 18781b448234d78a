import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.js';
import { useSlashKey } from './use-slash-key.js';

interface FrontSearchProps {
  readonly initial?: string;
  readonly label: string;
  readonly labelHidden?: boolean;
}

/** The one search for all desks. It leads to a plain page of results that can be kept as a link. */
export const FrontSearch = ({
  initial = '',
  label,
  labelHidden = false,
}: FrontSearchProps): ReactElement => {
  const [words, setWords] = useState(initial);
  const [, navigate] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  useSlashKey(input);
  useEffect(() => setWords(initial), [initial]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const query = words.trim();
    if (query === '') input.current?.focus();
    else navigate(`/search?q=${encodeURIComponent(query)}`);
  };
  return (
    <form role="search" className="portal-front-search" onSubmit={submit} noValidate>
      <label className={labelHidden ? 'cp-hidden' : 'usa-label'} htmlFor="front-search">
        {label}
      </label>
      <div className="cp-search">
        <input
          ref={input}
          id="front-search"
          className="usa-input"
          type="search"
          maxLength={200}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Button type="submit" icon="search">
          Search
        </Button>
      </div>
    </form>
  );
};
