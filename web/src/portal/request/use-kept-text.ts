import { useState } from 'react';
import { usePerson } from '../../app/session.js';

const read = (key: string): string => {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

const write = (key: string, text: string): void => {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // This browser keeps nothing: the text lives as long as the page.
  }
};

/** Text that survives a reload and a sign-in of the same person in this tab, until it is sent. */
export const useKeptText = (
  name: string,
): readonly [string, (text: string) => void, () => void] => {
  const { id } = usePerson();
  const key = `counterpart.text ${id} ${name}`;
  const [text, setText] = useState(() => read(key));
  const keep = (next: string): void => {
    setText(next);
    write(key, next);
  };
  return [text, keep, () => keep('')];
};
