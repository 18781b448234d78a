import {
  answerBlocks,
  type AnswerCell,
  type MonthRun,
} from '../../domain/measurement/answer-blocks.js';
import {
  auditDisclosure,
  type Disclosure,
  type PublishedSum,
} from '../../domain/measurement/disclosure-audit.js';
import { addCounts, answersIn, noAnswers } from '../../domain/measurement/pulse-counts.js';
import { cellName } from '../../domain/open-data/open-data-audit.js';
import { asUnhappyOrNot, keptAnswers, type KeptMonth } from '../../domain/partners/kept-answers.js';
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
  const services = [null, ...new Set(cells.map(({ service }) => service))];
  const shownThen = instants.flatMap((instant) =>
    partnerPeriods.flatMap((code) =>
      services.flatMap((service): PublishedSum[] => {
        const period = partnerPeriod(code, instant, timeZone);
        const shown = rule(cells, { period, service, instant, timeZone });
        if (!shown.enough) return [];
        const held = cells.filter((cell) => belongs(cell, shown)).map(cellName);
        return [
          { name: `${period.label}, ${service ?? 'all'}`, cells: held, counts: shown.counts },
        ];
      }),
    ),
  );
  const published = [...shownThen, ...elsewhere];
  const sizes = new Map(cells.map((cell) => [cellName(cell), answersIn(cell.counts)]));
  return { published: published.length, found: auditDisclosure(sizes, published) };
}

/**
 * Attacks "on time, but unhappy" of a bureau in the same way, beside how many answers of each stretch of months that is
 * shown were unhappy. Where nobody in a stretch was, or everybody, its few are no finding: the stretch itself says so.
 */
export function auditKeptDates(
  months: readonly KeptMonth[],
  timeZone: string,
  instants: readonly number[],
  rule: typeof keptAnswers = keptAnswers,
): PrivacyFinding {
  const cells = months.flatMap(({ month, kept, others }) => [
    { ...{ service: 'kept', month }, counts: asUnhappyOrNot(kept) },
    { ...{ service: 'others', month }, counts: asUnhappyOrNot(others) },
  ]);
  const sumOf = (name: string, held: readonly AnswerCell[]): PublishedSum => ({
    name,
    cells: held.map(cellName),
    counts: held.map(({ counts }) => counts).reduce(addCounts, noAnswers),
  });
  const within = ({ from, to }: MonthRun) =>
    cells.filter(({ month }) => month >= from && month <= to);
  const kept = instants.flatMap((instant) =>
    partnerPeriods.flatMap((code) => {
      const period = partnerPeriod(code, instant, timeZone);
      const shown = rule(months, { period, instant, timeZone });
      const held = within(shown).filter(({ service }) => service === 'kept');
      return shown.enough ? [sumOf(`${period.label}, kept`, held)] : [];
    }),
  );
  const all = months.map(({ month, kept: one, others }) => ({
    ...{ service: '', month },
    counts: addCounts(one, others),
  }));
  const charted = answerBlocks(all).map((block) => sumOf(`${block.from}, all`, within(block)));
  const sizes = new Map(cells.map((cell) => [cellName(cell), answersIn(cell.counts)]));
  const alike = charted.filter(({ counts }) => counts.includes(answersIn(counts)));
  const found = auditDisclosure(sizes, [...charted, ...kept]).filter(
    ({ cells: few }) => !alike.some((block) => few.every((cell) => block.cells.includes(cell))),
  );
  return { published: kept.length, found };
}

function belongs({ service, month }: AnswerCell, { services, from, to }: ShownAnswers): boolean {
  return month >= from && month <= to && (services === null || services.includes(service));
}
