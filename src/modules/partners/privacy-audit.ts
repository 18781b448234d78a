import type { AnswerCell } from '../../domain/measurement/answer-blocks.js';
import {
  auditDisclosure,
  type Disclosure,
  type PublishedSum,
} from '../../domain/measurement/disclosure-audit.js';
import { answersIn } from '../../domain/measurement/pulse-counts.js';
import { cellName } from '../../domain/open-data/open-data-audit.js';
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

function belongs({ service, month }: AnswerCell, { services, from, to }: ShownAnswers): boolean {
  return month >= from && month <= to && (services === null || services.includes(service));
}
