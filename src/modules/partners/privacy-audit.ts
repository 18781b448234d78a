import { answerBlocks, type AnswerCell } from '../../domain/measurement/answer-blocks.js';
import {
  auditDisclosure,
  type Disclosure,
  type PublishedSum,
} from '../../domain/measurement/disclosure-audit.js';
import { addCounts, answersIn, noAnswers } from '../../domain/measurement/pulse-counts.js';
import { cellName } from '../../domain/open-data/open-data-audit.js';
import { asUnhappyOrNot, keptAnswers, type KeptCell } from '../../domain/partners/kept-answers.js';
import { partnerPeriod, partnerPeriods } from '../../domain/partners/partner-period.js';
import {
  shownAnswers,
  type AnswersAsked,
  type ShownAnswers,
} from '../../domain/partners/shown-answers.js';

/** What an audit of one bureau looked at and found. */
export interface PrivacyFinding {
  readonly published: number;
  readonly found: readonly Disclosure[];
}

/** The rule by which answers are shown; the audit can be given another to see that it finds its holes. */
export type ShowingRule = (cells: readonly AnswerCell[], asked: AnswersAsked) => ShownAnswers;

/**
 * Attacks the satisfaction of a bureau as somebody would who opened its dashboard for every period and every service
 * at each of the instants and kept the numbers, and laid what was published elsewhere (open data) beside them. Comments
 * and lists name no score of a group beyond these.
 */
export function auditBureau(
  cells: readonly AnswerCell[],
  timeZone: string,
  instants: readonly number[],
  rule: ShowingRule = shownAnswers,
  elsewhere: readonly PublishedSum[] = [],
): PrivacyFinding {
  const looks = looksAt(cells, timeZone, instants, rule).map(({ name, shown, held }) => ({
    ...{ name, cells: held.map(cellName), counts: shown.counts },
  }));
  const published = [...looks, ...elsewhere];
  const sizes = new Map(cells.map((cell) => [cellName(cell), answersIn(cell.counts)]));
  return { published: published.length, found: auditDisclosure(sizes, published) };
}

/** What is shown for each period and service at each of the instants, and the cells that it is a sum of. */
function looksAt(
  cells: readonly AnswerCell[],
  timeZone: string,
  instants: readonly number[],
  rule: ShowingRule,
) {
  const services = [null, ...new Set(cells.map(({ service }) => service))];
  return instants.flatMap((instant) =>
    partnerPeriods.flatMap((code) =>
      services.flatMap((service) => {
        const period = partnerPeriod(code, instant, timeZone);
        const shown = rule(cells, { period, service, instant, timeZone });
        const held = cells.filter((cell) => belongs(cell, shown));
        const name = `${period.label}, ${service ?? 'all'}`;
        return shown.enough ? [{ name, shown, held }] : [];
      }),
    ),
  );
}

/**
 * Attacks "on time, but unhappy" of a bureau in the same way, beside how many were unhappy of all else that is shown of its
 * answers. Where nobody in a group was unhappy, or everybody, its few are no finding: the group itself says so.
 */
export function auditKeptDates(
  cells: readonly KeptCell[],
  timeZone: string,
  instants: readonly number[],
  rule: typeof keptAnswers = keptAnswers,
): PrivacyFinding {
  const nameOf = (cell: Pick<KeptCell, 'service' | 'month'>, side: 'kept' | 'others') =>
    `${cellName(cell)} ${side}`;
  const counts = new Map(
    cells.flatMap((cell) =>
      (['kept', 'others'] as const).map((side) => [nameOf(cell, side), asUnhappyOrNot(cell[side])]),
    ),
  );
  const sumOf = (name: string, held: readonly string[]): PublishedSum => ({
    ...{ name, cells: held },
    counts: held.map((cell) => counts.get(cell)!).reduce(addCounts, noAnswers),
  });
  const all = cells.map((cell) => ({ ...cell, counts: addCounts(cell.kept, cell.others) }));
  const blocks = answerBlocks(all).map(({ from, to }) => ({
    name: `${from} to ${to}`,
    held: all.filter(({ month }) => month >= from && month <= to),
  }));
  const beside = [...blocks, ...looksAt(all, timeZone, instants, shownAnswers)].map(
    ({ name, held }) =>
      sumOf(
        name,
        held.flatMap((cell) => [nameOf(cell, 'kept'), nameOf(cell, 'others')]),
      ),
  );
  const kept = instants.flatMap((instant) =>
    partnerPeriods.flatMap((code) => {
      const period = partnerPeriod(code, instant, timeZone);
      const shown = rule(cells, { period, instant, timeZone });
      const held = cells.filter(({ month }) => month >= shown.from && month <= shown.to);
      const names = held.map((cell) => nameOf(cell, 'kept'));
      return shown.enough ? [sumOf(`${period.label}, kept`, names)] : [];
    }),
  );
  const alike = beside.filter(({ counts: of }) => of.includes(answersIn(of)));
  const sizes = new Map([...counts].map(([cell, of]) => [cell, answersIn(of)]));
  const found = auditDisclosure(sizes, [...beside, ...kept]).filter(
    ({ cells: few }) => !alike.some((group) => few.every((cell) => group.cells.includes(cell))),
  );
  return { published: kept.length, found };
}

function belongs({ service, month }: AnswerCell, { services, from, to }: ShownAnswers): boolean {
  return month >= from && month <= to && (services === null || services.includes(service));
}
