import type { SurveyWindow } from '../../../domain/measurement/survey-window.js';
import { type AgencyEntry } from './agency-entry.js';

/** The relationship survey as surveys.yaml describes it. */
export interface DescribedSurvey {
  readonly entry: AgencyEntry;
  readonly windows: readonly SurveyWindow[];
  /** Null where everybody is asked. */
  readonly mostInvited: number | null;
  readonly coolingOffDays: number;
  readonly program: string;
  readonly population: string;
  readonly offices: readonly string[];
}

/** The survey of a person who rests for longer could not leave in time, and the wave would miss who asks often. */
const mostRestDays = 10;

/** The rules of surveys.yaml; null where the agency asks no survey. */
export function readSurvey(file: AgencyEntry): DescribedSurvey | null {
  const entry = file.entry('relationship');
  file.end();
  if (!entry) return null;
  const survey: DescribedSurvey = {
    entry,
    windows: entry.entries('windows').map(readWindow),
    mostInvited: entry.has('mostInvited') ? entry.integer('mostInvited', 10, 1_000_000) : null,
    coolingOffDays: entry.integer('coolingOffDays', 0, mostRestDays),
    program: entry.text('program', { max: 80 }),
    population: entry.text('population', { max: 80 }),
    offices: entry.texts('offices', { least: 1 }),
  };
  entry.end();
  const quarters = survey.windows.map(({ quarter }) => quarter);
  if (new Set(quarters).size < quarters.length)
    entry.fault(['windows'], 'A quarter can have one window only.');
  return survey;
}

function readWindow(entry: AgencyEntry): SurveyWindow {
  const window = {
    quarter: entry.integer('quarter', 1, 4),
    opensAfterDays: entry.integer('opensAfterDays', 0, 60),
  };
  entry.end();
  return window;
}
