import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Environment } from '../../../../config/environment.js';
import {
  fiscalPeriodAt,
  fiscalQuarterOf,
  shiftPeriod,
  type FiscalPeriod,
} from '../../../domain/measurement/fiscal-period.js';
import {
  countScores,
  type FiveCounts,
  type Score,
} from '../../../domain/measurement/pulse-counts.js';
import {
  defaultPulse,
  pulseWording,
  type DriverCode,
} from '../../../domain/measurement/pulse-template.js';
import { defaultMinimumGroup } from '../../../domain/measurement/suppression.js';
import {
  firstFormatHeader,
  firstFormatItems,
  firstFormatRows,
  secondFormatDetail,
  secondFormatRows,
  type FileRow,
  type FirstFormatItem,
  type TouchpointsCollection,
} from '../../../domain/open-data/touchpoints.js';
import { scrubText } from '../../../domain/partners/scrub-text.js';
import { firstOpenMonth } from '../../../domain/partners/shown-answers.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Problem, requireAllowed } from '../../../platform/errors/problem.js';
import { pulseNames } from '../../pulses/pulse-names.js';
import { csvFile, type OpenDataFile } from './open-data-files.js';
import type { TouchpointsChoicesView } from './touchpoints.views.js';

const files = {
  'a11-v1-header.csv': 'First format: header',
  'a11-v1-questions.csv': 'First format: seven questions',
  'a11-v2-detail.csv': 'Second format: collection',
  'a11-v2-responses.csv': 'Second format: responses',
} as const;
type FileName = keyof typeof files;

/** Fiscal quarters are reckoned where the agency reports them. */
const zone = 'America/New_York';
const quartersOffered = 8;

interface OfficeName {
  readonly code: string;
  readonly name: string;
  readonly deskName: string;
}

interface GivenAnswer {
  readonly pulseId: number;
  readonly scores: Readonly<Partial<Record<FirstFormatItem, Score | null>>>;
  readonly drivers: readonly DriverCode[];
  readonly comment: string | null;
  readonly names: readonly string[];
}

interface Collected {
  readonly office: OfficeName;
  readonly collection: TouchpointsCollection;
  readonly answers: readonly GivenAnswer[];
}

/** One office's answers of a fiscal quarter in the two A-11 formats. Restricted requests are not in them. */
@Injectable()
export class TouchpointsExports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  async choices(): Promise<TouchpointsChoicesView> {
    const offices = await this.offices();
    return {
      offices: offices.map(({ code, name }) => ({ code, label: name })),
      quarters: (await this.quarters()).map(({ code, label }) => ({ code, label })),
      files: Object.entries(files).map(([code, label]) => ({ code, label })),
    };
  }

  /** 404 for a file, office or quarter that is not offered; 422 under ten answers. */
  async file(
    name: string,
    { office, quarter }: { readonly office: string; readonly quarter: string },
  ): Promise<OpenDataFile> {
    const found = (await this.offices()).find(({ code }) => code === office);
    const period = (await this.quarters()).find(({ code }) => code === quarter);
    if (!Object.hasOwn(files, name) || !found || !period) throw Problem.notFound();
    const collected = await this.collect(found, period);
    return csvFile(`${office}-${quarter}-${name}`, [...this.rowsOf(name as FileName, collected)]);
  }

  private rowsOf(name: FileName, { office, collection, answers }: Collected): readonly FileRow[] {
    const wording = (key: string): string => {
      const item = defaultPulse.items.find((one) => one.key === key);
      const names = pulseNames({ deskName: office.deskName, officeName: office.name });
      return item ? pulseWording(item, names) : '';
    };
    switch (name) {
      case 'a11-v1-header.csv':
        return [firstFormatHeader(collection)];
      case 'a11-v1-questions.csv':
        return requireAllowed(
          firstFormatRows(
            collection,
            firstFormatItems
              .filter((item) => wording(item) !== '')
              .map((item) => ({ item, wording: wording(item), counts: countsOf(answers, item) })),
          ),
        );
      case 'a11-v2-detail.csv':
        return [secondFormatDetail(collection, wording('trust'))];
      case 'a11-v2-responses.csv':
        return secondFormatRows(
          answers
            .flatMap(({ pulseId, scores, drivers, comment, names }) =>
              scores.trust
                ? [
                    {
                      ...{ externalId: this.externalId(pulseId), trust: scores.trust, drivers },
                      comment: comment && scrubText(comment, names),
                    },
                  ]
                : [],
            )
            .toSorted((a, b) => a.externalId.localeCompare(b.externalId)),
        );
    }
  }

  /** Neither the id nor the order of the rows tells which request an answer is about. */
  private externalId(pulseId: number): string {
    const secret = this.environment.tokenSecret!;
    return createHmac('sha256', secret).update(`touchpoints ${pulseId}`).digest('hex').slice(0, 20);
  }

  private async collect(office: OfficeName, quarter: FiscalPeriod): Promise<Collected> {
    const { startsOn, endsOn, fiscalYear } = quarter;
    const scope = [office.code, startsOn, endsOn];
    const [volumes] = await this.dataSource.query<{ customers: number; offered: number }[]>(
      `SELECT count(*)::int AS customers, count(p.sent_at)::int AS offered
         FROM pulses p JOIN tickets t ON t.id = p.ticket_id AND NOT t.sensitive
        WHERE p.office_code = $1 AND p.eligible_at >= $2::date AND p.eligible_at < $3::date`,
      scope,
    );
    const answers = await this.dataSource.query<GivenAnswer[]>(
      `SELECT p.id AS "pulseId", r.drivers, r.comment,
              json_build_object('satisfaction', r.satisfaction, 'trust', r.trust, 'ease', r.ease,
                                'effectiveness', r.need_addressed) AS scores,
              json_build_array(c.full_name, coalesce(s.full_name, '')) AS names
         FROM pulses p
         JOIN tickets t ON t.id = p.ticket_id AND NOT t.sensitive
         JOIN pulse_responses r ON r.pulse_id = p.id AND r.current
         JOIN people c ON c.id = p.customer_id
         LEFT JOIN people s ON s.id = t.solved_by_id
        WHERE p.office_code = $1 AND p.eligible_at >= $2::date AND p.eligible_at < $3::date`,
      scope,
    );
    if (answers.length < defaultMinimumGroup) throw tooFew(answers.length);
    const collection = {
      // The name of the department is the uploader's to fill in.
      ...{ department: '', provider: office.name, fiscalYear },
      ...{ quarter: fiscalQuarterOf(startsOn), startsOn, endsOn: dayBefore(endsOn) },
      ...{ ...volumes!, respondents: answers.length },
    };
    return { office, collection, answers };
  }

  private offices(): Promise<OfficeName[]> {
    return this.dataSource.query(
      'SELECT code, name, desk_name AS "deskName" FROM offices WHERE active ORDER BY position',
    );
  }

  /** Quarters whose answers can no longer be changed, newest first. */
  private async quarters(): Promise<FiscalPeriod[]> {
    const now = await this.clock.now();
    const open = firstOpenMonth(now, zone);
    const running = fiscalPeriodAt('quarter', now, zone);
    return Array.from({ length: quartersOffered + 1 }, (_, back) =>
      shiftPeriod(running, -1 - back, zone),
    )
      .filter(({ endsOn }) => endsOn.slice(0, 7) <= open)
      .slice(0, quartersOffered);
  }
}

function countsOf(answers: readonly GivenAnswer[], item: FirstFormatItem): FiveCounts {
  return countScores(answers.flatMap(({ scores }) => scores[item] ?? []));
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function tooFew(answers: number): Problem {
  return Problem.refused([
    {
      code: 'touchpoints.too_few',
      message: `This office has ${answers} answers in this quarter. Files are given out from ${defaultMinimumGroup} on.`,
      field: 'quarter',
    },
  ]);
}
