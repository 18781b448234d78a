import { coverage } from '../../domain/measurement/pulse-counts.js';
import { satisfactionOf } from '../../domain/partners/satisfaction.js';
import type { AnswerGroup } from './partner-answers.js';
import type { PeriodFigures } from './partner-figures.js';
import type { SatisfactionView } from './satisfaction.views.js';

const counted =
  'Answers count in the month in which they were given. A month is shown from the 15th of the next, when none of its answers can change any more, and only together with others where it has fewer than ten. So no two looks at these numbers tell what one person said.';

/** Satisfaction of the group that may be shown, and how many of those asked in the period answered. */
export function satisfactionView(group: AnswerGroup, asked: PeriodFigures): SatisfactionView {
  const { enough, ...view } = satisfactionOf(group.counts, group.words);
  return {
    ...view,
    withheld: !enough,
    rolledUp: group.rolledUp,
    counted,
    response: {
      finished: asked.finished,
      invited: asked.invited,
      answered: asked.answered,
      eligible: asked.eligible ?? 0,
      text: responseWords(asked),
    },
  };
}

function responseWords({ finished, eligible, invited, answered }: PeriodFigures): string {
  const rate = invited === 0 ? '' : ` Response rate ${Math.round((answered / invited) * 100)}%.`;
  const covered = coverage(answered, eligible ?? 0);
  const whole =
    covered === null
      ? ''
      : ` Coverage ${Math.round(covered * 100)}%: answers as a share of the ${eligible!.toLocaleString('en-US')} requests that could have been asked about.`;
  return `${finished.toLocaleString('en-US')} requests finished, ${invited.toLocaleString('en-US')} people asked, ${answered.toLocaleString('en-US')} answered.${rate}${whole} People who do not answer may feel differently.`;
}
