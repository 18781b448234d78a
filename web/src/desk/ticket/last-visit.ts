import { useEffect, useState } from 'react';
import { readSetting, writeSetting } from '../shell/desk-storage.js';

const mostRemembered = 300;

const readVisits = (): Record<string, string> => {
  try {
    return JSON.parse(readSetting('visits') ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
};

const rememberVisit = (key: string, newestAt: string): void => {
  const visits = readVisits();
  delete visits[key];
  visits[key] = newestAt;
  const kept = Object.entries(visits).slice(-mostRemembered);
  writeSetting('visits', JSON.stringify(Object.fromEntries(kept)));
};

/**
 * The newest entry the reader had seen when they came to this page, as its instant; null on the
 * first visit. What is shown now counts as seen for the next one.
 */
export const useLastVisit = (
  personId: number,
  number: string,
  newestAt: string | undefined,
): string | null => {
  const key = `${personId}.${number}`;
  const [before] = useState(() => readVisits()[key] ?? null);
  useEffect(() => {
    if (newestAt) rememberVisit(key, newestAt);
  }, [key, newestAt]);
  return before;
};
