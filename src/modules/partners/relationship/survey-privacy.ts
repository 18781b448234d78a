import {
  auditDisclosure,
  type PublishedSum,
} from '../../../domain/measurement/disclosure-audit.js';
import { answersIn, type FiveCounts } from '../../../domain/measurement/pulse-counts.js';
import {
  relationshipFigures,
  type ShowingCounts,
} from '../../../domain/partners/relationship-figures.js';
import type { PrivacyFinding } from '../privacy-audit.js';
import type { ClosedWave } from './closed-waves.js';

/**
 * Attacks the survey of a bureau as somebody would who kept every wave that its page ever showed. A wave and a
 * statement share their answers with no other, so each is a cell of its own; `shows` is the rule of the page.
 */
export function auditSurvey(waves: readonly ClosedWave[], shows?: ShowingCounts): PrivacyFinding {
  const sizes = new Map<string, number>();
  const published: PublishedSum[] = [];
  for (const { code, items } of waves) {
    for (const { key, counts } of items) sizes.set(`${code} ${key}`, answersIn(counts));
    for (const { key, enough, points } of relationshipFigures(items, [], shows)) {
      if (!enough) continue;
      const counts = points.map(({ answers }) => answers) as unknown as FiveCounts;
      published.push({ name: `${code} ${key}`, cells: [`${code} ${key}`], counts });
    }
  }
  return { published: published.length, found: auditDisclosure(sizes, published) };
}
