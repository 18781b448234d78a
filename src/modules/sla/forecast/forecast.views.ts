import type { Likelihood } from '../../../domain/sla/forecast.js';
import type { SlaMetric } from '../../../domain/sla/sla-metric.js';
import type { Priority } from '../../../domain/ticket/priority.js';
import { ChipView } from '../../tickets/sla-clock.views.js';

/** A promise that is likely to be missed, and why. */
export class ForecastItemView {
  number: string;
  subject: string;
  teamCode: string;
  teamName: string;
  serviceName: string;
  priority: Priority;
  priorityLabel: string;
  sensitive: boolean;
  assigneeName: string | null;
  metric: SlaMetric;
  label: string;
  dueAt: string;
  chip: ChipView | null;
  likelihood: Likelihood;
  /** From 0 to 1. */
  probability: number;
  /** Sentences for the team's lead. */
  reasons: string[];
}

/** A team that the reader leads. */
export class LedTeamView {
  code: string;
  name: string;
}

/** The promises of a lead's teams that are likely to be missed, the most likely first. */
export class ForecastView {
  items: ForecastItemView[];
  teams: LedTeamView[];
  hours: number;
  /** When the past was last counted; null before the first night. */
  countedAt: string | null;
  generatedAt: string;
}
