import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { tagOf } from '../../../domain/ticket/tag.js';
import { againstTagWord } from '../../../domain/ticket/tagging.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { visibilityValues } from '../queries/ticket-visibility.js';
import type { TagListView, TagView } from './tags.views.js';

const mostOffered = 20;

/**
 * Tags by how many tickets have them, of those that the reader sees as staff: what is kept of all tickets,
 * without restricted ones of other offices and without the reader's own requests. $1 to $3 the reader, $4 the
 * beginning of a part of the tag, $5 how many.
 */
const tagsInUse = `
SELECT tag, sum(tickets)::integer AS tickets
  FROM (SELECT u.tag, u.tickets FROM tag_uses u
         WHERE $2::boolean AND (u.office_code = '' OR u.office_code = ANY($3::text[]))
        UNION ALL
        SELECT own.tag, -1 FROM tickets t, unnest(t.tags) AS own(tag)
         WHERE t.customer_id = $1::bigint AND (NOT t.sensitive OR t.office_code = ANY($3::text[]))) used
 WHERE starts_with(tag, $4) OR strpos(tag, '-' || $4) > 0
 GROUP BY tag HAVING sum(tickets) > 0
 ORDER BY tag = $4 DESC, starts_with(tag, $4) DESC, sum(tickets) DESC, tag
 LIMIT $5`;

/** The tags that are in use, as far as the reader may know. */
@Injectable()
export class TagQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** Those that begin so, or have a part that does, most used first; and the word itself, where it would be a new one. */
  async offered({ actor }: SignedInPerson, typed: string): Promise<TagListView> {
    const tag = tagOf(typed);
    const values = [...visibilityValues(actor), tag, mostOffered];
    const items: TagView[] = await this.dataSource.query(tagsInUse, values);
    const refusal = typed === '' ? null : againstTagWord(typed, 'q');
    const known = items.some((item) => item.tag === tag);
    return {
      items,
      newTag: typed === '' || refusal !== null || known ? null : tag,
      problem: refusal?.message ?? null,
    };
  }
}
