import { useQuery } from '@tanstack/react-query';
import {
  type ComponentProps,
  type KeyboardEvent,
  type ReactElement,
  type SyntheticEvent,
  useEffect,
  useId,
  useState,
} from 'react';
import { announce } from '../../app/announcer.js';
import { useSettled } from '../../app/use-settled.js';
import { classes } from '../../components/classes.js';
import { type Mentionable, mentionableQuery } from '../api/mentions-api.js';
import { calledIn, type TypedMention, typedMention, withMention } from './mention-words.js';

interface MentionsProps {
  readonly number: string;
  readonly fieldId: string;
  readonly body: string;
  readonly onBody: (body: string) => void;
}

export interface MentionList {
  /** For the text field, beside its own attributes. */
  readonly textarea: Pick<
    ComponentProps<'textarea'>,
    | 'onKeyDown'
    | 'onSelect'
    | 'onBlur'
    | 'aria-autocomplete'
    | 'aria-controls'
    | 'aria-activedescendant'
  >;
  readonly list: ReactElement;
  /** The colleagues whom the text calls, of those who were offered. */
  readonly called: readonly string[];
}

/** Offers colleagues who see the ticket while "@" and a name are typed: arrow, Enter. */
export const useMentions = ({ number, fieldId, body, onBody }: MentionsProps): MentionList => {
  const [typed, setTyped] = useState<TypedMention | null>(null);
  const [marked, setMarked] = useState(0);
  const [known, setKnown] = useState<readonly string[]>([]);
  const listId = useId();
  const q = useSettled(typed?.q ?? '', 150);
  const found = useQuery({ ...mentionableQuery(number, q), enabled: typed !== null });
  const offered = typed !== null && typed.q === q ? (found.data ?? []) : [];
  const active = offered[Math.min(marked, offered.length - 1)];

  useEffect(() => setMarked(0), [q]);
  useEffect(() => {
    if (typed && found.data && typed.q === q) {
      announce(`${found.data.length} ${found.data.length === 1 ? 'colleague' : 'colleagues'}`, {
        topic: 'results',
      });
    }
  }, [typed === null, found.data, q]); // eslint-disable-line react-hooks/exhaustive-deps

  const choose = ({ fullName }: Mentionable): void => {
    if (!typed) return;
    const { text, caret } = withMention(body, typed, fullName);
    setTyped(null);
    setKnown((names) => [...new Set([...names, fullName])]);
    onBody(text);
    requestAnimationFrame(() => {
      const field = document.getElementById(fieldId) as HTMLTextAreaElement | null;
      field?.focus();
      field?.setSelectionRange(caret, caret);
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!active || event.ctrlKey || event.metaKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      setMarked((Math.min(marked, offered.length - 1) + step + offered.length) % offered.length);
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) choose(active);
    else if (event.key === 'Escape') setTyped(null);
    else return;
    event.preventDefault();
  };
  return {
    textarea: {
      onKeyDown,
      onSelect: (event: SyntheticEvent<HTMLTextAreaElement>) => {
        const { value, selectionStart, selectionEnd } = event.currentTarget;
        setTyped(selectionStart === selectionEnd ? typedMention(value, selectionStart) : null);
      },
      onBlur: () => setTyped(null),
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-activedescendant': active ? `${listId}-${active.id}` : undefined,
    },
    list: (
      <div className="desk-combo">
        <ul
          id={listId}
          role="listbox"
          aria-label="Colleagues"
          className="desk-combo__list"
          hidden={offered.length === 0}
        >
          {offered.map((one) => (
            <li
              key={one.id}
              id={`${listId}-${one.id}`}
              role="option"
              aria-selected={one === active}
              className={classes('desk-combo__option', one === active && 'is-marked')}
              // The field keeps the focus; mousedown would take it away before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(one)}
            >
              {one.fullName}
              <span className="cp-choice-note">{one.detail}</span>
            </li>
          ))}
        </ul>
      </div>
    ),
    called: calledIn(body, known),
  };
};
