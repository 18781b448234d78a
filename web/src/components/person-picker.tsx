import { type KeyboardEvent, type ReactElement, useState } from 'react';
import { asProblem } from '../api/problem-error.js';
import { announce } from '../app/announcer.js';
import { Button } from './button.js';
import { classes } from './classes.js';
import { controlAttributes, type FieldFrame, FormField } from './form-field.js';

export interface PickedPerson {
  readonly id: number;
  readonly fullName: string;
  readonly title?: string;
  readonly bureauName?: string;
}

interface PersonPickerProps extends FieldFrame {
  readonly value: PickedPerson | null;
  readonly onChange: (person: PickedPerson | null) => void;
  readonly search: (query: string) => Promise<readonly PickedPerson[]>;
}

const detail = (person: PickedPerson): string =>
  [person.title, person.bureauName].filter(Boolean).join(', ');

const countWords = (count: number, query: string): string => {
  if (count === 0)
    return `We found nobody for “${query}”. Check the spelling or try the last name.`;
  return count === 1 ? '1 person found' : `${count} people found`;
};

/** Search, then choose from a short list: works the same by keyboard, touch and screen reader. */
export const PersonPicker = (props: PersonPickerProps): ReactElement => {
  const { id, label, hint, error, optional = false, value, onChange, search } = props;
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<readonly PickedPerson[] | null>(null);
  const [message, setMessage] = useState('');
  const [busy, setBusy] = useState(false);

  const run = async (): Promise<void> => {
    const words = query.trim();
    if (words.length < 2 || busy) {
      setMessage(busy ? message : 'Enter at least 2 letters of the name');
      return;
    }
    setBusy(true);
    try {
      const people = await search(words);
      setFound(people);
      setMessage(countWords(people.length, words));
      announce(countWords(people.length, words));
    } catch (failure) {
      setFound(null);
      setMessage(`We can’t search right now. ${asProblem(failure).message}`);
    }
    setBusy(false);
  };

  const pick = (person: PickedPerson): void => {
    onChange(person);
    setFound(null);
    setMessage('');
    setQuery('');
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void run();
  };

  const frame = { id, label, hint, error, optional };
  if (value) {
    return (
      <FormField {...frame}>
        <div className="cp-picked">
          <span>
            <strong>{value.fullName}</strong>
            {detail(value) && <span className="cp-choice-note">{detail(value)}</span>}
          </span>
          <Button id={id} variant="plain" small onClick={() => onChange(null)}>
            Change <span className="cp-hidden">person</span>
          </Button>
        </div>
      </FormField>
    );
  }
  return (
    <FormField {...frame}>
      <div className="cp-search cp-search--people">
        <input
          {...controlAttributes(props)}
          className={classes('usa-input', error && 'usa-input--error')}
          type="search"
          autoComplete="off"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button icon="search" busy={busy} busyLabel="Searching…" onClick={() => void run()}>
          Search
        </Button>
      </div>
      {message && <p className="cp-count">{message}</p>}
      {found && found.length > 0 && (
        <ul className="cp-people" aria-label="People found">
          {found.map((person) => (
            <li key={person.id}>
              <button type="button" className="cp-people__pick" onClick={() => pick(person)}>
                <strong>{person.fullName}</strong>
                {detail(person) && <span className="cp-choice-note">{detail(person)}</span>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </FormField>
  );
};
