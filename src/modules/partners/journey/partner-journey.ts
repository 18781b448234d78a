import { Injectable } from '@nestjs/common';
import { atLeast, answersIn } from '../../../domain/measurement/pulse-counts.js';
import { measuredShare } from '../../../domain/measurement/measured-share.js';
import { driverFigures, type DriverTicks } from '../../../domain/partners/driver-figures.js';
import { journeyFigures, type JourneyFigure } from '../../../domain/partners/journey-figures.js';
import { keptButUnhappy } from '../../../domain/partners/kept-but-unhappy.js';
import { metricDictionary } from '../../../domain/partners/metric-dictionary.js';
import { satisfactionOf } from '../../../domain/partners/satisfaction.js';
import { monthWords } from '../../../domain/partners/shown-answers.js';
import { percent, whole } from '../../../domain/partners/tile-comparison.js';
import type { AnswerItem } from '../answer-items.js';
import type { AnswerGroup } from '../partner-answers.js';
import type { DashboardScope } from '../partner-dashboard.js';
import { PartnerList } from '../partner-list.js';
import { AnswerDrivers } from './answer-drivers.js';
import { lastMonthBefore, type FrozenDrivers } from './frozen-drivers.js';
import { JourneyFacts } from './journey-sums.js';
import type {
  DriversView,
  JourneyView,
  KeptButUnhappyView,
  ScaleItemView,
} from './journey.views.js';

/** What the journey adds to a dashboard. */
export interface JourneyPart {
  readonly journey: JourneyView;
  readonly scales: ScaleItemView[];
  readonly drivers: DriversView;
  readonly keptButUnhappy: KeptButUnhappyView;
}

/** What requests took of their customers, and what these say of it. */
@Injectable()
export class PartnerJourney {
  constructor(
    private readonly facts: JourneyFacts,
    private readonly drivers: AnswerDrivers,
    private readonly list: PartnerList,
  ) {}

  async view(
    scope: DashboardScope,
    groups: Readonly<Record<AnswerItem, AnswerGroup>>,
    start: FrozenDrivers | null,
  ): Promise<JourneyPart> {
    const { figures, now, offices } = scope;
    const [sums, ticks, unhappy] = await Promise.all([
      this.facts.sums(figures, now),
      this.drivers.of(figures.bureauCode, groups.satisfaction),
      offices.length === 0 ? null : this.list.keptButUnhappy(scope),
    ]);
    const journey = journeyFigures(sums);
    journey.figures.splice(2, 0, confirmedRow(groups.confirmed));
    return {
      journey,
      scales: (['trust', 'ease'] as const).map((item) => scaleView(item, groups[item])),
      drivers: driversView(groups.satisfaction, ticks, start),
      keptButUnhappy: {
        answers: answersIn(groups.kept.counts),
        sentence: unhappySentence(groups.kept, scope),
        list:
          unhappy === null
            ? null
            : {
                metric: 'kept_but_unhappy',
                tickets: unhappy,
                words: 'of your office, on time and rated 1 or 2',
              },
      },
    };
  }
}

/** "By the customer's word": shown for a group of answers that may be shown, never for the period alone. */
function confirmedRow({ counts, enough, words }: AnswerGroup): JourneyFigure {
  const [n, agree] = [answersIn(counts), atLeast(4, counts)];
  const base = {
    ...{ code: 'first_contact_confirmed' as const, n },
    label: 'By the word of those customers',
    lists: [{ metric: 'confirmed_answers', tickets: n, words: 'whose customer said' }],
  };
  if (!enough) return { ...base, text: null, detail: tooFew(n) };
  const { low, high } = measuredShare(agree, n).interval!;
  return {
    ...{ ...base, text: percent(agree, n) },
    detail: `Agree that their need was addressed. Between ${whole(low)}% and ${whole(high)}% with 95% confidence; ${words}.`,
  };
}

function tooFew(answers: number): string {
  return `Too few answers to show (${answers}).`;
}

function scaleView(item: 'trust' | 'ease', group: AnswerGroup): ScaleItemView {
  const { enough, ...view } = satisfactionOf(group.counts, group.words, item);
  return {
    ...{ item, label: metricDictionary[item].label, ...view },
    ...{ withheld: !enough || !group.enough, rolledUp: group.rolledUp },
    list: { metric: `${item}_answers`, tickets: view.answers, words: 'whose customer answered' },
  };
}

function driversView(
  { enough, words }: AnswerGroup,
  ticks: DriverTicks,
  start: FrozenDrivers | null,
): DriversView {
  const base = { shownFor: words, answers: ticks.answers };
  const startFrom = start && monthWords(start.from.slice(0, 7), lastMonthBefore(start.to));
  if (!enough) {
    return {
      ...base,
      withheld: true,
      sentence: tooFew(ticks.answers),
      better: [],
      worse: [],
      startFrom,
    };
  }
  return { ...base, withheld: false, ...driverFigures(ticks, start && start.figures), startFrom };
}

function unhappySentence(
  { counts, enough, rolledUp, words }: AnswerGroup,
  { service }: DashboardScope,
): string {
  if (enough) {
    const few = rolledUp ? 'Too few answers for your choice alone. ' : '';
    return `${few}${keptButUnhappy(counts, words).sentence}`;
  }
  if (service !== null) return 'This is shown for all services together. Choose “All services”.';
  return `Too few answers to show by themselves (${answersIn(counts)} of ${words}).`;
}
