import { ApiProperty } from '@nestjs/swagger';
import { scorecardMeasureCodes } from '../../../domain/partners/scorecard.js';
import type { ScorecardMeasureCode, ScorecardResult } from '../../../domain/partners/scorecard.js';

const results = ['reached', 'missed', 'paired_missed', 'no_data'] as const;

/** A fiscal period of an office, with or without targets. */
export class ScorecardRowView {
  officeCode: string;
  officeName: string;
  /** "FY2027-Q2" or "FY2027". */
  periodCode: string;
  periodLabel: string;
  targets: number;
  /** Targets are set before the period begins, and locked from then on. */
  @ApiProperty({ enum: ['open', 'locked', 'none'] })
  state: 'open' | 'locked' | 'none';
}

/** The periods of my offices, the running ones first. */
export class ScorecardListView {
  items: ScorecardRowView[];
}

/** One measure: its target, and what was measured once the period has begun. */
export class ScorecardMeasureView {
  @ApiProperty({ enum: scorecardMeasureCodes })
  code: ScorecardMeasureCode;
  label: string;
  @ApiProperty({ enum: ['speed', 'quality'] })
  kind: 'speed' | 'quality';
  @ApiProperty({ enum: ['percent', 'hours'] })
  unit: 'percent' | 'hours';
  @ApiProperty({ enum: ['at_least', 'at_most'] })
  direction: 'at_least' | 'at_most';
  /** Percent or office hours; null where no target is set. */
  target: number | null;
  targetWords: string | null;
  /** "91.5%, 95% interval 88% to 94%"; null before the period and under ten. */
  actualWords: string | null;
  /** Of how many requests or answers. */
  n: number;
  @ApiProperty({ enum: results, nullable: true })
  result: ScorecardResult | null;
  resultWords: string | null;
}

/** The scorecard of an office for a fiscal period. */
export class ScorecardView {
  officeCode: string;
  officeName: string;
  periodCode: string;
  periodLabel: string;
  startsOn: string;
  endsOn: string;
  locked: boolean;
  /** Null where nobody locked it: then it is locked by the beginning of its period. */
  lockedAt: Date | null;
  lockedBy: string | null;
  setBy: string | null;
  setAt: Date | null;
  /** 0 before targets are set. */
  version: number;
  measures: ScorecardMeasureView[];
}
