import { ApiProperty } from '@nestjs/swagger';
import type { Tile } from '../../domain/partners/dashboard-tiles.js';
import { CommitmentView } from './commitments/commitments.views.js';
import { AnnotationView } from './annotations/annotations.views.js';
import {
  DriversView,
  JourneyView,
  KeptButUnhappyView,
  ScaleItemView,
} from './journey/journey.views.js';
import { SatisfactionView } from './satisfaction.views.js';

/** A bureau whose dashboard the signed-in person may open. */
export class PartnerBureauView {
  code: string;
  name: string;
  shortName: string;
}

/** The bureaus whose dashboards are open to the signed-in person. */
export class PartnerBureauListView {
  items: PartnerBureauView[];
}

/** A stretch of days of the bureau; `to` is the first day that no longer belongs to it. */
export class DateRangeView {
  from: string;
  to: string;
}

/** The period that a dashboard shows. */
export class PartnerPeriodView extends DateRangeView {
  code: 'month' | 'quarter' | 'last_quarter' | 'year';
  /** "FY 2027 Q1 (October to December 2026) to date". */
  label: string;
}

/** A choice of a filter. */
export class ChoiceView {
  code: string;
  label: string;
}

/** The figure of the first full quarter that a figure is compared with. */
export class ComparisonView {
  /** The baseline's value in the words of the tile. */
  text: string;
  /** The stretch that was frozen. */
  period: DateRangeView;
  /** Whether the difference is more than chance: better, worse, or no clear change. */
  verdict: 'better' | 'worse' | 'no_clear_change';
  /** "Up 3 points from where we started; more than chance." */
  sentence: string;
}

/** One headline number with everything needed to read it honestly. */
export class TileView {
  measure: Tile['measure'];
  label: string;
  /** The number as printed; null when there is nothing to show. */
  text: string | null;
  /** A second line: the 90th percentile, the interval, or why there is no number. */
  detail: string;
  /** How many tickets or answers the number rests on. */
  n: number;
  /** How the number is made, in one sentence. */
  definition: string;
  baseline: ComparisonView | null;
  /** The list behind the number: its metric and how many tickets it holds. */
  list: TileListView | null;
  /** A second list that belongs to it: open requests past the date first given. */
  also: TileListView | null;
}

/** The list behind a number. */
export class TileListView {
  metric: string;
  tickets: number;
  age: string | null;
}

/** One week of the promise chart with the limits that hold for its size. */
export class WeekPointView {
  weekOf: string;
  judged: number;
  met: number;
  share: number | null;
  low: number | null;
  high: number | null;
  signal: boolean;
  /** The rules of control charts that the week breaks, in words. */
  signals: string[];
}

/** Promises kept by week against limits frozen from the baseline. */
export class PromiseTrendView {
  sentence: string;
  centre: number | null;
  limitsFrom: string | null;
  /** The worst week of the baseline, in words and as a share. */
  worst: string | null;
  worstValue: number | null;
  weeks: WeekPointView[];
}

/** Mean satisfaction of one month, or of months that are shown together. */
export class SatisfactionPointView {
  /** The first month, "2026-10". */
  from: string;
  label: string;
  answers: number;
  mean: number;
  low: number | null;
  high: number | null;
  /** Whether it belongs to where we started; then it is not judged. */
  start: boolean;
  /** The rules of control charts that the month breaks, in words. */
  signals: string[];
}

/** Mean satisfaction by month of all services, against limits frozen from the first twelve points. */
export class SatisfactionTrendView {
  sentence: string;
  centre: number | null;
  limitsFrom: string | null;
  worst: string | null;
  worstValue: number | null;
  points: SatisfactionPointView[];
}

/** One group of customers, compared with all the others. */
export class PromiseSegmentView {
  label: string;
  judged: number;
  met: number;
  share: string;
  verdict: 'better' | 'worse' | 'no_clear_change';
  difference: string;
}

/** Promises kept by where customers work. */
export class PromiseSegmentsView {
  sentence: string;
  segments: PromiseSegmentView[];
}

/** A labelled count with the list behind it. */
export class BarView {
  code: string;
  label: string;
  tickets: number;
}

/** One party's part of the office time of finished requests. */
export class TimeShareView {
  @ApiProperty({ enum: ['ours', 'customer', 'third_party'] })
  party: 'ours' | 'customer' | 'third_party';
  label: string;
  /** Whole percent of the office time; the three add up to 100. */
  percent: number;
  /** Office time on average for a request. */
  words: string;
}

/** Whose time finished requests took. */
export class WhoseTimeView {
  shares: TimeShareView[];
  /** About the time that was no office time. */
  sentence: string;
}

/** The dashboard of one bureau for one period. */
export class PartnerDashboardView {
  bureau: PartnerBureauView;
  period: PartnerPeriodView;
  periods: ChoiceView[];
  service: ChoiceView | null;
  services: ChoiceView[];
  /** The sentence that says how we are doing, computed from the numbers below. */
  headline: string;
  /** Facts are complete up to this instant. */
  dataThrough: string;
  timeZone: string;
  tiles: TileView[];
  trend: PromiseTrendView;
  satisfaction: SatisfactionView;
  satisfactionTrend: SatisfactionTrendView;
  /** Trust and ease, each for a group that may be shown. */
  scales: ScaleItemView[];
  drivers: DriversView;
  keptButUnhappy: KeptButUnhappyView;
  /** What requests took of their customers. */
  journey: JourneyView;
  /** Null when nothing was finished in the period. */
  whoseTime: WhoseTimeView | null;
  /** Promises kept by time zone, and by headquarters and field. */
  segments: PromiseSegmentsView;
  places: PromiseSegmentsView;
  missesByCause: BarView[];
  volumeByService: BarView[];
  openByAge: BarView[];
  commitments: CommitmentView[];
  /** What happened from outside, oldest first; the charts carry it. */
  annotations: AnnotationView[];
  /** Whether the reader may note something on the charts of every bureau. */
  mayAnnotateAll: boolean;
  /** What is left out of every number on the page. */
  leftOut: string;
}
