import { useEffect, useState } from 'react';
import { draftPrefix } from '../app/kept-drafts.js';
import { usePerson } from '../app/session.js';

interface KeptDraft<Typed> {
  readonly typed: Typed;
  readonly version: number;
}

interface DraftOf<Typed> {
  /** What it is about: "calendar.office-hours". */
  readonly name: string;
  /** The version it is written on; a draft on an older one is not taken up again. */
  readonly version: number;
  /** What the form shows when nothing is typed. */
  readonly published: Typed;
  readonly isChanged: (typed: Typed) => boolean;
}

const read = <Typed>(name: string, version: number): Typed | null => {
  try {
    const kept = JSON.parse(sessionStorage.getItem(name) ?? 'null') as KeptDraft<Typed> | null;
    return kept?.version === version ? kept.typed : null;
  } catch {
    return null;
  }
};

/** What is typed on an editor's page; this tab keeps it until it is published or given up. */
export const useKeptDraft = <Typed extends object>(of: DraftOf<Typed>) => {
  const { version, published, isChanged } = of;
  const { id } = usePerson();
  const name = `${draftPrefix(id)}${of.name}`;
  const [kept] = useState(() => read<Typed>(name, version));
  const [typed, setTyped] = useState<Typed>(kept ?? published);
  const changed = isChanged(typed);
  useEffect(() => {
    if (changed) sessionStorage.setItem(name, JSON.stringify({ typed, version }));
    else sessionStorage.removeItem(name);
  }, [name, typed, changed, version]);
  return {
    typed,
    changed,
    /** Typed before, and found again. */
    cameBack: kept !== null,
    set: (change: Partial<Typed>): void => setTyped((now) => ({ ...now, ...change })),
    giveUp: (): void => setTyped(published),
  };
};
