import { fiscalPeriodAt, type FiscalPeriod } from './fiscal-period.js';

const dayMs = 86_400_000;

/** How long an answer is taken after the invitation was sent, in days. */
export const surveyOpenDays = 14;

/** Invitations leave in the first two weeks of a wave, so that each has its fourteen days. */
const waveDays = 28;

/** A wave is opened in the first week of its window; who begins later waits for the next one. */
const openingDays = 7;

/** When in a fiscal year a survey is opened: so many days after the beginning of a quarter. */
export interface SurveyWindow {
  readonly quarter: number;
  readonly opensAfterDays: number;
}

/** A wave that is to be opened now. Instants are epoch ms. */
export interface SurveyWave {
  /** "FY2027-Q2": the quarter in which it opens. */
  readonly code: string;
  readonly label: string;
  readonly opensAt: number;
  readonly closesAt: number;
}

/** The wave whose opening week holds the instant, by the days of the zone; null in all other weeks. */
export function waveToOpen(
  windows: readonly SurveyWindow[],
  instant: number,
  timeZone: string,
): SurveyWave | null {
  const period = fiscalPeriodAt('quarter', instant, timeZone);
  const window = windows.find(({ quarter }) => quarter === quarterOf(period));
  if (!window) return null;
  const opensAt = period.startsAt + window.opensAfterDays * dayMs;
  const opensNow = instant >= opensAt && instant < opensAt + openingDays * dayMs;
  if (!opensNow) return null;
  return {
    ...{ code: period.code, label: waveLabel(period.code) },
    ...{ opensAt, closesAt: opensAt + waveDays * dayMs },
  };
}

function quarterOf({ code }: FiscalPeriod): number {
  return Number(code.at(-1));
}

/** "FY 2027 Q2" of "FY2027-Q2". */
export function waveLabel(code: string): string {
  return `FY ${code.slice(2, 6)} ${code.slice(-2)}`;
}
