/** Why an administrator changed a tag on all tickets that had it. */
export type TagSweep = 'renamed' | 'merged' | 'deleted';

interface TagsChanged {
  readonly tags: readonly string[];
  /** The act of an administrator that it is a part of; absent where somebody changed this ticket alone. */
  readonly because?: TagSweep;
}

/** What is recorded when the tags of a ticket change. */
export interface TagEventData {
  tagged: TagsChanged;
  untagged: TagsChanged;
}

export const tagEventKinds = [
  'tagged',
  'untagged',
] as const satisfies readonly (keyof TagEventData)[];
