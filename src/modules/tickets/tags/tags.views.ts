import type { TagSweep } from '../../../domain/ticket/tag-events.js';

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

/** A tag as administrators see it: with the number of tickets that all staff see. */
export class SetUpTagView extends TagView {}

/** What it would change to give a tag another word, to make it one with another, or to delete it. */
export class TagSweepEffectsView {
  tag: string;
  kind: TagSweep;
  /** The word in its place; null where it is deleted. */
  becomes: string | null;
  tickets: number;
  /** Saved views whose conditions name it; they stay as they are. */
  views: number;
  /** Rules that name or add it, by name; they stay as they are. */
  rules: string[];
}

/** What an administrator did with a tag, and how far that has come. */
export class TagSweepView {
  id: number;
  tag: string;
  becomes: string | null;
  kind: TagSweep;
  askedBy: string;
  askedAt: string;
  tickets: number;
  done: number;
  finishedAt: string | null;
}
