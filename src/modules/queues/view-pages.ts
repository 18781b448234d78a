import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ConditionSet } from '../../domain/conditions/condition.js';
import { settleConditionSet } from '../../domain/conditions/settle-condition.js';
import { viewLayout, viewScope, type ViewSort } from '../../domain/views/view-shape.js';
import { requireAllowed } from '../../platform/errors/problem.js';
import { decodeCursor, pageOf, type Page } from '../../platform/http/page.js';
import { CatalogQueries } from '../catalog/catalog-queries.js';
import type { SignedInPerson } from '../people/signed-in-person.js';
import { ClockReadings } from '../tickets/queries/clock-readings.js';
import { searchWords } from '../tickets/search/search-words.js';
import type { QueueRowView } from './queues.views.js';
import { rowView } from './view-rows.js';
import { cursorShape, viewPage, type Wanted } from './view-statements.js';

const rowsOnAPage = 50;

/** What part of a list is asked for, and how. */
export interface PartOfList {
  readonly sort: ViewSort;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
  readonly q?: string | undefined;
  /** The conditions are of few shapes: those of a queue, not of what somebody made up. */
  readonly lasting?: boolean;
  /** Only these tickets of the list; null for all. */
  readonly ids?: readonly number[] | null;
}

/** The tickets that meet a set of conditions, page by page, as their reader sees them. */
@Injectable()
export class ViewPages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalog: CatalogQueries,
  ) {}

  /** 422 where the conditions are about too much, or the order is not one of theirs. */
  async page(
    person: SignedInPerson,
    condition: ConditionSet,
    part: PartOfList,
    now: number,
  ): Promise<Page<QueueRowView>> {
    const { sort, cursor, limit = rowsOnAPage, q, lasting = false, ids = null } = part;
    requireAllowed(viewLayout(condition, ['subject'], sort));
    const order = { sort, after: decodeCursor(cursor, cursorShape(sort)), limit: limit + 1 };
    const wanted = { ...wantedBy(person, condition, now, q ? searchWords(q) : null), ids };
    const rows = await viewPage(this.dataSource, person, wanted, order, lasting);
    const { items, nextCursor } = pageOf(rows, limit, ({ sortKey }) => sortKey);
    const readings = new ClockReadings(this.catalog, now, person.timeZone);
    const views: QueueRowView[] = [];
    for (const row of items) views.push(await rowView(row, readings));
    return { items: views, nextCursor };
  }
}

/** What the conditions mean when this person asks now. */
export function wantedBy(
  { id, timeZone }: SignedInPerson,
  condition: ConditionSet,
  now: number,
  words: Wanted['words'] = null,
): Wanted {
  const scope = requireAllowed(viewScope(condition));
  return {
    ...{ scope, words },
    condition: settleConditionSet(condition, { personId: id, now, timeZone }),
  };
}
