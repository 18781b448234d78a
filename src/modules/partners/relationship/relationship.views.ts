import { ApiProperty } from '@nestjs/swagger';
import { OwnPointView } from '../office-questions/office-questions.views.js';

/** From where to where; shares from 0 to 1, means from 1 to 5. */
export class SurveyIntervalView {
  low: number;
  high: number;
}

/** One statement of a wave, and what may be said of its answers. */
export class SurveyItemView {
  key: string;
  wording: string;

  /** False when there are too few to show; then no number is given. */
  enough: boolean;
  answers: number | null;
  points: OwnPointView[];

  /** How many chose Agree or Strongly agree, of those who answered. */
  share: number | null;

  @ApiProperty({ type: SurveyIntervalView, nullable: true })
  interval: SurveyIntervalView | null;

  /** From 30 answers on. */
  mean: number | null;

  @ApiProperty({ type: SurveyIntervalView, nullable: true })
  meanInterval: SurveyIntervalView | null;
  text: string;

  /** Against the wave before. */
  change: string | null;
}

/** How many people one reason has. */
export class SurveyReasonView {
  reason: string;
  label: string;
  people: number;
}

/** A wave that is closed: its numbers never change. */
export class SurveyWaveView {
  code: string;
  label: string;
  opensAt: Date;
  closedAt: Date;
  participation: string;
  /** Everybody of the bureau, each under one reason. */
  ledger: SurveyReasonView[];
  items: SurveyItemView[];
  /** In no order, names and numbers taken out; none where there are too few answers. */
  comments: string[];
}

/** A wave by its name. */
export class SurveyWaveLinkView {
  code: string;
  label: string;
}

/** A wave that takes answers now; what they are is not told before it is closed. */
export class RunningWaveView {
  label: string;
  invited: number;
  closesAt: Date;
}

/** What the people of a bureau say of the offices, twice a year. */
export class RelationshipView {
  bureauName: string;
  timeZone: string;

  @ApiProperty({ type: RunningWaveView, nullable: true })
  running: RunningWaveView | null;

  /** The wave asked for, the newest closed one otherwise; null before the first is closed. */
  @ApiProperty({ type: SurveyWaveView, nullable: true })
  wave: SurveyWaveView | null;

  /** Every closed wave, newest first. */
  waves: SurveyWaveLinkView[];
}
