import { Injectable } from '@nestjs/common';
import { partnerPeriod } from '../../domain/partners/partner-period.js';
import { satisfactionOf } from '../../domain/partners/satisfaction.js';
import type { DashboardScope } from './partner-dashboard.js';
import { PartnerFigures, type PeriodFigures } from './partner-figures.js';
import type { SatisfactionView } from './partners.views.js';

/** Satisfaction of the asked-for group, or of the next larger one when that is too small to show. */
@Injectable()
export class PartnerSatisfaction {
  constructor(private readonly figures: PartnerFigures) {}

  async of(scope: DashboardScope, asked: PeriodFigures): Promise<SatisfactionView> {
    const { bureau, period, service, now } = scope;
    const year = partnerPeriod('year', now.getTime(), bureau.timeZone);
    const groups = [
      { words: `${service?.label ?? 'all services'}, ${period.label}`, scope: null },
      { words: `all services, ${period.label}`, scope: { ...scope.figures, serviceCode: null } },
      {
        words: `all services, ${year.label}`,
        scope: { ...scope.figures, serviceCode: null, from: year.from, to: year.to },
      },
    ];
    let shown = { words: groups[0]!.words, figures: asked };
    for (const group of groups.slice(1)) {
      if (satisfactionOf(shown.figures, shown.words).enough) break;
      if (group.scope)
        shown = { words: group.words, figures: await this.figures.ofPeriod(group.scope) };
    }
    const { enough, ...view } = satisfactionOf(shown.figures, shown.words);
    return {
      ...view,
      withheld: !enough,
      rolledUp: enough && shown.words !== groups[0]!.words,
      response: {
        finished: asked.finished,
        invited: asked.invited,
        answered: asked.answered,
        text: responseWords(asked),
      },
    };
  }
}

function responseWords({ finished, invited, answered }: PeriodFigures): string {
  const rate = invited === 0 ? '' : ` Response rate ${Math.round((answered / invited) * 100)}%.`;
  return `${finished.toLocaleString('en-US')} requests finished, ${invited.toLocaleString('en-US')} people asked, ${answered.toLocaleString('en-US')} answered.${rate} People who do not answer may feel differently.`;
}
