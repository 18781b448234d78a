/** A tag in use, with the number of tickets that have it and that the reader sees as staff. */
export class TagView {
  tag: string;
  tickets: number;
}

/** Tags in use that what was typed may stand for. */
export class TagListView {
  items: TagView[];
  /** What was typed as it would be kept, where it can be a tag and the reader knows of no ticket that has it. */
  newTag: string | null;
  /** Why what was typed can't be a tag; null where it can, or where nothing was typed. */
  problem: string | null;
}
