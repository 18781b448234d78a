import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { fiscalPeriodAt, shiftPeriod } from '../../../domain/measurement/fiscal-period.js';
import {
  auditDimensions,
  compareReviews,
  rubricVersion,
  takeReview,
  type AuditScore,
} from '../../../domain/partners/audit-rubric.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { runOnce, type RepeatKey } from '../../../platform/http/run-once.js';
import type { SignedInPerson } from '../../people/signed-in-person.js';
import { csvFile, type OpenDataFile } from '../open-data/open-data-files.js';
import { ScorecardFigures } from '../scorecards/scorecard-figures.js';
import { measureViews } from '../scorecards/scorecard-words.js';
import type {
  CxAuditListView,
  CxAuditRowView,
  CxAuditView,
  CxFigureView,
} from './cx-audits.views.js';

/** Fiscal years begin where the agency reports them. */
const zone = 'America/New_York';

/** A review: by whom, of which office and year. */
export interface CxReviewing {
  readonly person: SignedInPerson;
  readonly office: string;
  readonly year: number;
  readonly repeatKey: RepeatKey;
}

interface Office {
  readonly code: string;
  readonly name: string;
}

interface Review {
  readonly officeCode: string;
  readonly fiscalYear: number;
  readonly reviewerId: number;
  readonly reviewer: string;
  readonly scores: readonly AuditScore[];
  readonly figures: readonly CxFigureView[];
}

const reviews = `
  SELECT r.office_code AS "officeCode", r.fiscal_year AS "fiscalYear", r.reviewer_id AS "reviewerId",
         p.full_name AS reviewer, r.scores, r.figures
    FROM cx_reviews r JOIN people p ON p.id = r.reviewer_id`;

/** Two reviews of each office and fiscal year. A reviewer sees the other one's scores when both are there. */
@Injectable()
export class CxAudits {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly figures: ScorecardFigures,
  ) {}

  async list(person: SignedInPerson): Promise<CxAuditListView> {
    const years = await this.years();
    const [offices, found] = [
      await this.offices(),
      await this.dataSource.query<Review[]>(`${reviews} WHERE r.fiscal_year = ANY($1)`, [years]),
    ];
    return {
      items: years.flatMap((year) => offices.map((office) => rowView(person, office, year, found))),
    };
  }

  /** 404 for an office or a year that is not audited. */
  async view(person: SignedInPerson, code: string, year: number): Promise<CxAuditView> {
    const office = (await this.offices()).find((one) => one.code === code);
    if (!office || !(await this.years()).includes(year)) throw Problem.notFound();
    const found = await this.reviewsOf(code, year);
    const row = rowView(person, office, year, found);
    const shown = found.filter(({ reviewerId }) => found.length === 2 || reviewerId === person.id);
    const [one, other] = found;
    return {
      ...row,
      rubricVersion,
      reviewers: shown.map(({ reviewer }) => reviewer),
      dimensions: auditDimensions.map(({ code: dimension, label, anchors }) => ({
        ...{ code: dimension, label, anchors: [...anchors] },
        scores: shown.map(({ scores }) => {
          const { score, evidence } = scores.find((each) => each.dimension === dimension)!;
          return { score, evidence };
        }),
      })),
      figures: [...(shown[0]?.figures ?? (await this.measured(code, year)))],
      agreement: one && other ? agreementView(one, other) : null,
    };
  }

  async review(
    { person, office, year, repeatKey }: CxReviewing,
    scores: readonly AuditScore[],
  ): Promise<CxAuditView> {
    await this.view(person, office, year);
    const figures = await this.measured(office, year);
    await this.dataSource.transaction((manager) =>
      runOnce(manager, repeatKey, async () => {
        await manager.query('SELECT pg_advisory_xact_lock(hashtext($1))', [
          `cx audit ${office} ${year}`,
        ]);
        const found = await manager.query<Review[]>(
          `${reviews} WHERE r.office_code = $1 AND r.fiscal_year = $2`,
          [office, year],
        );
        const allowed = requireAllowed(
          takeReview(scores, {
            ofTheOffice: isOfOffice(person, office),
            reviewedAlready: found.some(({ reviewerId }) => reviewerId === person.id),
            reviews: found.length,
          }),
        );
        await manager.query(
          `INSERT INTO cx_reviews (office_code, fiscal_year, reviewer_id, rubric_version, scores, figures, submitted_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [
            ...[office, year, person.id, rubricVersion, JSON.stringify(allowed)],
            ...[JSON.stringify(figures), new Date(await this.clock.now(manager))],
          ],
        );
      }),
    );
    return this.view(person, office, year);
  }

  /** Both reviews, a row a dimension; 422 until both are there. */
  async export(person: SignedInPerson, office: string, year: number): Promise<OpenDataFile> {
    const { dimensions, reviewers, officeName } = await this.view(person, office, year);
    if (reviewers.length < 2) {
      const message = 'The file is there when two people have reviewed the office.';
      throw Problem.refused([{ code: 'audit.not_complete', message }]);
    }
    return csvFile(
      `${office}-FY${year}-cx-audit.csv`,
      dimensions.map(({ label, scores }) => ({
        ...{ Office: officeName, 'Fiscal year': year, Rubric: rubricVersion, Dimension: label },
        ...{ [`Score of ${reviewers[0]}`]: scores[0]!.score },
        ...{ [`Evidence of ${reviewers[0]}`]: scores[0]!.evidence },
        ...{ [`Score of ${reviewers[1]}`]: scores[1]!.score },
        ...{ [`Evidence of ${reviewers[1]}`]: scores[1]!.evidence },
      })),
    );
  }

  private async years(): Promise<number[]> {
    const { fiscalYear } = fiscalPeriodAt('year', await this.clock.now(), zone);
    return [fiscalYear, fiscalYear - 1];
  }

  private offices(): Promise<Office[]> {
    return this.dataSource.query('SELECT code, name FROM offices WHERE active ORDER BY position');
  }

  private reviewsOf(office: string, year: number): Promise<Review[]> {
    return this.dataSource.query(
      `${reviews} WHERE r.office_code = $1 AND r.fiscal_year = $2 ORDER BY r.submitted_at, r.reviewer_id`,
      [office, year],
    );
  }

  /** What was measured in the year, for the reviewers to look at; it is kept with each review. */
  private async measured(officeCode: string, year: number): Promise<CxFigureView[]> {
    const now = await this.clock.now();
    const running = fiscalPeriodAt('year', now, zone);
    const { startsOn, endsOn } = shiftPeriod(running, year - running.fiscalYear, zone);
    const actuals = await this.figures.of({ officeCode, startsOn, endsOn }, now);
    return measureViews([], actuals).map(({ label, actualWords, n }) => ({
      ...{ label, n },
      words: actualWords ?? 'No data yet',
    }));
  }
}

function rowView(
  person: SignedInPerson,
  { code, name }: Office,
  fiscalYear: number,
  all: readonly Review[],
): CxAuditRowView {
  const found = all.filter(
    (review) => review.officeCode === code && review.fiscalYear === fiscalYear,
  );
  const reviewedByMe = found.some(({ reviewerId }) => reviewerId === person.id);
  return {
    ...{ officeCode: code, officeName: name, fiscalYear, reviews: found.length, reviewedByMe },
    mayReview: !reviewedByMe && found.length < 2 && !isOfOffice(person, code),
  };
}

function isOfOffice({ actor }: SignedInPerson, office: string): boolean {
  return actor.grants.some(({ officeCode }) => officeCode === office);
}

function agreementView(one: Review, other: Review) {
  const { agreement, apart } = compareReviews(one.scores, other.scores);
  return { ...agreement, apart: [...apart] };
}
