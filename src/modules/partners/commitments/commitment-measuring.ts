import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  answerBlocks,
  blockOf,
  serviceAnswers,
} from '../../../domain/measurement/answer-blocks.js';
import { answersIn, atLeast } from '../../../domain/measurement/pulse-counts.js';
import {
  commitmentMeasureWords,
  type CommitmentMeasure,
} from '../../../domain/partners/commitment-measure.js';
import type { DateRange } from '../../../domain/partners/partner-period.js';
import { monthWords } from '../../../domain/partners/shown-answers.js';
import { brokenLinks, chainedHash } from '../chained-hash.js';
import { PartnerAnswers } from '../partner-answers.js';
import { countedFinished } from '../partner-figures.js';

/** Whose cases are counted: a bureau's, of one service or all. */
export interface MeasuredGroup {
  readonly bureauCode: string;
  readonly serviceCode: string | null;
}

/** How many of how many, and which group that is. */
export interface Count {
  readonly hits: number;
  readonly cases: number;
  readonly about: string;
}

/** SQL: null where a case is not judged. */
const judged: Readonly<Record<Exclude<CommitmentMeasure, 'satisfied'>, string>> = {
  promise_kept: 'f.promise_kept',
  answer_kept: 'f.answer_kept',
  not_handed_over: 'f.transfers = 0',
  not_reopened: 'f.reopens = 0',
};

/** Takes the measures of commitments over frozen windows, from the same facts and answers as the dashboards. */
@Injectable()
export class CommitmentMeasuring {
  constructor(private readonly answers: PartnerAnswers) {}

  async count(
    manager: EntityManager,
    measure: CommitmentMeasure,
    group: MeasuredGroup,
    window: DateRange,
  ): Promise<Count> {
    if (measure === 'satisfied') return this.countAnswers(group, window);
    const column = judged[measure];
    const rows: { hits: number; cases: number }[] = await manager.query(
      `SELECT count(${column})::int AS cases, (count(*) FILTER (WHERE ${column}))::int AS hits
         FROM ticket_facts f
        WHERE f.bureau_code = $1 AND f.finished_on >= $2::date AND f.finished_on < $3::date
          AND ($4::text IS NULL OR f.service_code = $4) AND ${countedFinished}`,
      [group.bureauCode, window.from, window.to, group.serviceCode],
    );
    return { ...rows[0]!, about: commitmentMeasureWords[measure].label };
  }

  /** The very group that the dashboard shows for the quarter, cut from the same months, or nothing (decision 0074). */
  private async countAnswers(
    { bureauCode, serviceCode }: MeasuredGroup,
    { from, to }: DateRange,
  ): Promise<Count> {
    const cells = (await this.answers.cells(bureauCode)).filter(
      ({ month }) => month < to.slice(0, 7),
    );
    const blocks = answerBlocks(cells);
    const window = { from: from.slice(0, 7), to: to.slice(0, 7) };
    const ofService =
      serviceCode === null ? null : serviceAnswers(cells, blocks, [window], serviceCode);
    const found = serviceCode === null ? blockOf(blocks, window) : ofService;
    if (found === null) return { hits: 0, cases: 0, about: 'Too few answers' };
    const shared = ofService?.services ?? [];
    const names = cells.filter(({ service }) => shared.includes(service)).map(({ name }) => name);
    const services = [...new Set(names)].toSorted().join(', ') || 'all services';
    return {
      hits: atLeast(4, found.counts),
      cases: answersIn(found.counts),
      about: `${services}, ${monthWords(found.from, found.to)}`,
    };
  }
}

/** A number that is never changed: chained to the one before, so that an edited copy is told. Answers whether it is new. */
export async function freezeMeasurement(
  manager: EntityManager,
  commitmentId: number,
  {
    kind,
    measure,
    window,
    count,
    now,
  }: {
    readonly kind: 'before' | 'after';
    readonly measure: CommitmentMeasure;
    readonly window: DateRange;
    readonly count: Count;
    readonly now: number;
  },
): Promise<boolean> {
  await manager.query('LOCK TABLE commitment_measurements IN SHARE ROW EXCLUSIVE MODE');
  const [last]: { hash: string }[] = await manager.query(
    'SELECT hash FROM commitment_measurements ORDER BY id DESC LIMIT 1',
  );
  const previous = last?.hash ?? null;
  const content = [
    commitmentId,
    kind,
    measure,
    window.from,
    window.to,
    count.hits,
    count.cases,
    count.about,
  ];
  const rows: { id: number }[] = await manager.query(
    `INSERT INTO commitment_measurements (commitment_id, kind, measure, period_start, period_end, hits, cases, about,
       frozen_at, hash, previous_hash)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
    [...content, new Date(now), chainedHash(previous, content), previous],
  );
  return rows.length > 0;
}

interface MeasurementRow {
  readonly id: number;
  readonly content: readonly unknown[];
  readonly hash: string;
  readonly previous: string | null;
}

/** The frozen numbers that don't hold: changed after they were frozen, or not chained to the one before. */
export async function brokenMeasurements(manager: EntityManager): Promise<number[]> {
  const rows: MeasurementRow[] = await manager.query(
    `SELECT id, hash, previous_hash AS previous,
       json_build_array(commitment_id, kind, measure, period_start, period_end, hits, cases, about) AS content
     FROM commitment_measurements ORDER BY id`,
  );
  return brokenLinks(rows, ({ content }) => content);
}
