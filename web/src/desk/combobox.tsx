import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { announce } from '../app/announcer.js';
import { classes } from '../components/classes.js';
import { controlAttributes, type FieldFrame, FormField } from '../components/form-field.js';

/** One thing that can be chosen, with a second line that tells it from its like. */
export interface ComboOption {
  readonly key: string;
  readonly label: string;
  readonly detail?: string;
}

interface ComboboxProps extends FieldFrame {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly options: readonly ComboOption[];
  readonly loading: boolean;
  /** What is chosen; typing again lets it go. */
  readonly chosen: ComboOption | null;
  readonly onChoose: (option: ComboOption | null) => void;
  /** "people", "services": for the count that is read out. */
  readonly noun: string;
  readonly autoFocus?: boolean;
}

/** A text field with a list below it: type, arrow, Enter. Tab takes what is marked, as Enter does. */
export const Combobox = (props: ComboboxProps): ReactElement => {
  const { id, label, hint, error, optional, options, chosen, query, loading, noun } = props;
  const [open, setOpen] = useState(false);
  const [marked, setMarked] = useState(0);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const shown = open && chosen === null && query.trim() !== '';
  const active = shown ? options[Math.min(marked, options.length - 1)] : undefined;

  useEffect(() => setMarked(0), [query]);
  useEffect(() => {
    if (shown && !loading) announce(`${options.length} ${noun}`, { topic: 'results' });
  }, [shown, loading, options.length, noun]);
  useEffect(() => {
    if (active)
      document.getElementById(`${listId}-${active.key}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, listId]);

  const choose = (option: ComboOption): void => {
    props.onChoose(option);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      if (!shown) setOpen(true);
      else
        setMarked((Math.min(marked, options.length - 1) + step + options.length) % options.length);
    } else if (event.key === 'Enter' && active && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(active);
    } else if (event.key === 'Tab' && active && !event.shiftKey) {
      choose(active);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <FormField id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <div className="desk-combo">
        <input
          {...controlAttributes(props)}
          ref={input}
          className={classes('usa-input', error && 'usa-input--error')}
          type="text"
          role="combobox"
          aria-expanded={shown}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active ? `${listId}-${active.key}` : undefined}
          autoComplete="off"
          autoFocus={props.autoFocus}
          value={chosen ? chosen.label : query}
          onChange={(event) => {
            if (chosen) props.onChoose(null);
            props.onQuery(event.target.value);
            setOpen(true);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <ul
          id={listId}
          role="listbox"
          aria-label={noun}
          className="desk-combo__list"
          hidden={!shown}
        >
          {(shown ? options : []).map((option) => (
            <li
              key={option.key}
              id={`${listId}-${option.key}`}
              role="option"
              aria-selected={option === active}
              className={classes('desk-combo__option', option === active && 'is-marked')}
              // The field keeps the focus; mousedown would take it away before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.label}
              {option.detail && <span className="cp-choice-note">{option.detail}</span>}
            </li>
          ))}
        </ul>
        {shown && !loading && options.length === 0 && (
          <p className="desk-combo__none">Nothing found for “{query.trim()}”.</p>
        )}
      </div>
      {chosen?.detail && <p className="cp-small cp-quiet">{chosen.detail}</p>}
    </FormField>
  );
};
