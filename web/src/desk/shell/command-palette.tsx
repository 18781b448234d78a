import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { announce } from '../../app/announcer.js';
import { classes } from '../../components/classes.js';
import { queuesQuery } from '../api/queue-api.js';
import { peopleQuery, ticketSearchQuery } from '../api/search-api.js';
import { useSettled } from '../../app/use-settled.js';
import { searchHref } from '../search/search-address.js';
import { readSetting, writeSetting } from './desk-storage.js';
import { useRegisteredKeys } from './key-bindings.js';
import { KeyCaps } from './keys-dialog.js';

interface CommandPaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

interface Command {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

const matches = (label: string, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => label.toLowerCase().includes(word));

const recentIds = (): readonly string[] => (readSetting('recent-commands') ?? '').split('\n');

const remember = (id: string): void =>
  writeSetting(
    'recent-commands',
    [id, ...recentIds().filter((other) => other !== id)].slice(0, 5).join('\n'),
  );

const useCommands = (typed: string): readonly Command[] => {
  const [, navigate] = useLocation();
  const registered = useRegisteredKeys();
  const queues = useQuery(queuesQuery).data ?? [];
  const words = useSettled(typed.trim(), 200);
  const searches = words.length >= 2;
  const people = useQuery({ ...peopleQuery(words), enabled: searches });
  const tickets = useQuery({
    ...ticketSearchQuery({ q: words, scope: 'all', limit: 6 }),
    enabled: searches,
  });
  // What was found for other words than those typed by now is not offered: Enter would open it.
  const found = searches && words === typed.trim();
  const here = registered
    .filter((entry) => entry.group !== 'This list')
    .flatMap((entry) =>
      entry.bindings.map((binding) => ({
        id: `${entry.group}.${binding.label}`,
        group: entry.group === 'Everywhere' ? 'Go to' : 'Here',
        label: binding.label,
        keys: binding.keys,
        run: binding.run,
      })),
    );
  const places = queues.map((queue) => ({
    id: `queue.${queue.code}`,
    group: 'Go to',
    label: `${queue.kind === 'saved' ? 'View' : 'Queue'}: ${queue.name}`,
    run: () => navigate(`/desk/${queue.code}`),
  }));
  const fixed = [...here, ...places].filter((command) => matches(command.label, typed.trim()));
  const recent = recentIds();
  const rank = (command: Command): number => {
    const place = recent.indexOf(command.id);
    return (command.group === 'Here' ? 0 : 100) + (place === -1 ? 50 : place);
  };
  return [
    ...fixed.toSorted((one, other) => rank(one) - rank(other)),
    ...(found ? (tickets.data?.items ?? []) : []).map((ticket) => ({
      id: `ticket.${ticket.number}`,
      group: 'Tickets',
      label: `${ticket.number} ${ticket.subject}, ${ticket.customerName}`,
      run: () => navigate(`/desk/tickets/${ticket.number}`),
    })),
    ...(found ? (people.data ?? []) : []).slice(0, 5).map((person) => ({
      id: `person.${person.id}`,
      group: 'People',
      label: `${person.fullName}, ${person.bureauName}`,
      run: () => navigate(`/desk/customers/${person.id}`),
    })),
    ...(typed.trim() === ''
      ? []
      : [
          {
            id: 'search',
            group: 'Search',
            label: `Search all tickets for “${typed.trim()}”`,
            run: () => navigate(searchHref({ q: typed.trim(), scope: 'all' })),
          },
        ]),
  ];
};

/** "2 commands, 6 tickets, 1 person". */
const countWords = (commands: readonly Command[]): string => {
  const of = (group: string): number => commands.filter((one) => one.group === group).length;
  const [tickets, people, rest] = [of('Tickets'), of('People'), of('Here') + of('Go to')];
  return [
    `${rest} ${rest === 1 ? 'command' : 'commands'}`,
    tickets > 0 ? `${tickets} ${tickets === 1 ? 'ticket' : 'tickets'}` : '',
    people > 0 ? `${people} ${people === 1 ? 'person' : 'people'}` : '',
  ]
    .filter(Boolean)
    .join(', ');
};

/** Everything that can be done from here, by name: type, arrow, Enter. */
export const CommandPalette = ({ open, onClose }: CommandPaletteProps): ReactElement => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="desk-palette"
      aria-label="Commands"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {open && <Palette onClose={onClose} />}
    </dialog>
  );
};

const Palette = ({ onClose }: { readonly onClose: () => void }): ReactElement => {
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const commands = useCommands(typed);
  const listId = useId();
  const place = Math.min(marked, commands.length - 1);
  const active = commands[place];
  const groups = [...new Set(commands.map((command) => command.group))];

  useEffect(
    () => announce(countWords(commands), { topic: 'results' }),
    [countWords(commands)], // eslint-disable-line react-hooks/exhaustive-deps
  );
  useEffect(() => {
    document.getElementById(`${listId}-${place}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, place]);

  const run = (command: Command): void => {
    remember(command.id);
    onClose();
    // The dialog gives the focus back first; the command may then move it.
    setTimeout(command.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && commands.length > 0) {
      event.preventDefault();
      setMarked((place + step + commands.length) % commands.length);
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      run(active);
    }
  };
  return (
    <>
      <input
        className="desk-palette__input"
        type="text"
        role="combobox"
        aria-label="Type a command, a number or a name"
        aria-expanded={commands.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${listId}-${place}` : undefined}
        placeholder="Type a command, a number or a name"
        autoComplete="off"
        maxLength={200}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label="Commands" className="desk-palette__list">
        {groups.map((group) => (
          <div key={group} role="group" aria-label={group}>
            <p className="desk-palette__group" aria-hidden="true">
              {group}
            </p>
            {commands.map(
              (command, index) =>
                command.group === group && (
                  <div
                    key={command.id}
                    id={`${listId}-${index}`}
                    role="option"
                    aria-selected={index === place}
                    className={classes('desk-palette__option', index === place && 'is-marked')}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => run(command)}
                  >
                    <span>{command.label}</span>
                    {command.keys && <KeyCaps keys={command.keys} />}
                  </div>
                ),
            )}
          </div>
        ))}
      </div>
      {commands.length === 0 && <p className="desk-palette__none">Nothing by that name.</p>}
    </>
  );
};
