import { ApiProperty } from '@nestjs/swagger';
import { metricCodes, type MetricCode } from '../../../domain/partners/metric-dictionary.js';
import { ScoreCountView, ShareView } from '../satisfaction.views.js';

/** A list behind a figure of the journey. */
export class JourneyListView {
  metric: string;
  tickets: number;
  /** What it holds: "settled at first contact". */
  words: string;
}

/** One row of what requests took of their customers. */
export class JourneyFigureView {
  @ApiProperty({ enum: metricCodes, enumName: 'MetricCode' })
  code: MetricCode;
  label: string;
  /** The number as printed; null where there is no data. */
  text: string | null;
  /** The interval, the parts of the number, or why there is none. */
  detail: string;
  n: number;
  lists: JourneyListView[];
}

/** What requests took of their customers, with the finding in a sentence. */
export class JourneyView {
  sentence: string;
  figures: JourneyFigureView[];
}

/** The answers to one statement, for a group that may be shown. */
export class ScaleItemView {
  @ApiProperty({ enum: ['trust', 'ease'] })
  item: 'trust' | 'ease';
  label: string;
  statement: string;
  shownFor: string;
  rolledUp: boolean;
  withheld: boolean;
  answers: number;
  counts: ScoreCountView[];
  satisfied: ShareView | null;
  stronglySatisfied: ShareView | null;
  list: JourneyListView;
}

/** One reason that people ticked; shares are between 0 and 1. */
export class DriverView {
  code: string;
  words: string;
  ticked: number;
  share: number;
  low: number;
  high: number;
  /** The share where we started; null where nothing is frozen. */
  start: number | null;
}

/** What made the difference, and what could be better, most named first. */
export class DriversView {
  sentence: string;
  shownFor: string;
  withheld: boolean;
  answers: number;
  better: DriverView[];
  worse: DriverView[];
  /** From when the start is, in words; null where nothing is frozen. */
  startFrom: string | null;
}

/** Dates kept whose customer was unhappy all the same. */
export class KeptButUnhappyView {
  sentence: string;
  answers: number;
  /** The requests themselves, for the leads of the offices that follow up on them; null for everybody else. */
  list: JourneyListView | null;
}
