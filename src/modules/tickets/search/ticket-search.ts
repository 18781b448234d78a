import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { parseConditionAddress } from '../../../domain/conditions/condition-address.js';
import { settleConditionSet, type Settled } from '../../../domain/conditions/settle-condition.js';
import { ticketIdOf } from '../../../domain/ticket/ticket-number.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem } from '../../../platform/errors/problem.js';
import { decodeCursor, encodeCursor } from '../../../platform/http/page.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { deskStatusLabel } from '../desk-words.js';
import { visibilityValues } from '../queries/ticket-visibility.js';
import type { TicketSearchQuery } from '../tickets.bodies.js';
import type { FoundCountView, FoundTicketListView, FoundTicketView } from '../tickets.views.js';
import { AskedWords, type AskedWord } from './asked-words.js';
import {
  mostCounted,
  SearchStatement,
  type FoundRow,
  type Part,
  type WantedPage,
} from './search-statements.js';

const rowsOnAPage = 25;
/** With so few tickets that hold the words as typed, those with similar words are shown as well. */
const fewTickets = 5;
/** How many of the newest finished tickets are looked through before the index is asked, while a share holds the words. */
const lookedThrough = [1_000, 10_000];
const share = 1 / 200;

interface Asked {
  readonly statement: () => SearchStatement;
  readonly words: readonly AskedWord[];
  readonly exact: string;
  readonly offices: readonly string[];
}

/** A step of the list: open or finished tickets, with the words as typed or with similar ones. */
interface Step {
  readonly part: Part;
  readonly near: boolean;
}

/**
 * The Desk's search: the number first, then open tickets, then finished ones, each newest first; where
 * few hold the words as typed, those that hold similar words follow in the same order.
 */
@Injectable()
export class TicketSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly words: AskedWords,
    private readonly clock: Clock,
  ) {}

  async search(person: SignedInPerson, query: TicketSearchQuery): Promise<FoundTicketListView> {
    const scope = query.scope ?? 'all';
    const limit = query.limit ?? rowsOnAPage;
    const from = startOf(query.cursor);
    const asked = await this.asked(person, query);
    const first = from === null ? await this.byNumber(asked, query.q, scope) : [];
    const rows = [...first];
    let similar: string | null | undefined;
    let nextCursor: string | null = null;
    for (const step of stepsFrom(from?.step, scope)) {
      if (asked.words.length === 0 || rows.length > limit) break;
      if (step.near && similar === undefined) {
        const few = from?.goesOnSimilar ?? rows.length < fewTickets;
        similar = few ? await this.words.similar(asked.words, asked.offices) : null;
      }
      if (step.near && similar === null) break;
      const begun = from?.step.part === step.part && from.step.near === step.near;
      const before = begun ? from.before : Number.MAX_SAFE_INTEGER;
      const found = await this.page(asked, {
        ...{ words: step.near ? similar! : asked.exact, part: step.part, before },
        except: { id: ticketIdOf(query.q) ?? 0, words: step.near ? asked.exact : null },
        limit: limit + 1 - rows.length,
      });
      rows.push(...found.map((row) => ({ ...row, similar: step.near })));
      const goesOnSimilar = step.near || from?.goesOnSimilar === true;
      if (rows.length > limit) nextCursor = cursorAfter(rows[limit - 1]!, goesOnSimilar);
    }
    const items = rows.slice(0, limit).map(foundView);
    const wantsCount = query.count === true && from === null;
    const total = wantsCount
      ? await this.total(asked, similar ?? asked.exact, scope, rows, nextCursor, first.length)
      : null;
    return { items, nextCursor, total };
  }

  /** Few tickets are open. Of finished ones the way there is chosen by how common the words are. */
  private async page(asked: Asked, wanted: WantedPage): Promise<FoundRow[]> {
    if (wanted.part === 'done') {
      for (const newest of lookedThrough) {
        const rows = await asked.statement().pageOfNewest(this.dataSource, wanted, newest);
        if (rows.length === wanted.limit) return rows;
        if (rows.length < newest * share) break;
      }
    }
    return asked.statement().page(this.dataSource, wanted);
  }

  /** How many there are: exactly, up to a thousand. Counted only where the page does not hold them all. */
  private async total(
    asked: Asked,
    words: string,
    scope: 'open' | 'done' | 'all',
    rows: readonly FoundRow[],
    nextCursor: string | null,
    byNumber: number,
  ): Promise<FoundCountView> {
    if (nextCursor === null) return { tickets: rows.length, orMore: false };
    const except = byNumber > 0 ? rows[0]!.id : 0;
    const counted =
      byNumber + (await asked.statement().count(this.dataSource, { words, scope, except }));
    return { tickets: Math.min(counted, mostCounted), orMore: counted > mostCounted };
  }

  private async asked(person: SignedInPerson, query: TicketSearchQuery): Promise<Asked> {
    const reader = visibilityValues(person.actor);
    const condition = await this.conditionOf(person, query.where);
    const words = await this.words.in(query.q);
    const exact = words.map(({ query: one }) => `(${one})`).join(' & ');
    const statement = () => new SearchStatement(reader, condition);
    return { statement, words, exact, offices: reader[2] };
  }

  private async conditionOf(
    { id, timeZone }: SignedInPerson,
    where: string | undefined,
  ): Promise<Settled | null> {
    if (where === undefined || where === '') return null;
    const parsed = parseConditionAddress(where);
    if (!parsed.allowed) throw Problem.invalid(parsed.refusals);
    const now = await this.clock.now();
    return settleConditionSet(parsed.outcome, { personId: id, now, timeZone });
  }

  private async byNumber(
    asked: Asked,
    q: string,
    scope: 'open' | 'done' | 'all',
  ): Promise<FoundRow[]> {
    const id = ticketIdOf(q);
    return id === null ? [] : asked.statement().byId(this.dataSource, id, scope);
  }
}

function stepsFrom(from: Step | undefined, scope: 'open' | 'done' | 'all'): Step[] {
  const parts: readonly Part[] = scope === 'all' ? ['open', 'done'] : [scope];
  const steps = [false, true].flatMap((near) => parts.map((part) => ({ part, near })));
  if (from === undefined) return steps;
  return steps.slice(
    Math.max(
      0,
      steps.findIndex((step) => step.part === from.part && step.near === from.near),
    ),
  );
}

interface Start {
  readonly step: Step;
  readonly before: number;
  /** Whether similar words come after those that were typed. */
  readonly goesOnSimilar: boolean;
}

/** Where a page begins; null at the first one. A cursor of another scope begins where that scope does. */
function startOf(cursor: string | undefined): Start | null {
  const values = decodeCursor(cursor, ['string', 'number', 'number']);
  if (values === undefined) return null;
  const [word, before, similar] = values as [string, number, number];
  const near = word.startsWith('near_');
  const part = word.endsWith('done') ? 'done' : 'open';
  return { step: { part, near }, before, goesOnSimilar: near || similar === 1 };
}

function cursorAfter({ status, id, similar }: FoundRow, goesOnSimilar: boolean): string {
  const part = status === 'new' || status === 'open' || status === 'pending' ? 'open' : 'done';
  return encodeCursor([similar ? `near_${part}` : part, id, goesOnSimilar ? 1 : 0]);
}

function foundView(found: FoundRow): FoundTicketView {
  const { id: _id, pendingReason, mergedInto, openedAt, ...row } = found;
  return {
    ...row,
    tags: [...row.tags],
    statusLabel: deskStatusLabel(row.status, pendingReason, mergedInto),
    openedAt: openedAt.toISOString(),
  };
}
