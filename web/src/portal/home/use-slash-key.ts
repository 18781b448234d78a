import { type RefObject, useEffect } from 'react';

const isTypingPlace = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

// The Desk's switch for its keys is the same one.
const settingKey = 'counterpart.desk.single-keys';

/** Whether single keys do things for this person; kept in this browser, switched in the profile. */
export const singleKeysOn = (): boolean => {
  try {
    return localStorage.getItem(settingKey) !== 'off';
  } catch {
    return true;
  }
};

/** False when this browser keeps nothing, so that the switch cannot be remembered. */
export const setSingleKeys = (on: boolean): boolean => {
  try {
    localStorage.setItem(settingKey, on ? 'on' : 'off');
    return true;
  } catch {
    return false;
  }
};

/** "/" puts the cursor into the search field, unless something is being typed or it is switched off. */
export const useSlashKey = (input: RefObject<HTMLInputElement | null>): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (event.key !== '/' || modified || isTypingPlace(event.target) || !singleKeysOn()) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [input]);
};
