import { useEffect, useRef, useSyncExternalStore } from 'react';
import { readSetting, writeSetting } from './desk-storage.js';

/** A command of the page in view: reachable by its key, by the palette and by a visible control. */
export interface KeyBinding {
  /** "r", "g q" (one after the other), "?" or "[". */
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
}

interface Registered {
  readonly group: string;
  readonly bindings: readonly KeyBinding[];
}

const sequenceMs = 1_200;
let registered: readonly Registered[] = [];
let singleKeys = readSetting('single-keys') !== 'off';
const listeners = new Set<() => void>();

const changed = (): void => {
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Everything that has a key on the page in view, for the help dialog and the palette. */
export const useRegisteredKeys = (): readonly Registered[] =>
  useSyncExternalStore(subscribe, () => registered);

/** Whether single keys act at all (WCAG 2.1.4), and the switch. */
export const useSingleKeys = (): readonly [boolean, (on: boolean) => void] => [
  useSyncExternalStore(subscribe, () => singleKeys),
  (on) => {
    singleKeys = on;
    writeSetting('single-keys', on ? 'on' : 'off');
    changed();
  },
];

/** Offers the commands while the calling component is on the page. Labels and keys must be stable. */
export const useKeyBindings = (group: string, bindings: readonly KeyBinding[]): void => {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const shape = bindings.map((binding) => `${binding.keys}\t${binding.label}`).join('\n');
  useEffect(() => {
    const entry: Registered = {
      group,
      bindings: shape === '' ? [] : shape.split('\n').map((line) => offer(line, latest)),
    };
    registered = [...registered, entry];
    changed();
    return () => {
      registered = registered.filter((other) => other !== entry);
      changed();
    };
  }, [group, shape]);
};

const offer = (line: string, latest: { readonly current: readonly KeyBinding[] }): KeyBinding => {
  const [keys = '', label = ''] = line.split('\t');
  return {
    keys,
    label,
    run: () => latest.current.find((binding) => binding.keys === keys)?.run(),
  };
};

const writesText = (target: EventTarget | null): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target.matches('input:not([type=checkbox], [type=radio], [type=button], [type=submit])');
};

const find = (keys: string): KeyBinding | undefined =>
  registered
    .toReversed()
    .flatMap((entry) => entry.bindings)
    .find((binding) => binding.keys === keys);

const isPrefix = (keys: string): boolean =>
  registered.some((entry) => entry.bindings.some((binding) => binding.keys.startsWith(`${keys} `)));

let pendingPrefix = '';
let prefixTimer: ReturnType<typeof setTimeout> | undefined;

const ignores = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  event.ctrlKey ||
  event.metaKey ||
  event.altKey ||
  event.isComposing ||
  !singleKeys ||
  writesText(event.target) ||
  document.querySelector('dialog[open]') !== null;

const onKeyDown = (event: KeyboardEvent): void => {
  if (ignores(event) || event.key.length > 1) return;
  const keys = pendingPrefix ? `${pendingPrefix} ${event.key}` : event.key;
  clearTimeout(prefixTimer);
  pendingPrefix = '';
  if (isPrefix(keys)) {
    pendingPrefix = keys;
    prefixTimer = setTimeout(() => {
      pendingPrefix = '';
    }, sequenceMs);
    return;
  }
  const binding = find(keys);
  if (!binding) return;
  event.preventDefault();
  binding.run();
};

/** Listens for the keys of the Desk while its frame is shown. */
export const useKeyListener = (): void => {
  useEffect(() => {
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
};
