import { useEffect, useState } from 'react';
import { draftPrefix } from '../../../app/kept-drafts.js';
import { usePerson } from '../../../app/session.js';
import type { CalendarDraft, CalendarEdit } from '../../admin-types.js';

/** Everything that is typed on the page of a calendar. */
export interface TypedCalendar {
  readonly draft: CalendarDraft;
  /** Empty for "as soon as it is published". */
  readonly effectiveOn: string;
  readonly reason: string;
}

interface KeptDraft extends TypedCalendar {
  readonly version: number;
}

const read = (name: string, version: number): TypedCalendar | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null') as KeptDraft | null;
    return kept?.version === version ? kept : null;
  } catch {
    return null;
  }
};

/** What is typed about a calendar; this tab keeps it until it is published or given up. */
export const useKeptDraft = (calendar: CalendarEdit) => {
  const { id } = usePerson();
  const name = `${draftPrefix(id)}calendar.${calendar.code}`;
  const published: TypedCalendar = { draft: calendar.draft, effectiveOn: '', reason: '' };
  const [kept] = useState(() => read(name, calendar.version));
  const [typed, setTyped] = useState<TypedCalendar>(kept ?? published);
  const changed = JSON.stringify(typed.draft) !== JSON.stringify(calendar.draft);
  useEffect(() => {
    if (changed) {
      sessionStorage.setItem(name, JSON.stringify({ ...typed, version: calendar.version }));
    } else sessionStorage.removeItem(name);
  }, [name, typed, changed, calendar.version]);
  return {
    typed,
    changed,
    /** Typed before, and found again. */
    cameBack: kept !== null,
    set: (change: Partial<TypedCalendar>): void => setTyped((now) => ({ ...now, ...change })),
    giveUp: (): void => setTyped(published),
  };
};
