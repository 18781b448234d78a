/** Unsent words of a person that this browser keeps: their names in the storage start like this. */
export const draftPrefix = (personId: number): string => `counterpart.draft.${personId}.`;

/** The browser's stores, as far as it lets pages have them. */
export const browserStores = (): readonly Storage[] => {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return [];
  }
};

/** How many unsent drafts of a person this browser keeps. */
export const countDrafts = (personId: number): number =>
  browserStores()
    .flatMap((store) => Object.keys(store))
    .filter((name) => name.startsWith(draftPrefix(personId))).length;

/** Takes all of a person's unsent drafts out of this browser. */
export const deleteDrafts = (personId: number): void => {
  for (const store of browserStores()) {
    for (const name of Object.keys(store)) {
      if (name.startsWith(draftPrefix(personId))) store.removeItem(name);
    }
  }
};
