import type { TagEventData, TagSweep } from '../../../domain/ticket/tag-events.js';
import type { TicketEvent } from '../../../domain/ticket/ticket-event.js';

const list = new Intl.ListFormat('en-US');
const causes: Readonly<Record<TagSweep, string>> = {
  renamed: ', because the tag was renamed everywhere',
  merged: ', because two tags were made one',
  deleted: ', because the tag was deleted everywhere',
};

/** What happened to the tags, for staff; customers are not told of them. */
export function tagSentence({
  kind,
  data: { tags, because },
}: Extract<TicketEvent, { kind: keyof TagEventData }>): string {
  const noun = tags.length === 1 ? 'tag' : 'tags';
  const words = `the ${noun} ${list.format(tags.map((tag) => `“${tag}”`))}`;
  const cause = because === undefined ? '' : causes[because];
  return kind === 'tagged' ? `Added ${words}${cause}.` : `Took off ${words}${cause}.`;
}
