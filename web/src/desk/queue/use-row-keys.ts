import { useKeyBindings } from '../shell/key-bindings.js';

const step = (by: 1 | -1): void => {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row-link]')];
  const row = document.activeElement?.closest('[data-row]');
  const here = links.findIndex((link) => row?.contains(link));
  const target = links[here === -1 ? (by === 1 ? 0 : links.length - 1) : here + by];
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
};

/** j and k move the real focus from row to row; Enter then follows the link as always. */
export const useRowKeys = (): void =>
  useKeyBindings('This list', [
    { keys: 'j', label: 'Next row', run: () => step(1) },
    { keys: 'k', label: 'Row before', run: () => step(-1) },
  ]);
