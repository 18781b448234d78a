/**
 * Small settings of this browser (density, keys, what to do after sending). Text that people typed
 * is kept by the drafts, not here. Storage that is full or forbidden only means "not remembered".
 */
const prefix = 'counterpart.desk.';

export const readSetting = (name: string): string | null => {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
};

export const writeSetting = (name: string, value: string): void => {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Not remembered; the page works the same.
  }
};
